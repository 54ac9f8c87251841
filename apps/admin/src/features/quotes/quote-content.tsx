import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordList } from '@/components/data/record-list';
import { WhyButton } from '@/components/decision/why-button';
import { Money } from '@/components/figures/money';
import { PeriodText } from '@/components/figures/period-text';
import { Section } from '@/components/page/section';
import { formatFen } from '@/lib/format/money';
import type { QuoteOnPage } from './quote-document';
import styles from './quotes.module.css';

/** The lines, each with its amount and where it comes from, and the total. */
export function QuoteContent({ quote }: { readonly quote: QuoteOnPage }): ReactNode {
  const { t } = useTranslation(['quotes', 'words']);
  return (
    <Section title={t('page.lines')} count={quote.lines.length}>
      <RecordList
        label={t('page.lines')}
        empty={null}
        atFirst={100}
        items={quote.lines.map(({ id, licence, plan, years, startsOn, endsOn, amountFen, decision }) => ({
          key: id,
          name: <strong>{licence.productName}</strong>,
          mark: (
            <span>
              {t(`words:plan.${plan}` as 'words:plan.FULL', { defaultValue: plan })} ·{' '}
              {t('page.years', { count: years })}
            </span>
          ),
          figure: (
            <>
              <Money fen={amountFen} />
              <WhyButton decision={decision} of={formatFen(amountFen)} document={quote.rateTable.document} />
            </>
          ),
          detail: (
            <>
              <PeriodText from={startsOn} to={endsOn} />
              <span>{t(`words:edition.${licence.edition}`)}</span>
              <span>{t('page.serial', { serial: licence.serial })}</span>
            </>
          ),
        }))}
      />
      <p className={styles['sum']}>
        <span>{t('page.total')}</span> <Money fen={quote.totalFen} />
      </p>
    </Section>
  );
}
