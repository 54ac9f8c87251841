import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/page/page-header';

/** The desk's page; its content follows. */
export function InvoicePage(): ReactNode {
  const { t } = useTranslation();
  return <PageHeader title={t('nav.invoices')} />;
}
