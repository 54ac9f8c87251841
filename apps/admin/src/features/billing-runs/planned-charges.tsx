import type { ReactNode } from 'react';
import { useChargeColumns } from '@/components/charges/charge-columns';
import { DataTable } from '@/components/data/data-table';
import type { OpenChargeFragment } from '@/gql/graphql';

interface PlannedChargesProps {
  readonly label: string;
  readonly charges: readonly OpenChargeFragment[];
  readonly withCustomer?: boolean;
}

/** Charges of a planned draft, or left out, each opening where its number comes from. */
export function PlannedCharges({ label, charges, withCustomer = false }: PlannedChargesProps): ReactNode {
  const { customer, charge, licence, dueOn, amount, why } = useChargeColumns();
  return (
    <DataTable
      label={label}
      rows={charges}
      rowKey={({ id }) => id}
      onRetry={() => {}}
      empty={null}
      columns={[...(withCustomer ? [customer] : []), charge, licence, dueOn, amount, why]}
    />
  );
}
