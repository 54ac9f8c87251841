import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '@/components/page/facts';
import { PageHeader } from '@/components/page/page-header';
import { Section } from '@/components/page/section';
import { useAppearance } from '@/lib/appearance/appearance';
import { appearances, type Appearance } from '@/lib/appearance/stored-appearance';
import { chooseLanguage } from '@/lib/i18n/i18n';
import { languages, type Language } from '@/lib/i18n/languages';
import { useSession } from '@/lib/session/session';
import { ChangePassword } from './change-password';
import styles from './profile.module.css';

/** Who one is, how the pages look to one, and one's password. */
export function ProfilePage(): ReactNode {
  const { t, i18n } = useTranslation(['profile', 'app', 'words']);
  const { viewer } = useSession();
  const { appearance, choose } = useAppearance();
  return (
    <>
      <PageHeader title={t('app:shell.profile')} summary={t('factsHint')} />
      <div className={styles['page']}>
        <Facts
          facts={[
            { label: t('facts.name'), value: viewer.name },
            { label: t('facts.login'), value: viewer.login },
            {
              label: t('facts.roles'),
              value: viewer.roles.map((role) => t(`app:role.${role}`)).join(t('words:comma')),
            },
          ]}
        />
        <Section title={t('look.title')}>
          <div className={styles['choices']}>
            <Radio.Group
              aria-label={t('app:language.label')}
              optionType="button"
              value={i18n.language}
              options={languages.map((one) => ({ value: one, label: t(`app:language.${one}`) }))}
              onChange={({ target }) => void chooseLanguage(target.value as Language)}
            />
            <Radio.Group
              aria-label={t('app:appearance.label')}
              optionType="button"
              value={appearance}
              options={appearances.map((one) => ({ value: one, label: t(`app:appearance.${one}`) }))}
              onChange={({ target }) => choose(target.value as Appearance)}
            />
          </div>
          <p className={styles['hint']}>{t('look.hint')}</p>
        </Section>
        <Section title={t('password.title')}>
          <ChangePassword />
        </Section>
      </div>
    </>
  );
}
