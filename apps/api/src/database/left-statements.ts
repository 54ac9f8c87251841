/** What a transaction leaves for its commit, its values written in. */
export interface Left {
  sql: string;
  /** Where the statement inserts rows, and those rows; null for any other. */
  insertion: { into: string; rows: string } | null;
  /** Whether it has to match one row, else nothing behind it may be done. */
  isCondition: boolean;
}

/** A number that there is not, where the statement before has not matched one row: this is an error, and ends what is sent. */
const UNLESS_ONE = 'SET @unchanged = 9223372036854775807 + (ROW_COUNT() <> 1)';
const NO_SUCH_NUMBER = 1690;
const INSERTS = /^INSERT INTO \w+ \([\w,]+\) VALUES /;

export function left(sql: string, isCondition = false): Left {
  const into = INSERTS.exec(sql)?.[0];
  return { sql, insertion: into ? { into, rows: sql.slice(into.length) } : null, isCondition };
}

/** Whether transactions that leave only such as these may be written in one: each says itself what it relies on. */
export function isMergeable({ insertion, isCondition }: Left): boolean {
  return insertion !== null || isCondition;
}

/** The statements as they are sent, each condition with its check. */
export function textsOf(all: readonly Left[]): string[] {
  return all.flatMap(({ sql, isCondition }) => (isCondition ? [sql, UNLESS_ONE] : [sql]));
}

/** Whether an error says that a condition has not matched its row. */
export function isUnlessOne(error: { errno?: number; message?: string }): boolean {
  return error.errno === NO_SUCH_NUMBER && /row_count/i.test(error.message ?? '');
}

/**
 * The statements of several transactions as those of one: each one's own order is kept, and rows that go to the same
 * table at the same point go by one statement.
 */
export function merged(transactions: readonly (readonly Left[])[]): Left[] {
  const rest = transactions.map((all) => ({ all, at: 0 }));
  const result: Left[] = [];
  for (;;) {
    for (const each of rest) {
      for (let next = each.all[each.at]; next && !next.insertion; next = each.all[(each.at += 1)])
        result.push(next);
    }
    const into = nextTable(rest);
    if (into === null) return result;
    const rows: string[] = [];
    for (const each of rest) {
      for (
        let next = each.all[each.at];
        next?.insertion?.into === into;
        next = each.all[(each.at += 1)]
      )
        rows.push(next.insertion.rows);
    }
    const together = rows.join(',');
    result.push({ sql: into + together, insertion: { into, rows: together }, isCondition: false });
  }
}

interface Rest {
  all: readonly Left[];
  at: number;
}

/** Of the tables that are next somewhere, the one that the fewest come to later only: so most rows go together. */
function nextTable(rest: readonly Rest[]): string | null {
  let best: string | null = null;
  let fewest = Infinity;
  for (const { all, at } of rest) {
    const into = all[at]?.insertion?.into;
    if (into === undefined || into === best) continue;
    const later: number = rest.filter((other) => comesTo(other, into)).length;
    if (later < fewest) [best, fewest] = [into, later];
    if (later === 0) break;
  }
  return best;
}

/** Whether a transaction comes to a table, but not next. */
function comesTo({ all, at }: Rest, into: string): boolean {
  return all[at]?.insertion?.into !== into && all.slice(at).some(({ insertion }) => insertion?.into === into);
}
