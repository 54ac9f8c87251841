import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '@/components/data/use-fault-text';
import { FormRefusal } from '@/components/form/form-refusal';
import { useNotice } from '@/components/page/notice';
import type { UserError } from '@/lib/api/fragments';
import { useAction } from '@/lib/api/use-action';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { LockMonthDocument } from './month-lock-documents';

interface LockMonthProps {
  readonly month: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks before a month is locked for ever. */
export function LockMonth({ month, onDone, onClose }: LockMonthProps): ReactNode {
  const { t } = useTranslation(['month-locks', 'app']);
  const [run, busy] = useAction(LockMonthDocument);
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const { keyFor } = useIdempotencyKey();
  const faultText = useFaultText();
  const notice = useNotice();

  async function lock(): Promise<void> {
    const outcome = await run({ input: { month, idempotencyKey: keyFor(month) } });
    setErrors(outcome.status === 'REFUSED' ? outcome.userErrors : []);
    setFault(outcome.status === 'FAILED' ? faultText(outcome.error) : null);
    if (outcome.status !== 'DONE') return;
    notice(t('lockDone', { month }));
    onDone();
  }

  return (
    <Modal
      open
      title={t('lockTitle', { month })}
      okText={t('lockSubmit')}
      cancelText={t('app:form.cancel')}
      confirmLoading={busy}
      onOk={() => void lock()}
      onCancel={onClose}
    >
      <FormRefusal errors={errors} fault={fault} />
      {t('lockText')}
    </Modal>
  );
}
