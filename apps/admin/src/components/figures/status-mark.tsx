import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  BillingRunStatus,
  ChargeStatus,
  ContractKind,
  ContractStatus,
  InvoiceStatus,
  PaymentState,
  QuoteStatus,
} from '@/gql/graphql';
import styles from './status-mark.module.css';

type Status =
  | { readonly of: 'quoteStatus'; readonly status: QuoteStatus }
  | { readonly of: 'contractStatus'; readonly status: ContractStatus }
  | { readonly of: 'saleStatus'; readonly status: ContractStatus }
  | { readonly of: 'chargeStatus'; readonly status: ChargeStatus }
  | { readonly of: 'invoiceStatus'; readonly status: InvoiceStatus }
  | { readonly of: 'paymentState'; readonly status: PaymentState }
  | { readonly of: 'billingRunStatus'; readonly status: BillingRunStatus };

const tones: Readonly<Record<Status['status'], 'waiting' | 'standing' | 'past' | 'late'>> = {
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
  OPEN: 'waiting',
  PARTLY_PAID: 'waiting',
  OVERDUE: 'late',
  PAID: 'standing',
  RUNNING: 'waiting',
  ISSUING: 'waiting',
};

interface ContractMarkProps {
  readonly kind: ContractKind;
  readonly status: ContractStatus;
}

/** Where a contract stands. A sale has no term: once it is signed it stands. */
export const ContractMark = ({ kind, status }: ContractMarkProps): ReactNode => (
  <StatusMark of={kind === 'SALE' ? 'saleStatus' : 'contractStatus'} status={status} />
);

interface InvoiceMarkProps {
  readonly status: InvoiceStatus;
  /** Null for a draft. */
  readonly paymentState: PaymentState | null;
}

/** Where an invoice stands: a draft, or what of it is paid. */
export const InvoiceMark = ({ status, paymentState }: InvoiceMarkProps): ReactNode =>
  paymentState === null ? (
    <StatusMark of="invoiceStatus" status={status} />
  ) : (
    <StatusMark of="paymentState" status={paymentState} />
  );

/** Where something stands: the word, with a dot whose colour repeats it. */
export function StatusMark({ of, status }: Status): ReactNode {
  const { t } = useTranslation('words');
  return (
    <span
      className={styles['mark']}
      data-tone={of === 'saleStatus' && status === 'SIGNED' ? 'standing' : tones[status]}
    >
      {t(`${of}.${status}` as 'quoteStatus.SENT')}
    </span>
  );
}
