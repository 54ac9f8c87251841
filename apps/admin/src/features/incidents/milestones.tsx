import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CellPath } from '@/components/cell-path/cell-path';
import { ClauseTag } from '@/components/figures/clause-tag';
import type { IncidentDetailFragment } from '@/gql/graphql';
import { useRateTableDocument } from '@/lib/api/use-rate-table-document';
import { formatInstant } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import { Countdown } from './countdown';
import styles from './incidents.module.css';

/** Response, arrival and resolution: the target, the countdown or when it was reached, and the cell that says so. */
export function Milestones({ incident }: { readonly incident: IncidentDetailFragment }): ReactNode {
  const { t } = useTranslation('incidents');
  const { targets, rateTable, status: whole } = incident;
  const document = useRateTableDocument(rateTable.id);
  const at = (instant: string): string => formatInstant(instant, currentLanguage());
  return (
    <ul className={styles['milestones']} aria-label={t('column.targets')}>
      {targets.map(({ milestone, dueAt, reachedAt, status, clause, cell }) => (
        <li key={milestone} data-status={status}>
          <h2 className={styles['quiet']}>
            {t(`milestone.${milestone}`)} <ClauseTag clause={clause} />
          </h2>
          {whole === 'OPEN' && reachedAt === null && dueAt !== null && status !== 'NOT_NEEDED' ? (
            <Countdown until={dueAt} />
          ) : (
            <strong>{t(`standing.${status}`)}</strong>
          )}
          {reachedAt !== null && <span>{t('reached', { at: at(reachedAt) })}</span>}
          {dueAt !== null && <span className={styles['quiet']}>{t('dueBy', { at: at(dueAt) })}</span>}
          {cell !== null && (
            <span className={styles['quiet']}>
              <CellPath cell={cell} document={document} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
