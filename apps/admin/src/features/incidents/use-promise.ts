import { useQuery, type CombinedError } from 'urql';
import { graphql } from '@/gql';
import type { PreviewIncidentInput, PreviewIncidentQuery } from '@/gql/graphql';

const PreviewIncidentDocument = graphql(`
  query PreviewIncident($input: PreviewIncidentInput!) {
    previewIncident(input: $input) {
      coverage
      zone
      rateTable {
        id
        year
        revision
      }
      targets {
        level
        respondBy
        arriveBy
        resolveBy
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

type Answer = PreviewIncidentQuery['previewIncident'];

/** What may be promised, as the server says it before anything is stored. */
export interface PromiseShown {
  readonly answer: Answer | undefined;
  readonly targets: Answer['targets'] | undefined;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
}

/** Asks what may be promised for a licence at a site since an instant. */
export function usePromise(input: PreviewIncidentInput): PromiseShown {
  const [{ data, error }, again] = useQuery({
    query: PreviewIncidentDocument,
    variables: { input },
    requestPolicy: 'network-only',
  });
  const answer = data?.previewIncident;
  return {
    answer,
    targets: answer?.targets,
    error,
    retry: () => again({ requestPolicy: 'network-only' }),
  };
}
