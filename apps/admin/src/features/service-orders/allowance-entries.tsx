import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '@/components/page/section';
import type { ServiceOrderDetailFragment } from '@/gql/graphql';
import { formatDate, formatInstant } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import styles from './service-order-page.module.css';

/** The entitlement that covered the service, and what this service wrote into its ledger. */
export function AllowanceEntries({ order }: { readonly order: ServiceOrderDetailFragment }): ReactNode {
  const { t } = useTranslation(['service-orders', 'words']);
  const { entitlement, id } = order;
  const own = entitlement?.entries.filter(({ serviceOrder }) => serviceOrder?.id === id) ?? [];
  const language = currentLanguage();
  return (
    <Section title={t('order.ledger')}>
      {entitlement === null ? (
        <p className={styles['quiet']}>{t('order.noEntitlement')}</p>
      ) : (
        <>
          <ul className={styles['rows']}>
            {own.map(({ id: entryId, kind, quantity, reason, createdAt, createdBy }) => (
              <li key={entryId}>
                <b>{t('order.entryText', { kind: t(`order.entry.${kind}`), count: Math.abs(quantity) })}</b>
                <span className={styles['quiet']}>
                  {reason !== null && `${reason} · `}
                  {t('order.recordedBy', { name: createdBy.name, at: formatInstant(createdAt, language) })}
                </span>
              </li>
            ))}
            {own.length === 0 && <li>{t('order.notDrawn')}</li>}
          </ul>
          <p className={styles['quiet']}>
            {t(`words:coverage.${entitlement.source}`)} ·{' '}
            {t('outcome.period', {
              from: formatDate(entitlement.startsOn, language),
              to: formatDate(entitlement.endsOn, language),
            })}
            {entitlement.remaining !== null && ` · ${t('order.nowLeft', { count: entitlement.remaining })}`}
          </p>
        </>
      )}
    </Section>
  );
}
