import { useCallback, useEffect, useMemo, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import type { PreviewQuoteInput, QuoteLineInput } from '@/gql/graphql';
import type { UserError } from '@/lib/api/fragments';
import { QuotePreviewDocument, type PreviewAnswer, type PreviewedLine } from './builder-documents';

const settledAfterMs = 250;

interface Answered {
  readonly input: PreviewQuoteInput;
  readonly preview: PreviewAnswer;
}

/** What is known of the prices at this moment. */
export interface QuotePreview {
  /**
   * The preview of a line, by what it asks and where it stands among the lines, and what is said against it; undefined
   * while another choice is being priced.
   */
  readonly of: (
    line: QuoteLineInput,
    position: number,
  ) => { readonly line: PreviewedLine | undefined; readonly errors: readonly UserError[] } | undefined;
  /** What is said against the quote as a whole. */
  readonly errors: readonly UserError[];
  /** The server's total of the present choice; null while that is not known, or a line has no price. */
  readonly totalFen: number | null;
  /** Whether the present choice is being priced. */
  readonly pending: boolean;
  readonly fault: CombinedError | null;
  readonly retry: () => void;
}

const lineOfField = /^input\.lines\.(\d+)(?:\.|$)/;

const errorsOfLine = (errors: readonly UserError[], index: number): UserError[] =>
  errors.filter(({ field }) => lineOfField.exec(field ?? '')?.[1] === String(index));

/** Asks for the prices once choosing has paused; the answer to the last question stands, earlier ones are dropped. */
export function useQuotePreview(input: PreviewQuoteInput | null): QuotePreview {
  const client = useClient();
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [fault, setFault] = useState<CombinedError | null>(null);
  const [attempt, setAttempt] = useState(0);
  const question = input === null ? null : JSON.stringify(input);

  useEffect(() => {
    if (question === null) return undefined;
    const asked = JSON.parse(question) as PreviewQuoteInput;
    let wanted = true;
    setFault(null);
    const timer = setTimeout(() => {
      const request = client.query(QuotePreviewDocument, { input: asked }, { requestPolicy: 'network-only' });
      void request.toPromise().then(({ data, error }) => {
        if (!wanted) return;
        setFault(error ?? null);
        if (data) setAnswered({ input: asked, preview: data.previewQuote });
      });
    }, settledAfterMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [client, question, attempt]);

  const table = input?.rateTableId;
  const of = useMemo(
    () => lookUp(answered?.input.rateTableId === table ? answered : null),
    [answered, table],
  );
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const isCurrent = answered !== null && JSON.stringify(answered.input) === question;
  const current = isCurrent && fault === null ? answered.preview : null;
  return {
    of,
    errors: (current?.userErrors ?? []).filter(({ field }) => !lineOfField.test(field ?? '')),
    totalFen: current?.totalFen ?? null,
    pending: question !== null && fault === null && !isCurrent,
    fault,
    retry,
  };
}

/** Finds a line's preview by what was asked: a line that has not changed keeps its price while others are computed. */
function lookUp(answered: Answered | null): QuotePreview['of'] {
  const keys = (answered?.input.lines ?? []).map((line) => JSON.stringify(line));
  return (line, position) => {
    const key = JSON.stringify(line);
    const index = keys[position] === key ? position : keys.indexOf(key);
    if (answered === null || index < 0) return undefined;
    return { line: answered.preview.lines[index], errors: errorsOfLine(answered.preview.userErrors, index) };
  };
}
