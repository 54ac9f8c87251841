import type { Reader } from '../../database/reader.js';
import { type Check, checkBySql, type Difference, TOLD_AT_MOST } from '../difference.js';

const NUMBERED = 'an issued invoice bears a number of its year, a draft none';

/** Documents that are numbered in one row through the year. */
interface Series {
  check: string;
  table: 'invoices' | 'credit_notes';
  /** What stands before the year. */
  prefix: string;
  digits: number;
  /** The series' name, before the year. */
  sequence: string;
  document: string;
}

const INVOICES: Series = {
  check: 'invoice-numbers',
  table: 'invoices',
  prefix: '',
  digits: 6,
  sequence: 'invoice',
  document: 'an invoice',
};
const CREDIT_NOTES: Series = {
  check: 'credit-note-numbers',
  table: 'credit_notes',
  prefix: 'CN-',
  digits: 4,
  sequence: 'CN',
  document: 'a credit note',
};

/** Numbers of a year: how many, the least and the greatest, and the last one that was given. */
interface Year {
  year: string;
  documents: number;
  first: number;
  last: number;
  given: number | null;
}

/** The same as the databases give it, some as text. */
type YearRow = { [K in keyof Year]: Year[K] extends string ? string : Year[K] | string };

export const documentNumberChecks: Check[] = [
  checkBySql(
    'invoice-numbered',
    `${NUMBERED[0]?.toUpperCase()}${NUMBERED.slice(1)}.`,
    'invoices',
    `SELECT id AS subject, CASE WHEN status = 'DRAFT' THEN NULL ELSE CONCAT(SUBSTR(issuedOn, 1, 4), '-…') END AS expected, number AS found
     FROM invoices WHERE (status = 'DRAFT') <> (number IS NULL) OR (status = 'DRAFT') <> (issuedOn IS NULL)
     OR SUBSTR(number, 1, 4) <> SUBSTR(issuedOn, 1, 4)`,
  ),
  checkBySql(
    'credit-note-numbered',
    'A credit note bears a number of its year.',
    'credit_notes',
    `SELECT id AS subject, CONCAT('CN-', SUBSTR(issuedOn, 1, 4), '-…') AS expected, number AS found
     FROM credit_notes WHERE SUBSTR(number, 1, 8) <> CONCAT('CN-', SUBSTR(issuedOn, 1, 4), '-')`,
  ),
  ...[INVOICES, CREDIT_NOTES].map((series) => ({
    name: series.check,
    holds: `The numbers of a year’s ${series.table.replace('_', ' ')} run from 1 to the last one given, without a gap.`,
    find: async (reader: Reader) => {
      const differences: Difference[] = [];
      for (const year of await years(reader, series))
        differences.push(...(await gapsOf(reader, series, year)));
      return differences.slice(0, TOLD_AT_MOST);
    },
  })),
];

/** The place in its row that a number names. */
const placeIn = (prefix: string): string => `SUBSTR(number, ${prefix.length + 6}) + 0`;

async function years(reader: Reader, { table, prefix, sequence }: Series): Promise<Year[]> {
  const year = `SUBSTR(number, ${prefix.length + 1}, 4)`;
  const rows = await reader.rows<YearRow>(
    `SELECT n.year, COUNT(*) AS documents, MIN(n.place) AS first, MAX(n.place) AS last, MAX(s.lastNumber) AS given
     FROM (SELECT ${year} AS year, ${placeIn(prefix)} AS place FROM ${table} WHERE number IS NOT NULL) n
     LEFT JOIN number_sequences s ON s.id = CONCAT('${sequence}:', n.year) GROUP BY n.year ORDER BY n.year`,
  );
  return rows.map(({ documents, first, last, given, ...row }) => ({
    ...row,
    documents: Number(documents),
    first: Number(first),
    last: Number(last),
    given: given === null ? null : Number(given),
  }));
}

async function gapsOf(
  reader: Reader,
  { check, table, prefix, digits, sequence, document }: Series,
  { year, documents, first, last, given }: Year,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  if (given !== last) {
    differences.push({
      check,
      key: `number_sequences ${sequence}:${year}`,
      expected: String(last),
      found: String(given ?? 'nothing'),
    });
  }
  if (first === 1 && documents === last) return differences;
  const places = await reader.rows<{ place: number | string }>(
    `SELECT ${placeIn(prefix)} AS place FROM ${table} WHERE number LIKE CONCAT(?, '-%') ORDER BY place`,
    [`${prefix}${year}`],
  );
  const taken = new Set(places.map(({ place }) => Number(place)));
  for (let place = 1; place < last && differences.length < TOLD_AT_MOST; place += 1) {
    if (!taken.has(place))
      differences.push({
        check,
        key: `${table} number ${prefix}${year}-${String(place).padStart(digits, '0')}`,
        expected: document,
        found: 'nothing',
      });
  }
  return differences;
}
