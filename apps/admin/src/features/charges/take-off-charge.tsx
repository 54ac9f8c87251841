import { Button, Form } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog, type ReasonValues } from '@/components/form/reason-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import type { OpenChargeFragment } from '@/gql/graphql';
import { formatFen } from '@/lib/format/money';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';

const WaiveChargeDocument = graphql(`
  mutation WaiveCharge($input: WaiveChargeInput!) {
    waiveCharge(input: $input) {
      charge {
        id
        status
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

const SettleOpenCreditDocument = graphql(`
  mutation SettleOpenCredit($input: SettleOpenCreditInput!) {
    settleOpenCredit(input: $input) {
      charge {
        id
        status
        creditNotes {
          id
          number
          invoice {
            id
          }
        }
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

interface TakeOffProps {
  readonly charge: OpenChargeFragment;
  readonly onClose: () => void;
}

/** What can be done with an open charge beside invoicing it: waive it, or give a cancellation's credit by credit notes. */
export function TakeOffCharge({ charge }: Pick<TakeOffProps, 'charge'>): ReactNode {
  const { t } = useTranslation('charges');
  const [asked, setAsked] = useState(false);
  const isCredit = charge.kind === 'CANCELLATION_CREDIT';
  if (!isCredit && charge.amountFen <= 0) return null;
  const close = (): void => setAsked(false);
  const amount = formatFen(charge.amountFen);
  return (
    <>
      <Button
        type="link"
        size="small"
        aria-label={t(isCredit ? 'settle.of' : 'waive.of', { amount })}
        onClick={() => setAsked(true)}
      >
        {t(isCredit ? 'settle.submit' : 'waive.submit')}
      </Button>
      {asked &&
        (isCredit ? <Settle charge={charge} onClose={close} /> : <Waive charge={charge} onClose={close} />)}
    </>
  );
}

function Waive({ charge: { id, amountFen }, onClose }: TakeOffProps): ReactNode {
  const { t } = useTranslation('charges');
  const [form] = Form.useForm<ReasonValues>();
  const action = useFormAction(form, WaiveChargeDocument);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();

  async function waive(reason: string): Promise<boolean> {
    const input = { chargeId: id, reason };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (done === null) return false;
    notice(t('waive.done', { amount: formatFen(amountFen) }));
    return true;
  }

  return (
    <ReasonDialog
      title={t('waive.title', { amount: formatFen(amountFen) })}
      text={t('waive.text')}
      submitText={t('waive.submit')}
      form={form}
      action={action}
      keptAs={`waive.${id}`}
      onSubmit={waive}
      onClose={onClose}
    />
  );
}

function Settle({ charge: { id, amountFen }, onClose }: TakeOffProps): ReactNode {
  const { t } = useTranslation(['charges', 'words']);
  const [form] = Form.useForm<ReasonValues>();
  const action = useFormAction(form, SettleOpenCreditDocument);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();

  async function settle(reason: string): Promise<boolean> {
    const input = { chargeId: id, reason };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (!done?.charge) return false;
    const numbers = done.charge.creditNotes.map(({ number }) => number).join(t('words:comma'));
    notice(t('settle.done', { numbers }));
    return true;
  }

  return (
    <ReasonDialog
      title={t('settle.title', { amount: formatFen(amountFen) })}
      text={t('settle.text')}
      submitText={t('settle.submit')}
      form={form}
      action={action}
      keptAs={`settle.${id}`}
      onSubmit={settle}
      onClose={onClose}
    />
  );
}
