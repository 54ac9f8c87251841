import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/page/page-header';
import type { Role } from '@/gql/graphql';
import { useSession } from '@/lib/session/session';
import { AdminDesk } from './admin-desk';
import { FinanceDesk } from './finance-desk';
import { SalesDesk } from './sales-desk';
import { ServiceDesk } from './service-desk';
import styles from './home.module.css';

const desks: readonly (readonly [Role, ComponentType])[] = [
  ['ADMIN', AdminDesk],
  ['SALES', SalesDesk],
  ['SERVICE', ServiceDesk],
  ['FINANCE', FinanceDesk],
];

/** Where the person's desks begin. */
export function HomePage(): ReactNode {
  const { t } = useTranslation('home');
  const { viewer } = useSession();
  return (
    <>
      <PageHeader title={t('welcome', { name: viewer.name })} />
      <div className={styles['desks']}>
        {desks
          .filter(([role]) => viewer.roles.includes(role))
          .map(([role, RoleDesk]) => (
            <RoleDesk key={role} />
          ))}
      </div>
    </>
  );
}
