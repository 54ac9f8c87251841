import { useCallback, useEffect, useMemo, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import type { PreviewQuoteInput } from '@/gql/graphql';
import type { UserError } from '@/lib/api/fragments';
import { QuotePreviewDocument, type PreviewAnswer, type PricedOffer } from './builder-documents';
import { offerGroups, type OfferGroup } from './quote-values';

const settledAfterMs = 250;

interface Answered {
  readonly input: PreviewQuoteInput;
  readonly preview: PreviewAnswer;
}

/** What is known of one thing that is offered. */
export interface KnownOffer {
  readonly offer: PricedOffer | undefined;
  readonly errors: readonly UserError[];
}

/** What is known of the prices at this moment. */
export interface QuotePreview {
  /**
   * The preview of one thing, by its list, what it asks and where it stands there; undefined while another choice is being
   * priced.
   */
  readonly of: (group: OfferGroup, asked: object, position: number) => KnownOffer | undefined;
  /** What is said against the quote as a whole. */
  readonly errors: readonly UserError[];
  /** The server's sums of the present choice; null while they are not known, or something has no price. */
  readonly subtotalFen: number | null;
  readonly discountFen: number | null;
  readonly totalFen: number | null;
  /** Whether the present choice is being priced. */
  readonly pending: boolean;
  readonly fault: CombinedError | null;
  readonly retry: () => void;
}

const placeOfField = /^input\.(lines|licences|training|caseByCase)\.(\d+)(?:\.|$)/;

const errorsOf = (errors: readonly UserError[], group: OfferGroup, index: number): UserError[] =>
  errors.filter(({ field }) => {
    const [, list, place] = placeOfField.exec(field ?? '') ?? [];
    return list === group && place === String(index);
  });

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
    errors: (current?.userErrors ?? []).filter(({ field }) => !placeOfField.test(field ?? '')),
    subtotalFen: current?.subtotalFen ?? null,
    discountFen: current?.discountFen ?? null,
    totalFen: current?.totalFen ?? null,
    pending: question !== null && fault === null && !isCurrent,
    fault,
    retry,
  };
}

/** The previews of each list: those of lines have their own place, those of the others stand one after the other. */
function offersOf({ input, preview }: Answered): Record<OfferGroup, readonly PricedOffer[]> {
  const sold = input.licences?.length ?? 0;
  const trained = sold + (input.training?.length ?? 0);
  const { lines, items } = preview;
  return {
    lines,
    licences: items.slice(0, sold),
    training: items.slice(sold, trained),
    caseByCase: items.slice(trained),
  };
}

/** Finds a preview by what was asked: what has not changed keeps its price while others are computed. */
function lookUp(answered: Answered | null): QuotePreview['of'] {
  if (answered === null) return () => undefined;
  const offers = offersOf(answered);
  const keys = Object.fromEntries(
    offerGroups.map((group) => [group, (answered.input[group] ?? []).map((one) => JSON.stringify(one))]),
  );
  return (group, asked, position) => {
    const key = JSON.stringify(asked);
    const own = keys[group] ?? [];
    const index = own[position] === key ? position : own.indexOf(key);
    if (index < 0) return undefined;
    return {
      offer: offers[group][index],
      errors: errorsOf(answered.preview.userErrors, group, index),
    };
  };
}
