import type { RateTable } from 'policy';
import { useQuery } from 'urql';
import { graphql } from '@/gql';

const TableInForceDocument = graphql(`
  query TableInForce {
    rateTableInForce {
      id
      year
      revision
      effectiveFrom
      document
    }
  }
`);

/** A published rate table with its figures. */
export interface TableInForce {
  readonly id: string;
  readonly year: number;
  readonly revision: number;
  readonly effectiveFrom: string;
  readonly document: RateTable;
}

/** The rate table in force today: undefined until it is here, null where there is none. */
export function useTableInForce(): TableInForce | null | undefined {
  const [{ data }] = useQuery({ query: TableInForceDocument });
  if (data === undefined) return undefined;
  const table = data.rateTableInForce;
  return table === null ? null : { ...table, document: table.document as RateTable };
}
