import type { RateTableCommentsQuery } from '@/gql/graphql';
import { useEffect, useMemo } from 'react';
import { useQuery } from 'urql';
import { grouped } from './grouped';
import { RateTableCommentsDocument } from './collaboration-documents';

/** What somebody noted on a cell. */
export type CellComment = RateTableCommentsQuery['rateTableComments']['nodes'][number];

/** The comments of a table by cell, the oldest first, and the way to read them anew. */
export interface Comments {
  readonly on: (cell: string) => readonly CellComment[];
  readonly again: () => void;
}

const none: readonly CellComment[] = [];
const EVERY_MS = 10_000;

/** Reads the comments of a table; of a draft now and then anew, because others comment too. */
export function useComments(rateTableId: string, isDraft: boolean): Comments {
  const [{ data }, read] = useQuery({
    query: RateTableCommentsDocument,
    variables: { id: rateTableId },
    requestPolicy: 'cache-and-network',
  });
  useEffect(() => {
    if (!isDraft) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') read({ requestPolicy: 'network-only' });
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [isDraft, read]);
  const nodes = data?.rateTableComments.nodes;
  return useMemo(() => {
    const byCell = grouped(nodes ?? []);
    return {
      on: (cell: string) => byCell.get(cell) ?? none,
      again: () => read({ requestPolicy: 'network-only' }),
    };
  }, [nodes, read]);
}
