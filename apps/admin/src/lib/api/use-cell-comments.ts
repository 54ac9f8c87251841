import { useCallback, useEffect, useState } from 'react';
import { useClient, type Client, type RequestPolicy } from 'urql';
import { graphql } from '@/gql';
import type { RateTableCommentsQuery } from '@/gql/graphql';

const RateTableCommentsDocument = graphql(`
  query RateTableComments($id: ID!, $after: String) {
    rateTableComments(rateTableId: $id, first: 100, after: $after) {
      nodes {
        id
        cell
        text
        createdAt
        createdBy {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** What somebody noted on a cell of a rate table. */
export type CellComment = RateTableCommentsQuery['rateTableComments']['nodes'][number];

/** All comments of a table; null where they can't be read now. */
async function allComments(
  client: Client,
  id: string,
  requestPolicy: RequestPolicy,
  after: string | null = null,
): Promise<readonly CellComment[] | null> {
  const { data } = await client
    .query(RateTableCommentsDocument, { id, after }, { requestPolicy })
    .toPromise();
  if (data === undefined) return null;
  const { nodes, pageInfo } = data.rateTableComments;
  if (!pageInfo.hasNextPage) return nodes;
  const others = await allComments(client, id, requestPolicy, pageInfo.endCursor);
  return others === null ? null : [...nodes, ...others];
}

const none: readonly CellComment[] = [];

interface CellComments {
  /** The oldest first; empty until they are here. */
  readonly comments: readonly CellComment[];
  readonly again: () => void;
}

/** All that was noted on the cells of a rate table; with `everyMs` it is read anew so often while the page is looked at. */
export function useCellComments(rateTableId: string, everyMs: number | null = null): CellComments {
  const client = useClient();
  const [read, setRead] = useState<{ id: string; comments: readonly CellComment[] } | null>(null);
  const [asked, setAsked] = useState(0);
  // Not by useQuery: several derivations in one page ask the same, and would wake each other for ever.
  useEffect(() => {
    let wanted = true;
    void allComments(
      client,
      rateTableId,
      asked === 0 && everyMs === null ? 'cache-first' : 'network-only',
    ).then((comments) => wanted && comments !== null && setRead({ id: rateTableId, comments }));
    return () => {
      wanted = false;
    };
  }, [client, rateTableId, asked, everyMs]);
  const again = useCallback(() => setAsked((times) => times + 1), []);
  useEffect(() => {
    if (everyMs === null) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') again();
    }, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, again]);
  return { comments: read?.id === rateTableId ? read.comments : none, again };
}
