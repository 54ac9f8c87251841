import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateItem } from '@/components/form/date-item';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { LicenceSelect } from '@/components/licence/licence-select';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import type { ServiceOrderKind } from '@/gql/graphql';
import { todayInShanghai } from '@/lib/format/dates';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { useKeptInput } from '@/lib/forms/use-kept-input';
import { withoutBlanks } from '@/lib/forms/without-blanks';

const PlanVisitDocument = graphql(`
  mutation PlanVisit($input: PlanVisitInput!) {
    planVisit(input: $input) {
      plannedVisit {
        ...CalendarVisit
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

interface Fields {
  readonly licenceId: string;
  readonly kind: ServiceOrderKind;
  readonly plannedOn: string;
  readonly engineer?: string;
  readonly note?: string;
}

interface PlanVisitProps {
  readonly plannedOn: string;
  readonly onClose: () => void;
}

/** Plans a visit; it draws and costs nothing until it is made. */
export function PlanVisit({ plannedOn, onClose }: PlanVisitProps): ReactNode {
  const { t } = useTranslation(['visits', 'app', 'words']);
  const [form] = Form.useForm<Fields>();
  const action = useFormAction(form, PlanVisitDocument);
  const kept = useKeptInput<Fields>('plan-visit');
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();
  async function submit(values: Fields): Promise<void> {
    const input = withoutBlanks(values);
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (!done?.plannedVisit) return;
    kept.forget();
    notice(t('plan.done', { number: done.plannedVisit.number }));
    onClose();
  }
  return (
    <FormDialog<Fields>
      title={t('plan.open')}
      form={form}
      initialValues={{ kind: 'ON_SITE_SUPPORT', plannedOn }}
      kept={kept}
      action={action}
      onSubmit={submit}
      onClose={onClose}
      submitText={t('plan.submit')}
    >
      <Form.Item
        name="licenceId"
        label={t('plan.licence')}
        rules={[{ required: true, message: t('plan.licenceMissing') }]}
      >
        <LicenceSelect />
      </Form.Item>
      <Form.Item name="kind" label={t('plan.kind')}>
        <Radio.Group
          optionType="button"
          options={(['ON_SITE_SUPPORT', 'EMERGENCY'] as const).map((value) => ({
            value,
            label: t(`words:kind.${value}`),
          }))}
        />
      </Form.Item>
      <DateItem
        name="plannedOn"
        label={t('plan.day')}
        missing={t('app:form.date')}
        from={todayInShanghai()}
        tooEarly={t('app:form.notBeforeToday')}
      />
      <Form.Item name="engineer" label={t('plan.engineer')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="note" label={t('plan.note')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  );
}
