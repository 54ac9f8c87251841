import { addDays, inForce } from 'policy';

/** A published table as the timeline needs it. */
export interface DatedTable {
  readonly id: string;
  readonly year: number;
  readonly revision: number;
  readonly effectiveFrom: string;
}

/** A table with the days on which it is in force. */
export interface Span<Table extends DatedTable> {
  readonly table: Table;
  readonly from: string;
  /** The last day; null where nothing follows yet. */
  readonly to: string | null;
  /** Tables that begin on the same day and never came into force, because this one stands above them. */
  readonly replaced: readonly Table[];
}

/** Which table is in force when, the earliest first. */
export function spansOf<Table extends DatedTable>(published: readonly Table[]): readonly Span<Table>[] {
  const starts = [...new Set(published.map(({ effectiveFrom }) => effectiveFrom))].toSorted();
  return starts.flatMap((from, index) => {
    const candidates = published.filter(({ effectiveFrom }) => effectiveFrom === from);
    const table = inForce(
      candidates.toSorted((one, other) => other.year - one.year),
      from,
    );
    const next = starts[index + 1];
    if (table === undefined) return [];
    const to = next === undefined ? null : addDays(next, -1);
    return [{ table, from, to, replaced: candidates.filter((each) => each !== table) }];
  });
}
