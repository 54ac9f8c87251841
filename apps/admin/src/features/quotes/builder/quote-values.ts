import { readDate } from '@/lib/format/read-date';
import type { QuoteLineInput } from '@/gql/graphql';

/** A line as it is being chosen; what is not chosen yet is left out. */
export interface LineValues {
  readonly licenceId?: string;
  readonly plan?: string;
  /** NaN where what was typed is no number. */
  readonly years?: number | null;
  /** A civil date; or what was typed and is none. */
  readonly startsOn?: string | null;
}

/** A quote as it is being built; names follow the input's, so that refusals find their fields. */
export interface QuoteValues {
  /** The table that prices it; by name, so that what is saved is what was shown. */
  readonly rateTableId: string;
  readonly validUntil?: string | null;
  readonly note?: string;
  readonly lines: readonly LineValues[];
}

/** A line as the API asks for it; null while something is not chosen, or is wrong. */
export function lineInput(line: LineValues | undefined): QuoteLineInput | null {
  const { licenceId, plan, years, startsOn } = line ?? {};
  if (licenceId === undefined || plan === undefined || !years || !readDate(startsOn ?? '').ok) return null;
  return { licenceId, plan, years, ...(startsOn && { startsOn }) };
}

/** The lines that are chosen whole. */
export const lineInputs = (lines: readonly LineValues[]): QuoteLineInput[] =>
  lines.map(lineInput).filter((line) => line !== null);
