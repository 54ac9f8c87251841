import type { Reader } from '../../database/reader.js';
import { type Check, checkBySql, type Difference, TOLD_AT_MOST } from '../difference.js';

const NUMBERED = 'an issued invoice bears a number of its year, a draft none';

/** Numbers of a year: how many, the least and the greatest, and the last one that was given. */
interface Year {
  year: string;
  invoices: number;
  first: number;
  last: number;
  given: number | null;
}

/** The same as the databases give it, some as text. */
type YearRow = { [K in keyof Year]: Year[K] extends string ? string : Year[K] | string };

export const invoiceNumberChecks: Check[] = [
  checkBySql(
    'invoice-numbered',
    `${NUMBERED[0]?.toUpperCase()}${NUMBERED.slice(1)}.`,
    'invoices',
    `SELECT id AS subject, CASE WHEN status = 'DRAFT' THEN NULL ELSE CONCAT(SUBSTR(issuedOn, 1, 4), '-…') END AS expected, number AS found
     FROM invoices WHERE (status = 'DRAFT') <> (number IS NULL) OR (status = 'DRAFT') <> (issuedOn IS NULL)
     OR SUBSTR(number, 1, 4) <> SUBSTR(issuedOn, 1, 4)`,
  ),
  {
    name: 'invoice-numbers',
    holds: 'The numbers of a year’s invoices run from 1 to the last one given, without a gap.',
    find: async (reader) => {
      const differences: Difference[] = [];
      for (const year of await years(reader)) differences.push(...(await gapsOf(reader, year)));
      return differences.slice(0, TOLD_AT_MOST);
    },
  },
];

async function years(reader: Reader): Promise<Year[]> {
  const rows = await reader.rows<YearRow>(
    `SELECT n.year, COUNT(*) AS invoices, MIN(n.place) AS first, MAX(n.place) AS last, MAX(s.lastNumber) AS given
     FROM (SELECT SUBSTR(number, 1, 4) AS year, SUBSTR(number, 6) + 0 AS place FROM invoices WHERE number IS NOT NULL) n
     LEFT JOIN number_sequences s ON s.id = CONCAT('invoice:', n.year) GROUP BY n.year ORDER BY n.year`,
  );
  return rows.map(({ year, invoices, first, last, given }) => ({
    year,
    invoices: Number(invoices),
    first: Number(first),
    last: Number(last),
    given: given === null ? null : Number(given),
  }));
}

async function gapsOf(reader: Reader, { year, invoices, first, last, given }: Year): Promise<Difference[]> {
  const check = 'invoice-numbers';
  const differences: Difference[] = [];
  if (given !== last) {
    differences.push({
      check,
      key: `number_sequences invoice:${year}`,
      expected: String(last),
      found: String(given ?? 'nothing'),
    });
  }
  if (first === 1 && invoices === last) return differences;
  const places = await reader.rows<{ place: number | string }>(
    "SELECT SUBSTR(number, 6) + 0 AS place FROM invoices WHERE number LIKE CONCAT(?, '-%') ORDER BY place",
    [year],
  );
  const taken = new Set(places.map(({ place }) => Number(place)));
  for (let place = 1; place < last && differences.length < TOLD_AT_MOST; place += 1) {
    if (!taken.has(place))
      differences.push({
        check,
        key: `invoices number ${year}-${String(place).padStart(6, '0')}`,
        expected: 'an invoice',
        found: 'nothing',
      });
  }
  return differences;
}
