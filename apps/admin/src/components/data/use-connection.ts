import { useCallback, useEffect, useState } from 'react';
import { useQuery, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql';

interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

/** A connection read page after page. */
export interface Pages<Node> {
  readonly rows: readonly Node[] | undefined;
  readonly total: number;
  readonly hasMore: boolean;
  /** Where the rows read so far end: another list in the same order can go on from here. Null where there are none. */
  readonly endCursor: string | null;
  readonly loading: boolean;
  readonly error: CombinedError | undefined;
  readonly more: () => void;
  readonly retry: () => void;
  /** Asks again without a sign of loading: what is shown stays until the answer is here. */
  readonly refresh: () => void;
}

type WithCursor = AnyVariables & { after?: string | null | undefined };

/**
 * The rows of a connection, page after page. `read` finds the connection in the answer; keep `variables` stable in
 * content: other ones begin anew. `typenames` refreshes the list after a mutation that touches these types, also where
 * it is empty.
 */
export function useConnection<Data, Variables extends WithCursor, Node>(options: {
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
  readonly read: (data: Data) => Connection<Node>;
  readonly typenames: readonly string[];
  /** Its rows change without a mutation from here: what is known is shown, and asked for again at once. */
  readonly changesAlone?: boolean;
}): Pages<Node> {
  const { query, variables, read, typenames, changesAlone = false } = options;
  const identity = JSON.stringify(variables);
  const [earlier, setEarlier] = useState<{ identity: string; rows: readonly Node[]; after: string | null }>({
    identity,
    rows: [],
    after: null,
  });
  const current = earlier.identity === identity ? earlier : { identity, rows: [], after: null };
  const [context] = useState(() => ({ additionalTypenames: [...typenames] }));
  const [{ data, fetching, stale, error }, again] = useQuery<Data, WithCursor>({
    query: query as TypedDocumentNode<Data, WithCursor>,
    variables: { ...variables, ...(current.after === null ? {} : { after: current.after }) },
    context,
    requestPolicy: changesAlone ? 'cache-and-network' : 'cache-first',
  });
  const [quiet, setQuiet] = useState(false);
  useEffect(() => setQuiet(false), [data, error]);
  // Where a request was refused there is no data at all, whatever its type says.
  const page = data ? read(data) : undefined;
  const more = useCallback(() => {
    if (page === undefined) return;
    setEarlier({ identity, rows: [...current.rows, ...page.nodes], after: page.pageInfo.endCursor });
  }, [page, identity, current.rows]);
  const rows =
    page === undefined || (fetching && current.after !== null)
      ? nonEmpty(current.rows)
      : [...current.rows, ...page.nodes];
  return {
    rows,
    total: page?.totalCount ?? 0,
    hasMore: page?.pageInfo.hasNextPage ?? false,
    endCursor: page?.pageInfo.endCursor ?? null,
    loading: (fetching || stale) && !quiet,
    error,
    more,
    retry: () => again({ requestPolicy: 'network-only' }),
    refresh: () => {
      setQuiet(true);
      again({ requestPolicy: 'network-only' });
    },
  };
}

const nonEmpty = <Node>(rows: readonly Node[]): readonly Node[] | undefined =>
  rows.length === 0 ? undefined : rows;
