import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseTag } from '@/components/figures/clause-tag';
import { Money } from '@/components/figures/money';
import { StatusMark } from '@/components/figures/status-mark';
import { Section } from '@/components/page/section';
import type { ServiceOrderDetailFragment } from '@/gql/graphql';
import styles from './service-order-page.module.css';

/** What the customer owes for the service, and whether it is invoiced. */
export function OrderCharges({
  order: { charges },
}: {
  readonly order: ServiceOrderDetailFragment;
}): ReactNode {
  const { t } = useTranslation(['service-orders', 'words']);
  return (
    <Section title={t('order.charges')}>
      {charges.length === 0 && <p className={styles['quiet']}>{t('order.noCharges')}</p>}
      <ul className={styles['rows']}>
        {charges.map(({ id, kind, clause, amountFen, status }) => (
          <li key={id}>
            <span>
              {t(`words:charge.${kind}`)} <ClauseTag clause={clause} />
            </span>
            <span>
              <StatusMark of="chargeStatus" status={status} /> <Money fen={amountFen} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
