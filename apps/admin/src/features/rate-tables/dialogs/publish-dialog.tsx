import { Alert, Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { CellPath } from '@/components/cell-path/cell-path';
import { ClauseTag } from '@/components/figures/clause-tag';
import { DateItem } from '@/components/form/date-item';
import { FormRefusal } from '@/components/form/form-refusal';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { todayInShanghai } from '@/lib/format/dates';
import type { Draft } from '../draft/use-draft';
import type { Review } from '../draft/use-review';
import { PublishNeedsApprovalDocument, SubmitRateTableDocument } from '../draft/collaboration-documents';
import { PublishRateTableDocument, type RateTableFacts } from '../rate-table-documents';
import styles from './publish-dialog.module.css';

interface PublishDialogProps {
  readonly table: RateTableFacts;
  readonly draft: Draft;
  readonly review: Review;
  /** The difference and what it does. */
  readonly effects: ReactNode;
  readonly onClose: () => void;
}

interface Values {
  readonly effectiveFrom: string;
  readonly note?: string;
}

/** From when, why, what changes, what is odd, what is still not stated; then it is in force and never changes. */
export function PublishDialog({ table, draft, review, effects, onClose }: PublishDialogProps): ReactNode {
  const { t } = useTranslation(['rate-tables', 'app']);
  const [form] = Form.useForm<Values>();
  const [{ data }] = useQuery({
    query: PublishNeedsApprovalDocument,
    requestPolicy: 'network-only',
  });
  const needsApproval = data?.settings.publishNeedsApproval ?? false;
  const publishing = useFormAction(form, PublishRateTableDocument);
  const submitting = useFormAction(form, SubmitRateTableDocument);
  const { submit, busy, errors, fault } = needsApproval ? submitting : publishing;
  const notice = useNotice();
  const today = todayInShanghai();
  const newYear = `${table.year}-01-01`;
  const wrong = review.problems.filter(({ severity }) => severity === 'error').length;
  const obstacle =
    draft.unsaved > 0 ? t('publish.saveFirst') : wrong > 0 ? t('publish.mendFirst', { count: wrong }) : null;

  async function publish({ effectiveFrom, note }: Values): Promise<void> {
    const input = {
      rateTableId: table.id,
      expectedVersion: draft.saved.version,
      effectiveFrom,
      note: note?.trim() || null,
    };
    if ((await submit({ input })) === null) return;
    notice(t(needsApproval ? 'publish.submitted' : 'publish.done', { date: effectiveFrom }));
    onClose();
  }

  return (
    <Modal
      open
      title={t('publish.title', { year: table.year })}
      okText={t(needsApproval ? 'publish.askApproval' : 'publish.submit')}
      okButtonProps={{ disabled: obstacle !== null }}
      cancelText={t('app:form.cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
      width={1080}
    >
      {obstacle !== null && <Alert type="warning" showIcon title={obstacle} style={{ marginBottom: 16 }} />}
      <p className={styles['lead']}>{t(needsApproval ? 'publish.textApproval' : 'publish.text')}</p>
      <FormRefusal errors={errors} fault={fault} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ effectiveFrom: newYear > today ? newYear : today }}
        onFinish={(values) => void publish(values)}
      >
        <div className={styles['fields']}>
          <DateItem
            name="effectiveFrom"
            label={t('publish.effectiveFrom')}
            missing={t('app:form.date')}
            from={today}
            tooEarly={t('app:form.notBeforeToday')}
          />
          <Form.Item name="note" label={t('publish.note')}>
            <Input maxLength={500} />
          </Form.Item>
        </div>
      </Form>
      <Found severity="warning" review={review} draft={draft} />
      <Found severity="missing" review={review} draft={draft} />
      {effects}
    </Modal>
  );
}

interface FoundProps extends Pick<PublishDialogProps, 'review' | 'draft'> {
  readonly severity: 'warning' | 'missing';
}

/** What does not stand in the way of publishing and ought to be known: warnings at once, cells not stated on request. */
function Found({ severity, review, draft }: FoundProps): ReactNode {
  const { t } = useTranslation('rate-tables');
  const found = review.problems.filter((problem) => problem.severity === severity);
  if (found.length === 0) return null;
  return (
    <details className={styles['found']} data-severity={severity} open={severity === 'warning'}>
      <summary>{t(`publish.${severity}`, { count: found.length })}</summary>
      <ul>
        {found.map(({ cell, clause, message }, index) => (
          <li key={index}>
            <CellPath cell={cell} document={draft.document} />
            {severity === 'warning' && (
              <>
                {' '}
                <ClauseTag clause={clause} /> <span>{message}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
