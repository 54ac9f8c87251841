import { Form, Input, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserError } from '@/lib/api/fragments';
import { useKeptInput } from '@/lib/forms/use-kept-input';
import { FormDialog } from './form-dialog';

/** What the dialog asks for. */
export interface ReasonValues {
  readonly reason: string;
}

interface ReasonDialogProps {
  readonly title: string;
  /** What will come of it. */
  readonly text: ReactNode;
  readonly submitText: string;
  readonly form: FormInstance<ReasonValues>;
  readonly action: {
    readonly busy: boolean;
    readonly errors: readonly UserError[];
    readonly fault: string | null;
  };
  /** Under what name a reload finds what was typed. */
  readonly keptAs: string;
  /** Does it; true where it is done, and what was typed may be forgotten. */
  readonly onSubmit: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks why, before something is done that stays on record with its reason. */
export function ReasonDialog(props: ReasonDialogProps): ReactNode {
  const { text, keptAs, onSubmit, onClose, ...rest } = props;
  const { t } = useTranslation();
  const kept = useKeptInput<ReasonValues>(keptAs);

  async function submit({ reason }: ReasonValues): Promise<void> {
    if (!(await onSubmit(reason.trim()))) return;
    kept.forget();
    onClose();
  }

  return (
    <FormDialog {...rest} initialValues={{}} kept={kept} onSubmit={submit} onClose={onClose}>
      <p>{text}</p>
      <Form.Item
        name="reason"
        label={t('form.reason')}
        rules={[{ required: true, whitespace: true, message: t('form.reasonMissing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={300} showCount autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
