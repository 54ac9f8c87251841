import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '@/gql/graphql';
import { useSession } from '@/lib/session/session';
import { PageMessage } from './page-message';

interface ForRolesProps {
  readonly roles: readonly Role[];
  readonly children: ReactNode;
}

/** A page of some roles: for anybody else it says so at once, instead of refusing what was typed. */
export function ForRoles({ roles, children }: ForRolesProps): ReactNode {
  const { t } = useTranslation();
  if (useSession().may(...roles)) return children;
  return <PageMessage whole title={t('fault.FORBIDDEN.title')} text={t('fault.FORBIDDEN.text')} />;
}
