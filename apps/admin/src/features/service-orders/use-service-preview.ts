import { useQuery, type CombinedError } from 'urql';
import { graphql } from '@/gql';
import type { PreviewServiceInput, PreviewServiceQuery } from '@/gql/graphql';
import { useSettled } from '@/lib/forms/use-settled';

const PreviewServiceDocument = graphql(`
  query PreviewService($input: PreviewServiceInput!) {
    previewService(input: $input) {
      zone
      decision {
        ...DecisionParts
      }
      entitlement {
        id
        source
        startsOn
        endsOn
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** The answer to a preview. */
export type ServicePreviewAnswer = PreviewServiceQuery['previewService'];

/** What the form's present content would come to. */
export interface ServicePreview {
  /** The last answer; it may belong to what was typed before. */
  readonly answer: ServicePreviewAnswer | undefined;
  /** Whether the answer is to exactly what the form holds now. */
  readonly current: boolean;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
}

const pauseInTypingMs = 250;

/** Asks the server what a service would cost, when the typing pauses; an answer to an older question never stands as current. */
export function useServicePreview(input: PreviewServiceInput | null): ServicePreview {
  const asked = input === null ? null : JSON.stringify(input);
  const settled = useSettled(asked, pauseInTypingMs);
  const [{ data, error, fetching, operation }, again] = useQuery({
    query: PreviewServiceDocument,
    variables: { input: settled === null ? placeholder : (JSON.parse(settled) as PreviewServiceInput) },
    pause: settled === null,
    requestPolicy: 'network-only',
  });
  const answered = JSON.stringify(operation?.variables.input) === asked;
  const current = asked !== null && !fetching && answered;
  return {
    answer: asked === null ? undefined : data?.previewService,
    current: current && error === undefined,
    error: current ? error : undefined,
    retry: () => again({ requestPolicy: 'network-only' }),
  };
}

// Never sent: the query is paused without an input.
const placeholder: PreviewServiceInput = { licenceId: '', kind: 'ON_SITE_SUPPORT', servedOn: '' };
