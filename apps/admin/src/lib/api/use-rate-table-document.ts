import { useQuery } from 'urql';
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
  const [{ data }] = useQuery({
    query: RateTableTextDocument,
    variables: { id: id ?? '' },
    pause: id === undefined,
  });
  return data?.rateTable?.id === id ? data?.rateTable?.document : undefined;
}
