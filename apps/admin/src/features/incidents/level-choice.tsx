import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviewIncidentQuery } from '@/gql/graphql';
import { formatInstant } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import styles from './incidents.module.css';

type LevelTargets = PreviewIncidentQuery['previewIncident']['targets'][number];

interface LevelChoiceProps {
  readonly id?: string;
  readonly value?: number;
  readonly onChange?: (level: number) => void;
  /** What each level would promise, where that is known. */
  readonly targets?: readonly LevelTargets[];
  readonly autoFocus?: boolean;
}

const levels = [1, 2, 3] as const;

/** The three levels, each with the guide's definition and with what it promises. */
export function LevelChoice({
  id,
  value,
  onChange,
  targets,
  autoFocus = false,
}: LevelChoiceProps): ReactNode {
  const { t } = useTranslation(['incidents', 'words']);
  return (
    <Radio.Group
      {...(id === undefined ? {} : { id })}
      value={value}
      onChange={({ target }) => onChange?.(target.value as number)}
      className={styles['levels'] ?? ''}
    >
      {levels.map((level) => (
        <Radio key={level} value={level} autoFocus={autoFocus && level === (value ?? 2)}>
          <b>{t(`words:level.${level}`)}</b> {t(`level.${level}`)}
          <Promised level={level} targets={targets} />
        </Radio>
      ))}
    </Radio.Group>
  );
}

function Promised({
  level,
  targets,
}: {
  readonly level: number;
  readonly targets: readonly LevelTargets[] | undefined;
}): ReactNode {
  const { t } = useTranslation('incidents');
  const found = targets?.find((each) => each.level === level);
  if (found === undefined) return null;
  const instants = [
    ['RESPONSE', found.respondBy],
    ['ARRIVAL', found.arriveBy],
    ['RESOLUTION', found.resolveBy],
  ] as const;
  return (
    <span className={styles['promise']}>
      {instants.map(([milestone, at]) => (
        <span key={milestone}>
          {t(`milestone.${milestone}`)}{' '}
          {at === null ? t('standing.NONE') : formatInstant(at, currentLanguage())}
        </span>
      ))}
    </span>
  );
}
