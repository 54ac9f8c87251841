import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog, type ReasonValues } from '@/components/form/reason-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import type { CalendarVisitFragment } from '@/gql/graphql';

const CancelPlannedVisitDocument = graphql(`
  mutation CancelPlannedVisit($input: CancelPlannedVisitInput!) {
    cancelPlannedVisit(input: $input) {
      plannedVisit {
        ...CalendarVisit
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

interface CancelVisitProps {
  readonly visit: CalendarVisitFragment;
  readonly onClose: () => void;
}

/** Gives a planned visit up, with the reason. */
export function CancelVisit({ visit: { id, number, version }, onClose }: CancelVisitProps): ReactNode {
  const { t } = useTranslation('visits');
  const [form] = Form.useForm<ReasonValues>();
  const action = useFormAction(form, CancelPlannedVisitDocument);
  const notice = useNotice();
  async function cancel(reason: string): Promise<boolean> {
    const input = { plannedVisitId: id, expectedVersion: version, reason };
    if ((await action.submit({ input })) === null) return false;
    notice(t('cancel.done', { number }));
    return true;
  }
  return (
    <ReasonDialog
      title={t('cancel.title', { number })}
      text={t('cancel.text')}
      submitText={t('cancel.submit')}
      form={form}
      action={action}
      keptAs={`cancel-visit.${id}`}
      onSubmit={cancel}
      onClose={onClose}
    />
  );
}
