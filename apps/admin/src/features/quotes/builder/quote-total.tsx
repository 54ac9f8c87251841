import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '@/components/data/use-fault-text';
import { Money } from '@/components/figures/money';
import type { QuotePreview } from './use-quote-preview';
import styles from '../quotes.module.css';

interface QuoteTotalProps {
  readonly preview: QuotePreview;
  /** Whether all is chosen whole: a total of some of it would mislead. */
  readonly complete: boolean;
}

/** The sums as the server gives them: before the discount, what it takes off, and what is left. */
export function QuoteTotal({ preview, complete }: QuoteTotalProps): ReactNode {
  const { t } = useTranslation(['quotes', 'app']);
  const faultText = useFaultText();
  const { subtotalFen, discountFen, totalFen, pending, fault, errors, retry } = preview;
  const elsewhere = errors.filter(({ field }) => field?.startsWith('input.discount.') !== true);
  return (
    <div className={styles['totalBlock']}>
      {complete && discountFen !== null && discountFen > 0 && (
        <>
          <p className={styles['subtotal']}>
            <span>{t('discount.subtotal')}</span> <Money fen={subtotalFen} />
          </p>
          <p className={styles['subtotal']}>
            <span>{t('discount.label')}</span>
            <span>
              −<Money fen={discountFen} />
            </span>
          </p>
        </>
      )}
      <p role="status" aria-label={t('build.total')} aria-busy={pending} className={styles['total']}>
        <span>{t('build.total')}</span>
        {complete && totalFen !== null ? (
          <Money fen={totalFen} />
        ) : (
          <span className={styles['faint']}>
            {t(complete && pending ? 'price.computing' : 'build.totalNone')}
          </span>
        )}
      </p>
      {elsewhere.map(({ code, message }) => (
        <p key={code} className={styles['problem']}>
          {message}
        </p>
      ))}
      {fault !== null && (
        <p className={styles['problem']} role="alert">
          {t('price.failed')} {faultText(fault)}{' '}
          <Button size="small" onClick={retry}>
            {t('app:data.retry')}
          </Button>
        </p>
      )}
    </div>
  );
}
