import { Form, Modal, type FormInstance } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserError } from '@/lib/api/fragments';
import type { KeptInput } from '@/lib/forms/use-kept-input';
import { ChangedElsewhere, useChangedElsewhere } from '@/components/live/live-record';
import { useReturnFocus } from '@/components/page/use-return-focus';
import { FormRefusal } from './form-refusal';
import { LeaveDialog } from './leave-dialog';
import { UnsavedGuard } from './unsaved-guard';
import styles from './form-dialog.module.css';

interface FormDialogProps<Values extends object> {
  readonly title: string;
  readonly form: FormInstance<Values>;
  readonly initialValues: Partial<Values>;
  /** The form's action: its refusals that stand for no field, a fault, whether it is under way. */
  readonly action: {
    readonly busy: boolean;
    readonly errors: readonly UserError[];
    readonly fault: string | null;
  };
  readonly onSubmit: (values: Values) => Promise<void>;
  readonly onClose: () => void;
  readonly submitText: string;
  /** It is decided on the record as it was shown: once that was changed elsewhere, only closing is left. */
  readonly asShown?: boolean;
  /** Where what was typed outlives a reload. */
  readonly kept?: KeptInput<Values>;
  readonly children: ReactNode;
}

/** A form above the page. It asks before what was typed is lost, and does not close by a click beside it. */
export function FormDialog<Values extends object>(props: FormDialogProps<Values>): ReactNode {
  const {
    title,
    form,
    initialValues,
    action,
    onSubmit,
    onClose,
    submitText,
    kept,
    children,
    asShown = false,
  } = props;
  const { t } = useTranslation();
  const id = useId();
  useReturnFocus();
  const [touched, setTouched] = useState((kept?.values ?? null) !== null);
  const [leaving, setLeaving] = useState(false);
  // Not while it is being sent: the change may be its own.
  const changed = useChangedElsewhere();
  const standing = action.busy ? null : changed;
  const giveUp = (): void => {
    kept?.forget();
    onClose();
  };
  return (
    <Modal
      open
      title={title}
      okText={submitText}
      okButtonProps={{
        htmlType: 'submit',
        form: id,
        loading: action.busy,
        disabled: asShown && standing !== null,
      }}
      cancelText={t('form.cancel')}
      onCancel={() => (touched ? setLeaving(true) : giveUp())}
      closable={{ 'aria-label': t('form.close') }}
      mask={{ closable: false }}
      width={560}
    >
      <Form<Values>
        id={id}
        className={styles['form']}
        form={form}
        layout="vertical"
        initialValues={{ ...initialValues, ...kept?.values }}
        scrollToFirstError={{ focus: true }}
        onValuesChange={(_, values) => {
          setTouched(true);
          kept?.keep(values);
        }}
        onFinish={(values) => void onSubmit(values)}
      >
        <ChangedElsewhere standing={standing} closed={asShown} />
        <FormRefusal errors={action.errors} fault={action.fault} />
        {children}
      </Form>
      <UnsavedGuard unsaved={touched} onLeave={() => kept?.forget()} />
      <LeaveDialog open={leaving} onStay={() => setLeaving(false)} onLeave={giveUp} />
    </Modal>
  );
}
