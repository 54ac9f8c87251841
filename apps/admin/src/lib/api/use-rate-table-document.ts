import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '@/gql';

const RateTableTextDocument = graphql(`
  query RateTableText($id: ID!) {
    rateTable(id: $id) {
      id
      document
    }
  }
`);

/** The document of a rate table, for naming its cells and reading its lists; undefined until it is here, or without an id. */
export function useRateTableDocument(id: string | undefined): unknown {
  const client = useClient();
  const [table, setTable] = useState<{ readonly id: string; readonly document: unknown } | null>(null);
  // Not by useQuery: two of one query that appear one after the other in a page wake each other for ever.
  useEffect(() => {
    if (id === undefined) return undefined;
    let wanted = true;
    void client
      .query(RateTableTextDocument, { id })
      .toPromise()
      .then(({ data }) => wanted && setTable(data?.rateTable ?? null));
    return () => {
      wanted = false;
    };
  }, [client, id]);
  return table?.id === id ? table?.document : undefined;
}
