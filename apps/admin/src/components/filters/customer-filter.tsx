import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '@/gql';
import { useSettled } from '@/lib/forms/use-settled';
import { Filter } from './filters';

const CustomerChoicesDocument = graphql(`
  query CustomerChoices($search: String) {
    customers(first: 20, filter: { search: $search }) {
      nodes {
        id
        name
        shortCode
      }
    }
  }
`);

const ChosenCustomerDocument = graphql(`
  query ChosenCustomer($id: ID!) {
    customer(id: $id) {
      id
      name
      shortCode
    }
  }
`);

interface CustomerFilterProps {
  readonly id: string;
  readonly label: string;
  /** What stands in the field while no customer is chosen. */
  readonly all: string;
  readonly value: string | undefined;
  readonly onChange: (customerId: string | undefined) => void;
}

/** Chooses one customer by part of its name or short code, or all of them. */
export function CustomerFilter({ id, label, all, value, onChange }: CustomerFilterProps): ReactNode {
  const [typed, setTyped] = useState('');
  const search = useSettled(typed, 200);
  const [{ data, fetching }] = useQuery({ query: CustomerChoicesDocument, variables: { search } });
  const [{ data: chosen }] = useQuery({
    query: ChosenCustomerDocument,
    variables: { id: value ?? '' },
    pause: value === undefined,
  });
  const found = data?.customers.nodes ?? [];
  const current = value === undefined ? undefined : chosen?.customer;
  // The chosen one stands last: while searching, Enter takes what was found.
  const offered =
    current?.id === value && current && !found.some((one) => one.id === value) ? [...found, current] : found;
  return (
    <Filter label={label} htmlFor={id}>
      <Select
        id={id}
        virtual={false}
        value={value}
        placeholder={all}
        allowClear
        loading={fetching}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        options={offered.map((one) => ({ value: one.id, label: one.name }))}
        onChange={(next: string | undefined) => onChange(next)}
        style={{ minWidth: 220 }}
      />
    </Filter>
  );
}
