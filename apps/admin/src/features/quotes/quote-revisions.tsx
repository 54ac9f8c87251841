import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordList } from '@/components/data/record-list';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { StatusMark } from '@/components/figures/status-mark';
import { Section } from '@/components/page/section';
import type { QuoteOnPage } from './quote-document';

/** All revisions of a quote, each with the way to compare it with the one on the page. */
export function QuoteRevisions({ quote }: { readonly quote: QuoteOnPage }): ReactNode {
  const { t } = useTranslation('quotes');
  if (quote.revisions.length < 2) return null;
  return (
    <Section title={t('revisions.title')} count={quote.revisions.length}>
      <RecordList
        label={t('revisions.title')}
        empty={null}
        atFirst={20}
        items={quote.revisions.toReversed().map(({ id, revision, status, totalFen, createdAt }) => ({
          key: id,
          name:
            id === quote.id ? (
              <strong>{t('revisions.this', { revision })}</strong>
            ) : (
              <Link to="/quotes/$quoteId" params={{ quoteId: id }}>
                {t('revisions.number', { revision })}
              </Link>
            ),
          mark: <StatusMark of="quoteStatus" status={status} />,
          figure: <Money fen={totalFen} />,
          detail: (
            <>
              <DateText value={createdAt} />
              {id !== quote.id && (
                <Link
                  to="/quotes/$quoteId/compare/$otherId"
                  params={
                    revision < quote.revision
                      ? { quoteId: id, otherId: quote.id }
                      : { quoteId: quote.id, otherId: id }
                  }
                >
                  {t('revisions.compare', { revision, other: quote.revision })}
                </Link>
              )}
            </>
          ),
        }))}
      />
    </Section>
  );
}
