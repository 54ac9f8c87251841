import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageMessage } from '@/components/page/page-message';
import { useSession } from '@/lib/session/session';

/** What a customer sees after signing in: the desks' pages are not theirs. */
export function CustomerAccountPage(): ReactNode {
  const { t } = useTranslation();
  const { signOut } = useSession();
  return (
    <main>
      <PageMessage whole title={t('customerAccount.title')} text={t('customerAccount.text')}>
        <Button type="primary" onClick={() => void signOut()}>
          {t('shell.signOut')}
        </Button>
      </PageMessage>
    </main>
  );
}
