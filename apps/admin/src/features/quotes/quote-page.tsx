import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { StatusMark } from '@/components/figures/status-mark';
import { ButtonLink } from '@/components/link/button-link';
import { PageHeader } from '@/components/page/page-header';
import { PageMessage } from '@/components/page/page-message';
import { useSession } from '@/lib/session/session';
import { AcceptQuote } from './accept-quote';
import { QuoteContent } from './quote-content';
import { QuotePageDocument, type QuoteOnPage } from './quote-document';
import { QuoteFacts } from './quote-facts';
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
  if (data?.quote) return <Quote quote={data.quote} onReload={reload} />;
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
  const { t } = useTranslation(['quotes', 'app']);
  return (
    <>
      <PageHeader
        title={quote.number}
        record={{ type: 'Quote', id: quote.id }}
        above={[
          <Link key="list" to="/quotes">
            {t('app:nav.quotes')}
          </Link>,
        ]}
        mark={<StatusMark of="quoteStatus" status={quote.status} />}
        actions={<QuoteActions quote={quote} onReload={onReload} />}
      />
      {quote.status === 'EXPIRED' && <p className={styles['notice']}>{t('page.expired')}</p>}
      <QuoteFacts quote={quote} />
      <QuoteContent quote={quote} />
    </>
  );
}

function QuoteActions({ quote, onReload }: QuoteProps): ReactNode {
  const { t } = useTranslation('quotes');
  const maySell = useSession().may('SALES', 'ADMIN');
  if (!maySell) return null;
  if (quote.status === 'SENT') return <AcceptQuote quote={quote} onReload={onReload} />;
  if (quote.status === 'ACCEPTED') return null;
  return (
    <ButtonLink primary to="/quotes/new" search={{ customerId: quote.customer.id }}>
      {t('page.again')}
    </ButtonLink>
  );
}
