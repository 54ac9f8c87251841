import { useEffect, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { graphql } from '@/gql';
import type { PreviewServiceInput, PreviewServiceQuery } from '@/gql/graphql';

const PreviewServiceDocument = graphql(`
  query PreviewService($input: PreviewServiceInput!) {
    previewService(input: $input) {
      zone
      travelFen
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

interface Answered {
  readonly question: string;
  readonly answer: ServicePreviewAnswer | undefined;
  readonly error: CombinedError | undefined;
}

/** Asks the server what a service would cost, when the typing pauses; an answer to an older question never stands as current. */
export function useServicePreview(input: PreviewServiceInput | null): ServicePreview {
  const client = useClient();
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [attempt, setAttempt] = useState(0);
  const question = input === null ? null : JSON.stringify(input);

  useEffect(() => {
    if (question === null) return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      const variables = { input: JSON.parse(question) as PreviewServiceInput };
      const asked = client.query(PreviewServiceDocument, variables, { requestPolicy: 'network-only' });
      void asked.toPromise().then(({ data, error }) => {
        if (wanted) setAnswered({ question, answer: data?.previewService, error });
      });
    }, pauseInTypingMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [client, question, attempt]);

  const isCurrent = answered !== null && answered.question === question;
  const error = isCurrent ? answered.error : undefined;
  return {
    answer: question === null ? undefined : answered?.answer,
    current: isCurrent && error === undefined,
    error,
    retry: () => setAttempt((count) => count + 1),
  };
}
