import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CustomerFilter } from '@/components/filters/customer-filter';
import { LeaveDialog } from '@/components/form/leave-dialog';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import { useKeptInput } from '@/lib/forms/use-kept-input';
import { ForRoles } from '@/components/page/for-roles';
import { PageHeader } from '@/components/page/page-header';
import { QuoteBuilder } from './builder/quote-builder';
import type { QuoteValues } from './builder/quote-values';
import styles from './quotes.module.css';

const route = getRouteApi('/desk/quotes/new');

/** Builds a quote, for those who sell. */
export const NewQuotePage = (): ReactNode => (
  <ForRoles roles={['SALES']}>
    <NewQuote />
  </ForRoles>
);

/** First the customer, then its licences, priced while one chooses. */
function NewQuote(): ReactNode {
  const { t } = useTranslation(['quotes', 'app']);
  const { customerId, licenceId, from, revise = false } = route.useSearch();
  const navigate = useNavigate();
  const kept = useKeptInput<QuoteValues>(`quote.${customerId ?? ''}.${from ?? ''}`);
  const [unsaved, setUnsaved] = useState(kept.values !== null);
  const [instead, setInstead] = useState<{ readonly customerId: string | undefined } | null>(null);

  function choose(next: string | undefined): void {
    kept.forget();
    setUnsaved(false);
    setInstead(null);
    void navigate({
      to: '/quotes/new',
      search: next === undefined ? {} : { customerId: next },
      replace: true,
    });
  }

  return (
    <>
      <PageHeader
        title={t(revise ? 'build.titleRevision' : 'build.title')}
        above={[
          <Link key="list" to="/quotes">
            {t('app:nav.quotes')}
          </Link>,
        ]}
      />
      {!revise && (
        <div className={styles['customer']}>
          <CustomerFilter
            id="quote-customer"
            label={t('build.customer')}
            all={t('build.customerChoose')}
            value={customerId}
            onChange={(next) => (unsaved ? setInstead({ customerId: next }) : choose(next))}
          />
          <Link to="/customers" search={{ add: true }}>
            {t('build.newCustomer')}
          </Link>
        </div>
      )}
      {customerId === undefined ? (
        <p className={styles['hint']}>{t('build.chooseFirst')}</p>
      ) : (
        <QuoteBuilder
          key={`${customerId} ${from ?? ''}`}
          customerId={customerId}
          licenceId={licenceId}
          sourceId={from}
          revises={revise}
          onUnsaved={() => setUnsaved(true)}
          kept={kept}
        />
      )}
      <UnsavedGuard unsaved={unsaved} onLeave={kept.forget} />
      <LeaveDialog
        open={instead !== null}
        onStay={() => setInstead(null)}
        onLeave={() => choose(instead?.customerId)}
      />
    </>
  );
}
