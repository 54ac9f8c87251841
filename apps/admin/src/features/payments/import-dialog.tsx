import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '@/components/data/use-fault-text';
import { FormRefusal } from '@/components/form/form-refusal';
import { useNotice } from '@/components/page/notice';
import type { StatementLineFragment } from '@/gql/graphql';
import type { UserError } from '@/lib/api/fragments';
import { useAction } from '@/lib/api/use-action';
import { formatFen } from '@/lib/format/money';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { ImportBankStatementDocument } from './payment-documents';
import type { StatementFile } from './statement-file';

interface ImportDialogProps {
  readonly file: StatementFile;
  readonly lines: readonly StatementLineFragment[];
  readonly onDone: (bankImportId: string) => void;
  readonly onRefused: () => void;
  readonly onClose: () => void;
}

/** Records the chosen lines at once, or none of them. */
export function ImportDialog({ file, lines, onDone, onRefused, onClose }: ImportDialogProps): ReactNode {
  const { t } = useTranslation(['payments', 'app']);
  const [run, busy] = useAction(ImportBankStatementDocument);
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const { keyFor } = useIdempotencyKey();
  const faultText = useFaultText();
  const notice = useNotice();

  async function store(): Promise<void> {
    const chosen = lines.flatMap(({ row, invoice }) =>
      invoice === null ? [] : [{ row, invoiceId: invoice.id }],
    );
    const input = { file: file.base64, fileName: file.name, lines: chosen };
    const outcome = await run({ input: { ...input, idempotencyKey: keyFor(input) } });
    setErrors(outcome.status === 'REFUSED' ? outcome.userErrors : []);
    setFault(outcome.status === 'FAILED' ? faultText(outcome.error) : null);
    if (outcome.status === 'REFUSED') onRefused();
    if (outcome.status !== 'DONE' || outcome.payload.bankImport === null) return;
    const { id, paymentCount, totalFen } = outcome.payload.bankImport;
    notice(t('stored', { count: paymentCount, amount: formatFen(totalFen) }));
    onDone(id);
  }

  return (
    <Modal
      open
      title={t('storeTitle', { count: lines.length })}
      okText={t('storeSubmit')}
      cancelText={t('app:form.cancel')}
      confirmLoading={busy}
      onOk={() => void store()}
      onCancel={onClose}
    >
      <FormRefusal errors={errors} fault={fault} />
      {t('storeText')}
    </Modal>
  );
}
