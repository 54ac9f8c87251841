import { useCallback } from 'react';
import { useMutation, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql';
import type { UserError } from './fragments';
import { noteOwnAction } from './own-actions';

type Payload = { readonly userErrors: readonly UserError[] };

/** What came of a mutation: its payload, the API's refusals, or a fault on the way. Nothing is thrown. */
export type ActionOutcome<Answer> =
  | { readonly status: 'DONE'; readonly payload: Answer }
  | { readonly status: 'REFUSED'; readonly userErrors: readonly UserError[] }
  | { readonly status: 'FAILED'; readonly error: CombinedError };

/** The one payload of a mutation document. */
type PayloadOf<Data> = Data extends { readonly [field: string]: infer Answer }
  ? Extract<Answer, Payload>
  : never;

/** A mutation of one field whose payload has userErrors, as something a page does; `busy` while it is under way. */
export function useAction<Data extends { readonly [field: string]: Payload }, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): readonly [run: (variables: Variables) => Promise<ActionOutcome<PayloadOf<Data>>>, busy: boolean] {
  const [{ fetching }, execute] = useMutation(document);
  const run = useCallback(
    async (variables: Variables): Promise<ActionOutcome<PayloadOf<Data>>> => {
      noteOwnAction();
      const { data, error } = await execute(variables);
      noteOwnAction();
      const payload = Object.values(data ?? {})[0] as PayloadOf<Data> | undefined;
      if (payload === undefined || error !== undefined)
        return { status: 'FAILED', error: error as CombinedError };
      if (payload.userErrors.length > 0) return { status: 'REFUSED', userErrors: payload.userErrors };
      return { status: 'DONE', payload };
    },
    [execute],
  );
  return [run, fetching];
}
