import type { Reader, Row, SqlValue } from '../../database/reader.js';
import type { Role } from '../../graphql/enums.js';
import { plainLetters } from '../../graphql/plain-letters.js';
import { inList } from '../../graphql/stitch.js';
import { searchedText } from '../../graphql/text-search.js';
import { customerSearch } from '../customers/customer-search.js';
import type { SearchHit, SearchKind } from './search-hit.js';

const EACH = 6;

/** What is found by the beginning of a number: where it stands, what the numbers begin with, and who may read it. */
interface Numbered {
  kind: SearchKind;
  table: string;
  column: string;
  prefix: string;
  roles: readonly Role[];
}

const STAFF: readonly Role[] = ['SALES', 'FINANCE', 'SERVICE'];
const MONEY_DESKS: readonly Role[] = ['SALES', 'FINANCE'];

const NUMBERED: readonly Numbered[] = [
  { kind: 'LICENCE', table: 'licences', column: 'serial', prefix: '', roles: STAFF },
  { kind: 'QUOTE', table: 'quotes', column: 'number', prefix: 'Q-', roles: MONEY_DESKS },
  { kind: 'CONTRACT', table: 'contracts', column: 'number', prefix: 'C-', roles: STAFF },
  { kind: 'SERVICE_ORDER', table: 'service_orders', column: 'number', prefix: 'S-', roles: STAFF },
  { kind: 'INCIDENT', table: 'incidents', column: 'number', prefix: 'I-', roles: STAFF },
  { kind: 'INVOICE', table: 'invoices', column: 'number', prefix: '', roles: MONEY_DESKS },
  { kind: 'CREDIT_NOTE', table: 'credit_notes', column: 'number', prefix: 'CN-', roles: MONEY_DESKS },
];

/**
 * What someone with these roles may read and what a text finds: a few of each kind, customers first. Three statements at
 * most, whatever is found. Errors: BAD_USER_INPUT above 120 characters.
 */
export async function searchRecords(
  reader: Reader,
  search: string,
  roles: readonly Role[],
): Promise<SearchHit[]> {
  const text = searchedText(search);
  if (text === '') return [];
  const [customers, numbered] = await Promise.all([
    foundCustomers(reader, text),
    foundNumbers(reader, text, roles),
  ]);
  const names = await namesOf(reader, numbered);
  const records = numbered.map((row) => ({ ...row, detail: names.get(row.customerId) ?? '' }));
  return [...customers, ...records];
}

/** Whose short code begins so, the very code foremost; then who else is found, by name. */
async function foundCustomers(reader: Reader, text: string): Promise<SearchHit[]> {
  const [where = '1 = 0', ...parameters] = customerSearch(text) ?? [];
  const code = plainLetters(text).toUpperCase();
  const rows = await reader.rows<{ id: string; name: string; shortCode: string }>(
    `SELECT id, name, shortCode FROM (
       SELECT 1 AS place, shortCode AS sorted, id, name, shortCode FROM (SELECT id, name, shortCode FROM customers
         WHERE shortCode >= ? AND shortCode < ? ORDER BY shortCode LIMIT ${EACH}) AS called
       UNION ALL
       SELECT 2 AS place, name AS sorted, id, name, shortCode FROM (SELECT id, name, shortCode FROM customers
         WHERE ${where} ORDER BY name, id LIMIT ${EACH}) AS named) AS found
     ORDER BY place, sorted, id`,
    [code, `${code}~`, ...parameters],
  );
  const each = new Map(rows.map((row) => [row.id, row]));
  return [...each.values()].slice(0, EACH).map(({ id, name, shortCode }) => ({
    kind: 'CUSTOMER',
    id,
    title: name,
    detail: shortCode,
    customerId: id,
  }));
}

type Found = Row & Omit<SearchHit, 'detail'>;

/** Numbers that begin so, each by its index; what has several rows of one number is told once, by the latest. */
async function foundNumbers(reader: Reader, text: string, roles: readonly Role[]): Promise<Found[]> {
  const typed = plainLetters(text).toUpperCase();
  // The keyboard has what no number has: a text without figures and letters alone would read an index from end to end.
  if (!/^[A-Z0-9][A-Z0-9._/-]*$/.test(typed)) return [];
  const parameters: SqlValue[] = [];
  const arms = NUMBERED.filter((each) => isReadable(each, roles)).flatMap((each) => {
    const beginning = beginningOf(each, typed);
    if (beginning === null) return [];
    parameters.push(beginning, `${beginning}~`);
    return [armOf(each)];
  });
  if (arms.length === 0) return [];
  const rows = await reader.rows<Found>(arms.join(' UNION ALL '), parameters);
  return rows.filter(
    (row, at) => rows.findIndex(({ kind, title }) => kind === row.kind && title === row.title) === at,
  );
}

const isReadable = ({ roles }: Numbered, by: readonly Role[]): boolean =>
  by.includes('ADMIN') || roles.some((role) => by.includes(role));

/** The beginning of a number that a typed text stands for: the prefix may be left out before figures. Null where no number begins so. */
function beginningOf({ prefix, kind }: Numbered, typed: string): string | null {
  if (prefix === '') return kind === 'INVOICE' && !/^\d/.test(typed) ? null : typed;
  if (typed.startsWith(prefix)) return typed;
  return /^\d/.test(typed) ? prefix + typed : null;
}

/** `~` sorts after every character of a number. */
const armOf = ({ kind, table, column }: Numbered): string =>
  `SELECT * FROM (SELECT '${kind}' AS kind, id, ${column} AS title, customerId FROM ${table}
   WHERE ${column} >= ? AND ${column} < ? ORDER BY ${column} DESC${kind === 'QUOTE' ? ', revision DESC' : ''} LIMIT ${EACH}) AS ${table}_found`;

async function namesOf(reader: Reader, found: readonly Found[]): Promise<ReadonlyMap<string, string>> {
  if (found.length === 0) return new Map();
  const [marks, keys] = inList([...new Set(found.map(({ customerId }) => customerId))]);
  const rows = await reader.rows<{ id: string; name: string }>(
    `SELECT id, name FROM customers WHERE id IN (${marks})`,
    keys,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
