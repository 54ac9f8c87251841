import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFaultText } from '@/components/data/use-fault-text';
import type { CreditNoteLineInput } from '@/gql/graphql';
import { formatFen } from '@/lib/format/money';
import { useSettled } from '@/lib/forms/use-settled';
import { PreviewCreditNoteDocument } from './invoice-documents';
import styles from './credit-note-dialog.module.css';

interface CreditNotePreviewProps {
  readonly invoiceId: string;
  readonly lines: readonly CreditNoteLineInput[];
}

/** What the credit note comes to and leaves of the invoice, by the server, as it is typed. */
export function CreditNotePreview({ invoiceId, lines }: CreditNotePreviewProps): ReactNode {
  const { t } = useTranslation('invoices');
  const settled = useSettled(JSON.stringify(lines), 250);
  const asked = JSON.parse(settled) as CreditNoteLineInput[];
  const faultText = useFaultText();
  const [{ data, error, fetching }] = useQuery({
    query: PreviewCreditNoteDocument,
    variables: { input: { invoiceId, lines: asked } },
    pause: asked.length === 0,
    requestPolicy: 'network-only',
  });
  const preview = asked.length === 0 ? undefined : data?.previewCreditNote;
  return (
    <div role="status" className={styles['preview']} aria-busy={fetching}>
      {preview === undefined && error === undefined && t('credit.previewEmpty')}
      {error !== undefined && <span className={styles['refused']}>{faultText(error)}</span>}
      {preview?.userErrors.map(({ message }, index) => (
        <div key={index} className={styles['refused']}>
          {message}
        </div>
      ))}
      {preview !== undefined && preview.totalFen !== null && (
        <>
          {t('credit.preview', { total: formatFen(preview.totalFen), open: formatFen(preview.openFen ?? 0) })}
          {(preview.overpaidFen ?? 0) > 0 &&
            ` ${t('credit.previewOver', { over: formatFen(preview.overpaidFen ?? 0) })}`}
        </>
      )}
    </div>
  );
}
