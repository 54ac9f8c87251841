import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Money } from '@/components/figures/money';
import { PeriodText } from '@/components/figures/period-text';
import type { ComparedQuotes } from './compare-documents';
import { useOfferNames } from './use-offer-names';
import styles from './quotes.module.css';

type Offer = ComparedQuotes['offers'][number];

interface OfferInBriefProps {
  readonly line: Offer['lineBefore'];
  readonly item: Offer['itemBefore'];
}

/** One side of a comparison: what is offered there and for how much; a dash where it is not. */
export function OfferInBrief({ line, item }: OfferInBriefProps): ReactNode {
  const { t } = useTranslation('quotes');
  const names = useOfferNames();
  if (line !== null) {
    return (
      <div className={styles['brief']}>
        <span>
          {line.licence.productName} · {names.plan(line.plan)} · {t('page.years', { count: line.years })}
        </span>
        <span className={styles['faint']}>
          <PeriodText from={line.startsOn} to={line.endsOn} /> {line.licence.serial}
        </span>
        <Money fen={line.amountFen} />
      </div>
    );
  }
  if (item === null) return <span aria-label={t('compare.notOffered')}>—</span>;
  return (
    <div className={styles['brief']}>
      <span>
        {item.productName} · {names.item(item)}
      </span>
      {(item.description !== null || item.agreementReference !== null) && (
        <span className={styles['faint']}>
          {[item.description, item.agreementReference].filter(Boolean).join(' · ')}
        </span>
      )}
      <Money fen={item.amountFen} />
    </div>
  );
}
