import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFenDifference } from '@/lib/format/money';
import { ImpactProgress } from './impact-progress';
import type { ImpactSearch } from './impact-search';
import type { Impact, ImpactGlance } from './use-impact';
import styles from './impact-rail.module.css';

interface ImpactRailProps {
  readonly rateTableId: string;
  readonly impact: Impact;
  /** Name of the region where the page has it twice. */
  readonly label?: string;
}

/** Beside a draft: whom it touches, how much money moves, who wins and loses most. */
export function ImpactRail({ rateTableId, impact, label }: ImpactRailProps): ReactNode {
  const { t } = useTranslation('impact');
  const { glance, isCurrent } = impact;
  const run = glance?.impactRun ?? null;
  return (
    <section
      className={styles['rail']}
      aria-label={label ?? t('title')}
      aria-busy={!isCurrent || run?.status === 'RUNNING'}
    >
      <h2 className={styles['title']}>
        {t('title')} {!isCurrent && <small>{t('renewing')}</small>}
      </h2>
      {glance === undefined ? null : run === null || glance === null ? (
        <p className={styles['quiet']}>{t('unavailable')}</p>
      ) : (
        <>
          {run.status === 'RUNNING' && <ImpactProgress run={run} />}
          {run.status === 'STOPPED' && <p className={styles['warning']}>{t('stopped')}</p>}
          {run.status === 'DONE' && <Sums run={run} />}
          <Movers
            impact={{ rateTableId, impactRunId: run.id }}
            sort="DIFFERENCE_DESC"
            title={t('mostUp')}
            movers={glance.up.nodes.filter(({ differenceFen }) => differenceFen > 0)}
          />
          <Movers
            impact={{ rateTableId, impactRunId: run.id }}
            sort="DIFFERENCE_ASC"
            title={t('mostDown')}
            movers={glance.down.nodes.filter(({ differenceFen }) => differenceFen < 0)}
          />
          {run.unpricedCount > 0 && (
            <p className={styles['warning']}>{t('unpriced', { count: run.unpricedCount })}</p>
          )}
          <Link
            to="/rate-tables/$rateTableId/impact/$impactRunId"
            params={{ rateTableId, impactRunId: run.id }}
            search={{ sort: 'DIFFERENCE_DESC' }}
          >
            {t('open')}
          </Link>
        </>
      )}
    </section>
  );
}

/** How many it touches and how much money moves. */
function Sums({ run }: { readonly run: NonNullable<ImpactGlance['impactRun']> }): ReactNode {
  const { t } = useTranslation('impact');
  return (
    <>
      <p className={styles['sum']}>
        <b>{formatFenDifference(run.differenceFen)}</b> {t('aYear')}
      </p>
      <p className={styles['quiet']}>
        {t('touched', { customers: run.customers, services: run.services, renewals: run.renewals })}
      </p>
      <dl className={styles['ways']}>
        <dt>{t('up', { count: run.customersUp })}</dt>
        <dd>{formatFenDifference(run.upFen)}</dd>
        <dt>{t('down', { count: run.customersDown })}</dt>
        <dd>{formatFenDifference(run.downFen)}</dd>
      </dl>
    </>
  );
}

interface MoversProps {
  readonly title: string;
  readonly impact: { readonly rateTableId: string; readonly impactRunId: string };
  readonly sort: ImpactSearch['sort'];
  readonly movers: ImpactGlance['up']['nodes'];
}

function Movers({ title, impact, sort, movers }: MoversProps): ReactNode {
  if (movers.length === 0) return null;
  return (
    <div>
      <h3 className={styles['small']}>{title}</h3>
      <ul className={styles['movers']}>
        {movers.map(({ id, customer, differenceFen }) => (
          <li key={id}>
            {customer === null ? (
              <span>—</span>
            ) : (
              <Link
                to="/rate-tables/$rateTableId/impact/$impactRunId"
                params={impact}
                search={{ sort, customer: customer.id }}
              >
                {customer.name}
              </Link>
            )}
            <span>{formatFenDifference(differenceFen)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
