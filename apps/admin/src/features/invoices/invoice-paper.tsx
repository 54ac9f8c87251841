import { capitalAmount } from 'policy';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import type { InvoiceDetailFragment, InvoiceQuery } from '@/gql/graphql';
import { currentLanguage } from '@/lib/i18n/i18n';
import { InvoiceLines } from './invoice-lines';
import styles from './invoice-paper.module.css';

interface InvoicePaperProps {
  readonly invoice: InvoiceDetailFragment;
  /** The vendor's name, as the settings have it. */
  readonly seller: InvoiceQuery['settings'];
}

/** The invoice as it is printed: from, to, number, lines and totals. */
export function InvoicePaper({ invoice, seller }: InvoicePaperProps): ReactNode {
  const { t } = useTranslation('invoices');
  const { sellerName, sellerNameEn } = seller;
  const name = currentLanguage() === 'en' ? (sellerNameEn ?? sellerName) : sellerName;
  const { customer, number, issuedOn, createdBy, lines } = invoice;
  return (
    <article
      className={styles['paper']}
      aria-label={number === null ? t('draftTitle') : t('title', { number })}
    >
      <header className={styles['head']}>
        <div>
          <p className={styles['seller']}>{name}</p>
          <p className={styles['title']}>{t('paperTitle')}</p>
        </div>
        <dl className={styles['facts']}>
          <dt>{t('number')}</dt>
          <dd>{number ?? <span className={styles['quiet']}>{t('noNumber')}</span>}</dd>
          <dt>{t('issuedOn')}</dt>
          <dd>
            <DateText value={issuedOn} />
          </dd>
          <dt>{t('preparedBy')}</dt>
          <dd>{createdBy.name}</dd>
        </dl>
      </header>
      <dl className={styles['buyer']}>
        <dt>{t('buyerLabel')}</dt>
        <dd>
          <b>{customer.name}</b>
          {customer.contactName !== null && (
            <span className={styles['quiet']}>
              {' '}
              {customer.contactName} {customer.contactPhone}
            </span>
          )}
        </dd>
        {customer.creditCode !== null && (
          <>
            <dt>{t('creditCode')}</dt>
            <dd>{customer.creditCode}</dd>
          </>
        )}
      </dl>
      <InvoiceLines lines={lines} />
      <Totals invoice={invoice} />
    </article>
  );
}

function Totals({ invoice }: { readonly invoice: InvoiceDetailFragment }): ReactNode {
  const { t } = useTranslation('invoices');
  const { totalFen, netFen, taxFen, lines } = invoice;
  const partly = lines.some(({ taxPercent }) => taxPercent !== null);
  return (
    <div className={styles['foot']}>
      <p className={styles['capital']} lang="zh-CN">
        <span className={styles['quiet']}>{t('capital')}</span> {capitalAmount(totalFen)}
      </p>
      <dl className={styles['totals']}>
        {netFen !== null && (
          <>
            <dt>{t('net')}</dt>
            <dd>
              <Money fen={netFen} />
            </dd>
          </>
        )}
        {taxFen !== null && (
          <>
            <dt>{t('tax')}</dt>
            <dd>
              <Money fen={taxFen} />
            </dd>
          </>
        )}
        <dt className={styles['total']}>{t('total')}</dt>
        <dd className={styles['total']}>
          <Money fen={totalFen} />
        </dd>
      </dl>
      {taxFen === null && <p className={styles['note']}>{t(partly ? 'partlyTaxed' : 'untaxed')}</p>}
    </div>
  );
}
