import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Money } from '@/components/figures/money';
import { Facts } from '@/components/page/facts';
import { Section, Sections } from '@/components/page/section';
import type { PreviewBillingRunQuery } from '@/gql/graphql';
import { PlannedCharges } from './planned-charges';
import styles from './billing-runs.module.css';

type Preview = PreviewBillingRunQuery['previewBillingRun'];

/** How many drafts a page of the preview shows. */
const PAGE = 50;

interface BillingPreviewProps {
  readonly preview: Preview;
  readonly skip: number;
  readonly busy: boolean;
  readonly onSkip: (skip: number) => void;
}

/** The sums, each draft with its charges, and what is left out by its reason. */
export function BillingPreview({ preview, skip, busy, onSkip }: BillingPreviewProps): ReactNode {
  const { t } = useTranslation(['billing-runs', 'finance']);
  const { chargeCount, invoiceCount, totalFen, invoices, leftOut } = preview;
  const last = skip + invoices.length;
  return (
    <div aria-busy={busy}>
      <Facts
        facts={[
          { label: t('invoices'), value: invoiceCount },
          { label: t('charges'), value: chargeCount },
          { label: t('total'), value: <Money fen={totalFen} /> },
        ]}
      />
      <Sections>
        <Section title={t('billed')} count={invoiceCount}>
          {invoiceCount === 0 && <p className={styles['quiet']}>{t('nothing')}</p>}
          {invoices.map((invoice, index) => (
            <details key={`${invoice.customer.id} ${skip + index}`} className={styles['draft']}>
              <summary>
                <span className={styles['name']}>{invoice.customer.name}</span>
                <span className={styles['quiet']}>{t('chargesOf', { count: invoice.charges.length })}</span>
                <Money fen={invoice.totalFen} />
              </summary>
              <p className={styles['toCustomer']}>
                <Link to="/customers/$customerId" params={{ customerId: invoice.customer.id }}>
                  {t('toCustomer')}
                </Link>
              </p>
              <PlannedCharges
                label={t('chargesTable', { name: invoice.customer.name })}
                charges={invoice.charges}
              />
            </details>
          ))}
          {invoiceCount > PAGE && (
            <div className={styles['pages']}>
              <Button size="small" disabled={skip === 0} onClick={() => onSkip(Math.max(0, skip - PAGE))}>
                {t('previous')}
              </Button>
              <span>{t('shown', { from: skip + 1, to: last, all: invoiceCount })}</span>
              <Button size="small" disabled={last >= invoiceCount} onClick={() => onSkip(skip + PAGE)}>
                {t('next')}
              </Button>
            </div>
          )}
        </Section>
        <Section title={t('leftOut')} count={leftOut.length}>
          {leftOut.length === 0 && <p className={styles['quiet']}>{t('leftOutNone')}</p>}
          {leftOut.map(({ reason, count, totalFen: fen, charges }) => (
            <details key={reason} className={styles['draft']}>
              <summary>
                <span className={styles['name']}>{t(`finance:leftOutReason.${reason}`)}</span>
                <span className={styles['quiet']}>{t('chargesOf', { count })}</span>
                <Money fen={fen} />
              </summary>
              <PlannedCharges
                label={t('chargesTable', { name: t(`finance:leftOutReason.${reason}`) })}
                charges={charges}
                withCustomer
              />
              {count > charges.length && (
                <p className={styles['quiet']}>{t('firstOf', { shown: charges.length, count })}</p>
              )}
            </details>
          ))}
        </Section>
      </Sections>
    </div>
  );
}
