import { Modal } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '@/components/data/use-fault-text';
import { FormRefusal } from '@/components/form/form-refusal';
import type { UserError } from '@/lib/api/fragments';
import { useAction } from '@/lib/api/use-action';
import { DiscardRateTableDraftDocument, type RateTableFacts } from '../rate-table-documents';

interface DiscardDialogProps {
  readonly table: Pick<RateTableFacts, 'id' | 'year'>;
  readonly version: number;
  /** Forgets what is typed, before the page is left. */
  readonly onDiscard: () => void;
  readonly onClose: () => void;
}

/** Removes a draft, after asking. */
export function DiscardDialog({ table, version, onDiscard, onClose }: DiscardDialogProps): ReactNode {
  const { t } = useTranslation(['rate-tables', 'app']);
  const [discard, busy] = useAction(DiscardRateTableDraftDocument);
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const faultText = useFaultText();
  const navigate = useNavigate();

  async function remove(): Promise<void> {
    setErrors([]);
    setFault(null);
    const outcome = await discard({ input: { rateTableId: table.id, expectedVersion: version } });
    if (outcome.status === 'FAILED') return setFault(faultText(outcome.error));
    if (outcome.status === 'REFUSED') return setErrors(outcome.userErrors);
    onDiscard();
    await navigate({ to: '/rate-tables', ignoreBlocker: true });
  }

  return (
    <Modal
      open
      title={t('discard.title', { year: table.year })}
      okText={t('action.discard')}
      okButtonProps={{ danger: true }}
      cancelText={t('app:form.cancel')}
      confirmLoading={busy}
      onOk={() => void remove()}
      onCancel={onClose}
      width={420}
    >
      <FormRefusal errors={errors} fault={fault} />
      <p>{t('discard.text')}</p>
    </Modal>
  );
}
