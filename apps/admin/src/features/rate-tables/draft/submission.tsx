import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormRefusal } from '@/components/form/form-refusal';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import type { SubmissionFactsFragment } from '@/gql/graphql';
import { formatInstant } from '@/lib/format/dates';
import type { Language } from '@/lib/i18n/languages';
import { useSession } from '@/lib/session/session';
import { ApproveRateTableDocument, RejectRateTableDocument } from './collaboration-documents';

interface SubmissionProps {
  readonly submission: SubmissionFactsFragment;
  /** What the second person is to look at before approving. */
  readonly effects: ReactNode;
}

/** What was submitted for a second person's approval: who asks for what, and that person's answer. */
export function Submission({ submission, effects }: SubmissionProps): ReactNode {
  const { t, i18n } = useTranslation(['rate-tables', 'rate-desk']);
  const { viewer } = useSession();
  const { state, createdBy, createdAt, effectiveFrom, note, reason, decidedBy } = submission;
  const values = {
    name: createdBy.name,
    at: formatInstant(createdAt, i18n.language as Language),
    date: effectiveFrom,
  };
  if (state === 'REJECTED') {
    return (
      <Alert
        type="warning"
        showIcon
        title={t('rate-desk:submission.rejected', { ...values, by: decidedBy?.name ?? '' })}
        description={reason}
        style={{ marginBottom: 12 }}
      />
    );
  }
  if (state !== 'WAITING_FOR_APPROVAL') return null;
  const isMine = createdBy.id === viewer.id;
  return (
    <Alert
      type="info"
      showIcon
      title={t(isMine ? 'rate-desk:submission.waitingMine' : 'rate-desk:submission.waiting', values)}
      description={note}
      action={isMine ? undefined : <Answer submission={submission} effects={effects} />}
      style={{ marginBottom: 12 }}
    />
  );
}

function Answer({ submission, effects }: SubmissionProps): ReactNode {
  const { t } = useTranslation(['rate-tables', 'rate-desk']);
  const [dialog, setDialog] = useState<'approve' | 'reject' | null>(null);
  return (
    <span style={{ display: 'inline-flex', gap: 8 }}>
      <Button onClick={() => setDialog('reject')}>{t('rate-desk:submission.reject')}</Button>
      <Button type="primary" onClick={() => setDialog('approve')}>
        {t('rate-desk:submission.approve')}
      </Button>
      {dialog === 'approve' && (
        <Approve submission={submission} effects={effects} onClose={() => setDialog(null)} />
      )}
      {dialog === 'reject' && <Reject submission={submission} onClose={() => setDialog(null)} />}
    </span>
  );
}

interface DialogProps extends Pick<SubmissionProps, 'submission'> {
  readonly onClose: () => void;
}

function Approve({
  submission: { id, effectiveFrom, note },
  effects,
  onClose,
}: DialogProps & SubmissionProps): ReactNode {
  const { t } = useTranslation(['rate-tables', 'app', 'rate-desk']);
  const [form] = Form.useForm<object>();
  const { submit, busy, errors, fault } = useFormAction(form, ApproveRateTableDocument);
  const notice = useNotice();
  async function approve(): Promise<void> {
    if ((await submit({ input: { submissionId: id } })) === null) return;
    notice(t('publish.done', { date: effectiveFrom }));
    onClose();
  }
  return (
    <Modal
      open
      title={t('rate-desk:submission.approveTitle')}
      width={1080}
      okText={t('rate-desk:submission.approve')}
      cancelText={t('app:form.cancel')}
      confirmLoading={busy}
      onOk={() => void approve()}
      onCancel={onClose}
    >
      <FormRefusal errors={errors} fault={fault} />
      <p>{t('publish.text')}</p>
      <p>
        {t('publish.effectiveFrom')} {effectiveFrom}
        {note === null || note === '' ? '' : ` · ${note}`}
      </p>
      {effects}
    </Modal>
  );
}

function Reject({ submission: { id }, onClose }: DialogProps): ReactNode {
  const { t } = useTranslation(['rate-tables', 'app', 'rate-desk']);
  const [form] = Form.useForm<{ reason: string }>();
  const { submit, busy, errors, fault } = useFormAction(form, RejectRateTableDocument);
  async function reject({ reason }: { reason: string }): Promise<void> {
    if ((await submit({ input: { submissionId: id, reason: reason.trim() } })) !== null) onClose();
  }
  return (
    <Modal
      open
      title={t('rate-desk:submission.reject')}
      okText={t('rate-desk:submission.reject')}
      cancelText={t('app:form.cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <FormRefusal errors={errors} fault={fault} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void reject(values)}>
        <Form.Item
          name="reason"
          label={t('rate-desk:submission.reason')}
          rules={[{ required: true, whitespace: true, message: t('rate-desk:submission.reasonMissing') }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
