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

interface LicenceSelectProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (licenceId: string) => void;
}

/** Chooses a licence by its customer's name, pinyin, short code or by its serial. */
export function LicenceSelect({ id, value, onChange }: LicenceSelectProps): ReactNode {
  const { t } = useTranslation('licence');
  const [typed, setTyped] = useState('');
  const search = useSettled(typed, 200);
  const [{ data, fetching }] = useQuery({ query: LicenceChoicesDocument, variables: { search } });
  const [{ data: chosen }] = useQuery({
    query: ChosenLicenceDocument,
    variables: { id: value ?? '' },
    pause: value === undefined,
  });
  const found = (data?.customers.nodes ?? []).flatMap((customer) =>
    customer.licences.map((licence) => choiceOf(licence, customer)),
  );
  // The chosen one stands last: while searching, Enter takes what was found.
  const current = chosen?.licence;
  const options =
    current?.id === value && current && !found.some((one) => one.value === value)
      ? [...found, choiceOf(current, current.customer)]
      : found;
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value ?? null}
      virtual={false}
      autoFocus
      loading={fetching}
      placeholder={t('find.placeholder')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={options}
      onChange={(next: string) => onChange?.(next)}
    />
  );
}

const choiceOf = (
  { id, productName, serial }: { readonly id: string; readonly productName: string; readonly serial: string },
  { name }: { readonly name: string },
): { readonly value: string; readonly label: string } => ({
  value: id,
  label: `${name} · ${productName} · ${serial}`,
});
