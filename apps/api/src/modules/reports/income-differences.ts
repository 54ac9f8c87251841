import type { Reader } from '../../database/reader.js';
import { type IncomeSum, ROLLED_BY, ROLLED_UP, rollupKey, summedBy, SUMS, sumsSql } from './income-rollup.js';

/** A row of the rollup that is not what its lines come to; nothing where one of the two is missing. */
export interface RollupDifference {
  key: string;
  lines: IncomeSum | undefined;
  kept: IncomeSum | undefined;
}

const BY = ROLLED_BY.join(', ');

/** Sums the lines anew, of a month or, with null, of all, and gives the rows of the rollup that differ, by their keys. */
export async function rollupDifferences(reader: Reader, month: string | null): Promise<RollupDifference[]> {
  const lines = byKey(await linesSummed(reader, month));
  const [condition, parameters] = month === null ? ['1 = 1', []] : ['month = ?', [month]];
  const kept = byKey(
    await summedBy(
      reader,
      `SELECT ${BY}, ${SUMS.join(', ')} FROM income_rollup WHERE ${condition}`,
      parameters,
    ),
  );
  const keys = [...new Set([...lines.keys(), ...kept.keys()])].toSorted();
  return keys
    .map((key) => ({ key, lines: lines.get(key), kept: kept.get(key) }))
    .filter((each) => SUMS.some((column) => (each.lines?.[column] ?? 0) !== (each.kept?.[column] ?? 0)));
}

/** What all lines, or those of a month, come to by what the rollup goes by, summed anew. */
export function linesSummed(reader: Reader, month: string | null): Promise<IncomeSum[]> {
  const condition = month === null ? 'issuedMonth IS NOT NULL' : 'issuedMonth = ?';
  const lines = `${sumsSql('invoice_lines', condition)} UNION ALL ${sumsSql('credit_note_lines', condition, '-')}`;
  return summedBy(
    reader,
    `SELECT ${ROLLED_UP} FROM (${lines}) together GROUP BY ${BY}`,
    month === null ? [] : [month, month],
  );
}

const byKey = (sums: readonly IncomeSum[]): Map<string, IncomeSum> =>
  new Map(sums.map((sum) => [rollupKey(sum), sum]));
