import mysql from 'mysql2';
import type { SqlValue } from './reader.js';

/** What a transaction leaves for its commit, its values written in. */
export interface Left {
  sql: string;
  /**
   * Where it may be done together with another's: all but the row, alike in both. Null where the transaction can only be
   * written by itself.
   */
  alike: string | null;
  /** The row's own part: what is inserted, or the condition on which it is changed. */
  own: string;
  /** Of an UPDATE that has to match each of its rows, else nothing behind it may be done: their keys. Empty for any other. */
  matching: readonly SqlValue[];
}

const INSERTS = /^INSERT INTO \w+ \([\w,]+\) VALUES /;
const WHERE = ' WHERE ';

/** A statement that is left for later. */
export function left(sql: string, parameters: readonly SqlValue[]): Left {
  const text = mysql.format(sql, [...parameters]);
  const alike = INSERTS.exec(sql)?.[0] ?? null;
  return { sql: text, alike, own: alike === null ? '' : text.slice(alike.length), matching: [] };
}

/** An UPDATE of one row that has to be as it was read; its condition begins with its key. */
export function leftIfUnchanged(sql: string, parameters: readonly SqlValue[]): Left {
  const [change, condition] = sql.split(WHERE) as [string, string];
  const before = change.split('?').length - 1;
  const alike = mysql.format(change, parameters.slice(0, before)) + WHERE;
  const own = mysql.format(condition, parameters.slice(before));
  return { sql: alike + own, alike, own, matching: [parameters[before] ?? null] };
}

/** The statements as they are sent, each condition with its check. */
export function textsOf(all: readonly Left[]): string[] {
  return all.flatMap(({ sql, matching }) =>
    matching.length > 0 ? [sql, unlessMatched(matching.length)] : sql,
  );
}

/** A number that there is not, where the statement before has not matched so many rows: this is an error, and ends what is sent. */
const unlessMatched = (rows: number): string =>
  `SET @unchanged = 9223372036854775807 + (ROW_COUNT() <> ${rows})`;
const NO_SUCH_NUMBER = 1690;

/** Whether an error says that a condition has not matched its rows. */
export function isUnmatched(error: { errno?: number; message?: string }): boolean {
  return error.errno === NO_SUCH_NUMBER && /row_count/i.test(error.message ?? '');
}

/**
 * The statements of several transactions as those of one. Each one's own order is kept, and so is theirs at one row; what
 * is alike at the same point goes by one statement.
 */
export function merged(transactions: readonly (readonly Left[])[]): Left[] {
  const rest = transactions.map((all) => ({ all, at: 0 }));
  const result: Left[] = [];
  for (let alike = nextAlike(rest); alike !== null; alike = nextAlike(rest))
    result.push(together(alike, takeAlike(rest, alike)));
  return result;
}

interface Rest {
  all: readonly Left[];
  at: number;
}

/** Of what is next somewhere, that which the fewest come to later only: so most goes together. */
function nextAlike(rest: readonly Rest[]): string | null {
  let best: string | null = null;
  let fewest = Infinity;
  for (const { all, at } of rest) {
    const alike = all[at]?.alike;
    if (alike === undefined || alike === best) continue;
    const later: number = rest.filter((other) => comesTo(other, alike)).length;
    if (later < fewest) [best, fewest] = [alike, later];
    if (later === 0) break;
  }
  return best;
}

/** Whether a transaction comes to such a statement, but not next. */
function comesTo({ all, at }: Rest, alike: string | null): boolean {
  for (let later = at + 1; later < all.length; later += 1)
    if (all[later]?.alike === alike) return all[at]?.alike !== alike;
  return false;
}

function takeAlike(rest: readonly Rest[], alike: string): Left[] {
  const taken: Left[] = [];
  const rows = new Set<SqlValue>();
  for (const each of rest) {
    for (let next = each.all[each.at]; next?.alike === alike; next = each.all[each.at]) {
      // A row that changes twice changes by two statements.
      if (next.matching.some((row) => rows.has(row))) break;
      for (const row of next.matching) rows.add(row);
      taken.push(next);
      each.at += 1;
    }
  }
  return taken;
}

function together(alike: string, taken: readonly Left[]): Left {
  if (taken.length === 1) return taken[0] as Left;
  const matching = taken.flatMap((each) => each.matching);
  const own = taken.map((each) => each.own).join(matching.length > 0 ? ' OR ' : ',');
  return { sql: alike + own, alike, own, matching };
}
