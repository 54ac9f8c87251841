import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/page/page-header';
import { useSession } from '@/lib/session/session';

/** The first page after signing in. */
export function HomePage(): ReactNode {
  const { t } = useTranslation('home');
  const { viewer } = useSession();
  return <PageHeader title={t('welcome', { name: viewer.name })} />;
}
