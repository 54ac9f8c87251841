import { Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CellPath } from '@/components/cell-path/cell-path';
import { CommentList } from '@/components/cell-path/comment-list';
import { FormRefusal } from '@/components/form/form-refusal';
import { useFormAction } from '@/components/form/use-form-action';
import type { Comments } from '../draft/comments';
import { CommentCellDocument } from '../draft/collaboration-documents';

interface CommentDialogProps {
  readonly rateTableId: string;
  readonly cell: string;
  readonly document: unknown;
  readonly comments: Comments;
  readonly onClose: () => void;
}

/** What was noted on a cell, and the place to note more: why it states what it states. */
export function CommentDialog({
  rateTableId,
  cell,
  document,
  comments,
  onClose,
}: CommentDialogProps): ReactNode {
  const { t } = useTranslation(['rate-tables', 'app']);
  const [form] = Form.useForm<{ text: string }>();
  const { submit, busy, errors, fault } = useFormAction(form, CommentCellDocument);

  async function keep({ text }: { text: string }): Promise<void> {
    if ((await submit({ input: { rateTableId, cell, text: text.trim() } })) === null) return;
    comments.again();
    onClose();
  }

  return (
    <Modal
      open
      title={
        <>
          {t('comment.title')} <CellPath cell={cell} document={document} />
        </>
      }
      okText={t('comment.submit')}
      cancelText={t('app:form.cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <CommentList comments={comments.on(cell)} />
      <FormRefusal errors={errors} fault={fault} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void keep(values)}>
        <Form.Item
          name="text"
          label={t('comment.text')}
          rules={[{ required: true, whitespace: true, message: t('comment.missing') }]}
        >
          <Input.TextArea autoFocus rows={3} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
