import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { withoutBlanks } from '@/lib/forms/without-blanks';
import type { CustomerOnPage } from './customer-document';
import { LicenceFields, type LicenceValues } from './licence-fields';

const AddLicenceDocument = graphql(`
  mutation AddLicence($input: AddLicenceInput!) {
    addLicence(input: $input) {
      licence {
        id
        serial
        customer {
          id
        }
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

interface AddLicenceProps {
  readonly customer: CustomerOnPage;
  readonly onClose: () => void;
}

/** Adds a licence to the customer; its free period and allowances follow by the rate table. */
export function AddLicence({ customer, onClose }: AddLicenceProps): ReactNode {
  const { t } = useTranslation('customers');
  const [form] = Form.useForm<LicenceValues>();
  const action = useFormAction(form, AddLicenceDocument);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();
  const { id: customerId, sites } = customer;

  async function add(values: LicenceValues): Promise<void> {
    const input = { customerId, ...withoutBlanks(values) };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (!done?.licence) return;
    notice(t('addLicence.done', { serial: done.licence.serial }));
    onClose();
  }

  const onlySite = sites.length === 1 ? sites[0] : undefined;
  return (
    <FormDialog
      title={t('addLicence.title')}
      submitText={t('addLicence.submit')}
      form={form}
      initialValues={{ ...(onlySite && { siteId: onlySite.id }) }}
      action={action}
      onSubmit={add}
      onClose={onClose}
    >
      <LicenceFields sites={sites} />
    </FormDialog>
  );
}
