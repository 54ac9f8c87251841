import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choices } from './choices';
import { Section } from './section';
import { useSheet } from './sheet-context';
import styles from './sheet.module.css';

const known = ['TELEPHONE', 'FAX', 'EMAIL', 'QQ', 'MSN'] as const;

/** Clause 9: the ways of remote service. */
export function RemoteSection(): ReactNode {
  const { document } = useSheet();
  const { t } = useTranslation(['rate-tables', 'words']);
  const channels = [...new Set<string>([...known, ...document.remoteChannels])];
  return (
    <Section of="remoteChannels" clause="9">
      <div className={styles['line']}>
        <span className={styles['lineLabel']}>{t('remote.channels')}</span>
        <Choices
          cell="/remoteChannels"
          label={t('remote.channels')}
          options={channels}
          wordOf={(channel) => t(`words:channel.${channel}` as 'words:channel.QQ', { defaultValue: channel })}
        />
      </div>
    </Section>
  );
}
