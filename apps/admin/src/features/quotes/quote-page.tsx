import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { StatusMark } from '@/components/figures/status-mark';
import { LiveRecord } from '@/components/live/live-record';
import { PageHeader } from '@/components/page/page-header';
import { PageMessage } from '@/components/page/page-message';
import { useLastKnown } from '@/lib/live/use-last-known';
import { useLive } from '@/lib/live/use-live';
import { QuoteActions } from './quote-actions';
import { QuoteContent } from './quote-content';
import { QuotePageDocument, type QuoteOnPage } from './quote-document';
import { QuoteFacts } from './quote-facts';
import { QuoteRevisions } from './quote-revisions';
import styles from './quotes.module.css';

const route = getRouteApi('/desk/quotes/$quoteId');
const context = { additionalTypenames: ['Quote', 'Contract'] };

/** A quote: what is offered, for how much and why, and what became of it. */
export function QuotePage(): ReactNode {
  const { t } = useTranslation(['quotes', 'app']);
  const { quoteId } = route.useParams();
  const [{ data, error }, again] = useQuery({
    query: QuotePageDocument,
    variables: { id: quoteId },
    requestPolicy: 'cache-and-network',
    context,
  });
  const reload = (): void => again({ requestPolicy: 'network-only' });
  useLive(['Quote', 'Contract'], reload);
  const known = useLastKnown(data?.quote ?? undefined, quoteId);
  if (known) return <Quote quote={known} onReload={reload} />;
  if (error !== undefined) {
    return (
      <>
        <PageHeader title={t('app:nav.quotes')} />
        <FaultState error={error} onRetry={reload} />
      </>
    );
  }
  if (data === undefined) return <PageLoading />;
  return (
    <>
      <PageHeader title={t('app:nav.quotes')} />
      <PageMessage title={t('page.missing.title')} text={t('page.missing.text')}>
        <Link to="/quotes">{t('page.missing.back')}</Link>
      </PageMessage>
    </>
  );
}

interface QuoteProps {
  readonly quote: QuoteOnPage;
  readonly onReload: () => void;
}

function Quote({ quote, onReload }: QuoteProps): ReactNode {
  const { t } = useTranslation(['quotes', 'app', 'words']);
  return (
    <LiveRecord version={String(quote.version)} standing={t(`words:quoteStatus.${quote.status}`)}>
      <PageHeader
        title={
          quote.revision > 1
            ? t('page.numberRevision', { number: quote.number, revision: quote.revision })
            : quote.number
        }
        record={{ type: 'Quote', id: quote.id }}
        above={[
          <Link key="list" to="/quotes">
            {t('app:nav.quotes')}
          </Link>,
        ]}
        mark={<StatusMark of="quoteStatus" status={quote.status} />}
        actions={<QuoteActions quote={quote} onReload={onReload} />}
      />
      {quote.status === 'SUPERSEDED' && <Superseded quote={quote} />}
      {quote.status === 'EXPIRED' && <p className={styles['notice']}>{t('page.expired')}</p>}
      <QuoteFacts quote={quote} />
      <QuoteContent quote={quote} />
      <QuoteRevisions quote={quote} />
    </LiveRecord>
  );
}

/** Leads from an earlier revision to the one that holds. */
function Superseded({ quote }: { readonly quote: QuoteOnPage }): ReactNode {
  const { t } = useTranslation('quotes');
  const latest = quote.revisions.at(-1);
  return (
    <p className={styles['notice']}>
      {t('page.superseded')}{' '}
      {latest !== undefined && (
        <Link to="/quotes/$quoteId" params={{ quoteId: latest.id }}>
          {t('revisions.number', { revision: latest.revision })}
        </Link>
      )}
    </p>
  );
}
