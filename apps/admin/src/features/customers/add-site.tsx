import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/form/form-dialog';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import { graphql } from '@/gql';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { withoutBlanks } from '@/lib/forms/without-blanks';
import { homeCity } from './place';
import { SiteFields, type SiteValues } from './site-fields';

const AddSiteDocument = graphql(`
  mutation AddSite($input: AddSiteInput!) {
    addSite(input: $input) {
      site {
        id
        name
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

interface AddSiteProps {
  readonly customerId: string;
  readonly onClose: () => void;
}

/** Adds a place of the customer. */
export function AddSite({ customerId, onClose }: AddSiteProps): ReactNode {
  const { t } = useTranslation('customers');
  const [form] = Form.useForm<SiteValues>();
  const action = useFormAction(form, AddSiteDocument);
  const { keyFor } = useIdempotencyKey();
  const notice = useNotice();

  async function add(values: SiteValues): Promise<void> {
    const input = { customerId, ...withoutBlanks(values) };
    const done = await action.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (!done?.site) return;
    notice(t('addSite.done', { name: done.site.name }));
    onClose();
  }

  return (
    <FormDialog
      title={t('addSite.title')}
      submitText={t('addSite.submit')}
      form={form}
      initialValues={{ city: homeCity }}
      action={action}
      onSubmit={add}
      onClose={onClose}
    >
      <SiteFields form={form} />
    </FormDialog>
  );
}
