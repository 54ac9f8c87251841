import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Database } from '../src/database/database.js';
import { expectAllInOrder } from './all-in-order.js';
import { type LossyClient } from './lossy-client.js';

/** What is done on a day on which much goes wrong, and on what. */
export interface Work {
  licenceId: string;
  entitlementId: string;
  visits: number;
  /** Each customer has one open charge. */
  charges: { id: string; customerId: string }[];
}

/** The desks, each on a bad line. */
export interface Desks {
  service: LossyClient;
  finance: LossyClient;
}

interface Visit {
  id: string;
  number: string;
  drawn: number;
  totalFen: number;
}

interface Issued {
  id: string;
  number: string;
}

/** What the clients were told. */
interface Acknowledged {
  visits: Visit[];
  invoices: Issued[];
}

const ALLOWANCE = 6;
const AT_ONCE = 16;
const SERVED_ON = '2026-02-02';

/** One mutation under a key of its own, sent until it is answered; it must not be refused. */
async function once<T>(client: LossyClient, operation: string, fields: string, input: object): Promise<T> {
  const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`;
  const [payload] = fields.split(' ');
  const query = `mutation ($input: ${type}!) { ${operation}(input: $input) { ${fields} userErrors { code field } } }`;
  const variables = { input: { ...input, idempotencyKey: randomUUID() } };
  // Every fifth answer gets lost.
  const data = await client.query<Record<string, Record<string, unknown>>>(
    query,
    () => variables,
    (attempt) => attempt === 0 && Math.random() < 0.2,
  );
  const answer = data[operation] ?? {};
  if (!answer[payload ?? '']) throw new Error(`${operation}: ${JSON.stringify(answer)}`);
  return answer[payload ?? ''] as T;
}

/** Records the visits and invoices the charges, sixteen clients at once; `told` is called after each answer. */
export async function workThrough(
  { service, finance }: Desks,
  { licenceId, visits, charges }: Work,
  told: () => void = () => undefined,
): Promise<Acknowledged> {
  const acknowledged: Acknowledged = { visits: [], invoices: [] };
  const visit = { licenceId, kind: 'ON_SITE_SUPPORT', servedOn: SERVED_ON };
  const record = async (): Promise<void> => {
    const fields = 'serviceOrder { id number drawn totalFen }';
    acknowledged.visits.push(await once<Visit>(service, 'recordVisit', fields, visit));
  };
  const invoice = async ({ id, customerId }: Work['charges'][number]): Promise<void> => {
    const draft = await once<{ id: string; version: number }>(
      finance,
      'draftInvoice',
      'invoice { id version }',
      { customerId, chargeIds: [id] },
    );
    const seen = { invoiceId: draft.id, expectedVersion: draft.version };
    acknowledged.invoices.push(await once<Issued>(finance, 'issueInvoice', 'invoice { id number }', seen));
  };
  const tasks = [
    ...charges.map((charge) => () => invoice(charge)),
    ...Array.from({ length: visits }, () => record),
  ];
  // Both kinds in turn.
  const mixed = tasks.toSorted(() => Math.random() - 0.5);
  const client = async (): Promise<void> => {
    for (let task = mixed.pop(); task; task = mixed.pop()) {
      await task();
      told();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, client));
  return acknowledged;
}

/** Nothing is lost, doubled or left half done, and all that was acknowledged is there as it was said. */
export async function expectNothingLost(
  database: Database,
  work: Work,
  { visits, invoices }: Acknowledged,
): Promise<void> {
  const { reader } = database;
  const orders = await reader.rows<Visit>(
    'SELECT id, number, drawn, totalFen FROM service_orders WHERE licenceId = ? ORDER BY id',
    [work.licenceId],
  );
  expect(orders).toEqual(visits.toSorted(byId));
  expect(orders.length).toBe(work.visits);
  expect(orders.filter(({ drawn, totalFen }) => drawn === 1 && totalFen === 0)).toHaveLength(ALLOWANCE);
  expect(orders.filter(({ totalFen }) => totalFen > 0)).toHaveLength(work.visits - ALLOWANCE);
  const [ledger] = await reader.rows<{ drawn: number | string }>(
    'SELECT SUM(quantity) AS drawn FROM entitlement_entries WHERE entitlementId = ?',
    [work.entitlementId],
  );
  expect(Number(ledger?.drawn)).toBe(ALLOWANCE);

  const stored = await reader.rows<Issued>('SELECT id, number FROM invoices ORDER BY id');
  expect(stored).toEqual(invoices.toSorted(byId));
  expect(stored.map(({ number }) => Number(number.split('-')[1])).toSorted((a, b) => a - b)).toEqual(
    work.charges.map((_, index) => index + 1),
  );
  const lines = await reader.rows<{ chargeId: string }>(
    'SELECT chargeId FROM invoice_lines ORDER BY chargeId',
  );
  expect(lines.map(({ chargeId }) => chargeId)).toEqual(work.charges.map(({ id }) => id).toSorted());

  const entries = await reader.rows<{ operation: string; entries: number }>(
    "SELECT operation, COUNT(*) AS entries FROM audit_entries WHERE operation IN ('recordVisit', 'draftInvoice', 'issueInvoice') GROUP BY operation ORDER BY operation",
  );
  expect(entries).toEqual([
    { operation: 'draftInvoice', entries: work.charges.length },
    { operation: 'issueInvoice', entries: work.charges.length },
    { operation: 'recordVisit', entries: work.visits },
  ]);
  await expectAllInOrder(database);
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
