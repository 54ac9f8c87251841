import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '@/components/export/export-menu';
import { ForRoles } from '@/components/page/for-roles';
import { PageHeader } from '@/components/page/page-header';
import { useSession } from '@/lib/session/session';
import { reports, type Report } from './report-list';
import styles from './reports.module.css';

interface ReportPageProps {
  readonly report: Report;
  /** What is shown as a file: the export's name, and what is asked for. Left out where there is none, or nothing to show. */
  readonly file?: { readonly name: string; readonly asked: Readonly<Record<string, unknown>> } | undefined;
  readonly children: ReactNode;
}

/** The frame of every report: its title, the way to the others, the views saved of it, and what it shows as a file. */
export function ReportPage({ report, file, children }: ReportPageProps): ReactNode {
  const { t } = useTranslation('reports');
  const { may } = useSession();
  const { roles } = reports[report];
  return (
    <ForRoles roles={roles}>
      <PageHeader
        title={t(`title.${report}`)}
        summary={t(`lead.${report}`)}
        actions={file !== undefined && <ExportMenu {...file} />}
      />
      <nav aria-label={t('all')} className={styles['tabs']}>
        {Object.entries(reports)
          .filter(([, each]) => may(...each.roles))
          .map(([key, { to }]) => (
            <Link
              key={key}
              to={to}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              {t(`tab.${key as Report}`)}
            </Link>
          ))}
      </nav>
      {children}
    </ForRoles>
  );
}
