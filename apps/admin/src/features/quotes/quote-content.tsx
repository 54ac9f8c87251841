import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordList, type RecordItem } from '@/components/data/record-list';
import { WhyButton } from '@/components/decision/why-button';
import { Money } from '@/components/figures/money';
import { PeriodText } from '@/components/figures/period-text';
import { Section } from '@/components/page/section';
import { formatFen } from '@/lib/format/money';
import type { QuoteOnPage } from './quote-document';
import { ItemDetail } from './item-detail';
import { useOfferNames } from './use-offer-names';
import styles from './quotes.module.css';

/** What is offered, each with its amount and where it comes from, and the sums. */
export function QuoteContent({ quote }: { readonly quote: QuoteOnPage }): ReactNode {
  const { t } = useTranslation(['quotes', 'words']);
  const names = useOfferNames();
  const document = quote.rateTable.document;
  const lines = quote.lines.map(
    ({ id, licence, plan, years, startsOn, endsOn, amountFen, decision }): RecordItem => ({
      key: id,
      name: <strong>{licence.productName}</strong>,
      mark: (
        <span>
          {names.plan(plan)} · {t('page.years', { count: years })}
        </span>
      ),
      figure: (
        <>
          <Money fen={amountFen} />
          <WhyButton decision={decision} of={formatFen(amountFen)} document={document} />
        </>
      ),
      detail: (
        <>
          <PeriodText from={startsOn} to={endsOn} />
          <span>{t(`words:edition.${licence.edition}`)}</span>
          <span>{t('page.serial', { serial: licence.serial })}</span>
        </>
      ),
    }),
  );
  const items = quote.items.map((item): RecordItem => ({
    key: item.id,
    name: <strong>{item.productName}</strong>,
    mark: <span>{names.item(item)}</span>,
    figure: (
      <>
        <Money fen={item.amountFen} />
        <WhyButton decision={item.decision} of={formatFen(item.amountFen)} document={document} />
      </>
    ),
    detail: <ItemDetail item={item} />,
  }));
  return (
    <Section title={t('page.lines')} count={lines.length + items.length}>
      <RecordList label={t('page.lines')} empty={null} atFirst={200} items={[...lines, ...items]} />
      <Sums quote={quote} />
    </Section>
  );
}

function Sums({
  quote: { subtotalFen, discountFen, discountPercent, totalFen },
}: {
  readonly quote: QuoteOnPage;
}): ReactNode {
  const { t } = useTranslation('quotes');
  return (
    <>
      {discountFen > 0 && (
        <>
          <p className={styles['sumLine']}>
            <span>{t('discount.subtotal')}</span> <Money fen={subtotalFen} />
          </p>
          <p className={styles['sumLine']}>
            <span>
              {discountPercent === null
                ? t('discount.label')
                : t('discount.ofPercent', { percent: discountPercent })}
            </span>
            <span>
              −<Money fen={discountFen} />
            </span>
          </p>
        </>
      )}
      <p className={styles['sum']}>
        <span>{t('page.total')}</span> <Money fen={totalFen} />
      </p>
    </>
  );
}
