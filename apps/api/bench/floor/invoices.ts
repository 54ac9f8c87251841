import { type Answer, rowsOf } from './answer.js';

interface Invoice {
  id: string;
  number: string | null;
  status: string;
  issuedOn: string | null;
  createdAt: string;
  totalFen: number;
  netFen: number | null;
  taxFen: number | null;
  dueOn: string | null;
  paidFen: number | null;
  creditedFen: number | null;
  customerId: string;
  name: string;
  shortCode: string;
}

type Line = { invoiceId: string } & Record<string, unknown>;

const HEAD = `SELECT STRAIGHT_JOIN i.id, i.number, i.status, i.issuedOn, i.createdAt, i.totalFen, i.netFen, i.taxFen,
  r.dueOn, r.paidFen, r.creditedFen, i.customerId, c.name, c.shortCode
  FROM invoices i JOIN customers c ON c.id = i.customerId LEFT JOIN receivables r ON r.invoiceId = i.id`;
const TAIL = 'ORDER BY i.id DESC LIMIT 51';
const LINES = `SELECT invoiceId, id, position, kind, quantity, unitFen, amountFen, taxFen, clause, product, region
  FROM invoice_lines WHERE invoiceId IN (${Array.from({ length: 50 }, () => '?').join(',')}) ORDER BY invoiceId, position`;

/** Fifty invoices, the latest first, with customer, balance and lines: two statements. */
export const invoices: Answer<{ status?: string }> = async (pool, { status }) => {
  const found = await rowsOf<Invoice>(
    pool,
    status === undefined ? `${HEAD} ${TAIL}` : `${HEAD} WHERE i.status = ? ${TAIL}`,
    status === undefined ? [] : [status],
  );
  const page = found.slice(0, 50);
  const ids = Array.from({ length: 50 }, (_, index) => page[index]?.id ?? null);
  const lines = new Map<string, object[]>(page.map(({ id }) => [id, []]));
  for (const { invoiceId, ...line } of await rowsOf<Line>(pool, LINES, ids)) lines.get(invoiceId)?.push(line);
  const nodes = page.map((row) => nodeOf(row, lines.get(row.id) ?? []));
  const last = page.at(-1);
  const endCursor = last ? Buffer.from(JSON.stringify([last.id])).toString('base64url') : null;
  return { invoices: { nodes, pageInfo: { hasNextPage: found.length > 50, endCursor } } };
};

function nodeOf(row: Invoice, lines: object[]): object {
  const { id, number, status, issuedOn, createdAt, totalFen, netFen, taxFen } = row;
  const { dueOn, paidFen, creditedFen, customerId, name, shortCode } = row;
  const openFen = dueOn === null ? 0 : Math.max(0, totalFen - (paidFen ?? 0) - (creditedFen ?? 0));
  const customer = { id: customerId, name, shortCode };
  const [made, head] = [isoOf(createdAt), { id, number, status, issuedOn }];
  return { ...head, createdAt: made, totalFen, netFen, taxFen, dueOn, openFen, customer, lines };
}

/** An instant as the API writes it. */
export function isoOf(stored: string): string {
  const iso = stored.replace(' ', 'T');
  return iso.length === 'YYYY-MM-DDTHH:MM:SS.mmm'.length ? `${iso}Z` : `${iso}.000Z`;
}
