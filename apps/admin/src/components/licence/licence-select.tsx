import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '@/gql';
import { useSettled } from '@/lib/forms/use-settled';

const LicenceChoicesDocument = graphql(`
  query LicenceChoices($search: String) {
    customers(first: 10, filter: { search: $search }) {
      nodes {
        id
        name
        licences {
          id
          productName
          serial
        }
      }
    }
  }
`);

const ChosenLicenceDocument = graphql(`
  query ChosenLicence($id: ID!) {
    licence(id: $id) {
      id
      productName
      serial
      customer {
        id
        name
      }
    }
  }
`);

const ChosenCallerDocument = graphql(`
  query ChosenCaller($id: ID!) {
    customer(id: $id) {
      id
      name
    }
  }
`);

const CUSTOMER = 'customer:';

/** The customer that was chosen without a licence; null where a licence was. */
export const chosenCustomerId = (value: string): string | null =>
  value.startsWith(CUSTOMER) ? value.slice(CUSTOMER.length) : null;

interface LicenceSelectProps {
  readonly id?: string;
  /** A licence’s id, or what `chosenCustomerId` reads. */
  readonly value?: string;
  readonly onChange?: (value: string | undefined) => void;
  /** Whether a customer may be chosen without a licence, or nobody. */
  readonly orCaller?: boolean;
}

/** Chooses a licence by its customer's name, pinyin, short code or by its serial. */
export function LicenceSelect({ id, value, onChange, orCaller = false }: LicenceSelectProps): ReactNode {
  const { t } = useTranslation('licence');
  const [typed, setTyped] = useState('');
  const search = useSettled(typed, 200);
  const [{ data, fetching }] = useQuery({ query: LicenceChoicesDocument, variables: { search } });
  const found = (data?.customers.nodes ?? []).flatMap((customer) => [
    ...customer.licences.map((licence) => choiceOf(licence, customer)),
    ...(orCaller ? [callerOf(customer, t('find.customerAlone'))] : []),
  ]);
  // The chosen one stands last: while searching, Enter takes what was found.
  const current = useChosen(value);
  const options = current !== null && !found.some((one) => one.value === value) ? [...found, current] : found;
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value ?? null}
      virtual={false}
      autoFocus
      allowClear={orCaller}
      loading={fetching}
      placeholder={t('find.placeholder')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={options}
      onChange={(next: string | undefined) => onChange?.(next)}
    />
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What is chosen, in words, also where it is not among what was found. */
function useChosen(value: string | undefined): Choice | null {
  const { t } = useTranslation('licence');
  const customerId = value === undefined ? null : chosenCustomerId(value);
  const [licence] = useQuery({
    query: ChosenLicenceDocument,
    variables: { id: value ?? '' },
    pause: value === undefined || customerId !== null,
  });
  const [customer] = useQuery({
    query: ChosenCallerDocument,
    variables: { id: customerId ?? '' },
    pause: customerId === null,
  });
  if (customerId !== null)
    return customer.data?.customer?.id === customerId
      ? callerOf(customer.data.customer, t('find.customerAlone'))
      : null;
  const found = licence.data?.licence;
  return found && found.id === value ? choiceOf(found, found.customer) : null;
}

const choiceOf = (
  { id, productName, serial }: { readonly id: string; readonly productName: string; readonly serial: string },
  { name }: { readonly name: string },
): Choice => ({ value: id, label: `${name} · ${productName} · ${serial}` });

const callerOf = ({ id, name }: { readonly id: string; readonly name: string }, alone: string): Choice => ({
  value: `${CUSTOMER}${id}`,
  label: `${name} · ${alone}`,
});
