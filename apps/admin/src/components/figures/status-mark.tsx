import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChargeStatus, ContractStatus, InvoiceStatus, QuoteStatus } from '@/gql/graphql';
import styles from './status-mark.module.css';

type Status =
  | { readonly of: 'quoteStatus'; readonly status: QuoteStatus }
  | { readonly of: 'contractStatus'; readonly status: ContractStatus }
  | { readonly of: 'chargeStatus'; readonly status: ChargeStatus }
  | { readonly of: 'invoiceStatus'; readonly status: InvoiceStatus };

const tones: Readonly<Record<Status['status'], 'waiting' | 'standing' | 'past'>> = {
  SENT: 'waiting',
  ACCEPTED: 'standing',
  EXPIRED: 'past',
  LOST: 'past',
  SUPERSEDED: 'past',
  WAIVED: 'past',
  CREDITED: 'past',
  SIGNED: 'waiting',
  ACTIVE: 'standing',
  ENDED: 'past',
  CANCELLED: 'past',
  UNBILLED: 'waiting',
  DRAFTED: 'waiting',
  INVOICED: 'standing',
  DRAFT: 'waiting',
  ISSUED: 'standing',
};

/** Where something stands: the word, with a dot whose colour repeats it. */
export function StatusMark({ of, status }: Status): ReactNode {
  const { t } = useTranslation('words');
  return (
    <span className={styles['mark']} data-tone={tones[status]}>
      {t(`${of}.${status}` as 'quoteStatus.SENT')}
    </span>
  );
}
