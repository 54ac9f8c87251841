import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageMessage } from '@/components/page/page-message';

/** An address that leads nowhere. */
export function NotFoundPage(): ReactNode {
  const { t } = useTranslation();
  return (
    <main>
      <PageMessage whole title={t('notFound.title')} text={t('notFound.text')}>
        <Link to="/">{t('notFound.home')}</Link>
      </PageMessage>
    </main>
  );
}
