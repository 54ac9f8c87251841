import { Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '@/lib/session/session';
import { reports } from './report-list';

/** Leads to the first report that is the person's. */
export function ReportsPage(): ReactNode {
  const { may } = useSession();
  const first = Object.values(reports).find(({ roles }) => may(...roles)) ?? reports.allowances;
  return <Navigate to={first.to} replace />;
}
