import { stringifyDocument } from '@urql/core';
import { createClient } from 'graphql-sse';
import { graphql } from '@/gql';
import type { RecordsChangedSubscription } from '@/gql/graphql';

const RecordsChangedDocument = graphql(`
  subscription RecordsChanged {
    recordsChanged {
      type
      id
    }
  }
`);

const client = createClient({ url: '/graphql/stream', retryAttempts: 0 });
const query = stringifyDocument(RecordsChangedDocument);

/** Types of records that were changed; the first time none: nothing is missed from there on. */
type Told = (types: readonly string[]) => void;

/** Opens the stream of changes; `ended` is called once when it is over, for whatever reason. Gives the way to close it. */
export function openChangeStream(told: Told, ended: () => void): () => void {
  return client.subscribe<RecordsChangedSubscription>(
    { query },
    {
      next: ({ data }) => {
        // Refused: it ends by itself, and the page's own queries say why.
        if (data) told(data.recordsChanged.map(({ type }) => type));
      },
      error: ended,
      complete: ended,
    },
  );
}
