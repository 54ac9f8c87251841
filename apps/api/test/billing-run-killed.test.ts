import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database } from '../src/database/database.js';
import type { DatabaseSettings } from '../src/database/data-source.js';
import { reconcile } from '../src/integrity/reconcile.js';
import { verifyAudit } from '../src/integrity/verify-audit.js';
import { seedDemo } from '../src/seed/seed-demo.js';
import { boundTo, manyCharges } from './many-charges.js';
import { endProcesses, type ServerProcess, startProcess } from './server-process.js';
import { freshDatabaseSettings } from './test-database.js';
import { clientOf, signIn } from './test-server.js';

const CHARGES = 12_000;

let settings: DatabaseSettings;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ settings, remove } = await freshDatabaseSettings());
  const database = await Database.open(settings);
  await seedDemo(database, new Date(), { customers: false });
  await manyCharges(boundTo(database), { customers: CHARGES / 2, each: 2 });
  await database.close();
});
afterAll(async () => {
  endProcesses();
  await remove();
});

interface Server {
  child: ServerProcess['child'];
  kill(): Promise<void>;
  query<T>(query: string, variables?: object): Promise<T>;
}

/** Starts the product's own process and signs in. */
async function start(): Promise<Server> {
  const { url, ...server } = await startProcess(settings);
  const cookie = await signIn(url, 'finance');
  const client = clientOf(url, async () => cookie);
  return { ...server, query: (query, variables) => client.query(query, variables) };
}

interface Run {
  id: string;
  status: string;
  total: number;
  done: number;
  billed: number;
  drafted: number;
  issued: number;
}

const RUN = 'id status total done billed drafted issued';

/** Waits until a run is so far. */
async function until(server: Server, id: string, isSo: (run: Run) => boolean): Promise<Run> {
  for (const endsAt = Date.now() + 120_000; Date.now() < endsAt;) {
    const { billingRun } = await server.query<{ billingRun: Run }>(
      `query ($id: ID!) { billingRun(id: $id) { ${RUN} } }`,
      { id },
    );
    if (isSo(billingRun)) return billingRun;
    await pause(10);
  }
  throw new Error(`The run ${id} did not come so far`);
}

const request = (operation: string, input: object): [string, object] => [
  `mutation ($input: ${operation[0]?.toUpperCase()}${operation.slice(1)}Input!) { ${operation}(input: $input) { billingRun { ${RUN} } userErrors { code } } }`,
  { input },
];

test(
  'a run killed in the middle of drafting and of issuing goes on at the next start: one line a charge, numbers without gap',
  { timeout: 240_000 },
  async () => {
    const first = await start();
    const today = new Date().toISOString().slice(0, 10);
    const input = { dueBy: '2026-02-01' > today ? today : '2026-02-01', idempotencyKey: 'killed-run' };
    const { startBillingRun } = await first.query<{ startBillingRun: { billingRun: Run } }>(
      ...request('startBillingRun', input),
    );
    const { id, total } = startBillingRun.billingRun;
    expect(total).toBe(CHARGES);
    const middle = await until(first, id, ({ done }) => done >= 2_000);
    await first.kill();
    expect(middle.done).toBeLessThan(CHARGES);

    const second = await start();
    // The answer of the first time comes again under its key, and starts no second run.
    const again = await second.query<{ startBillingRun: { billingRun: Run } }>(
      ...request('startBillingRun', input),
    );
    expect(again.startBillingRun.billingRun.id).toBe(id);
    const drafted = await until(second, id, ({ status }) => status === 'DRAFTED');
    expect(drafted).toMatchObject({ done: CHARGES, billed: CHARGES, drafted: CHARGES / 2 });
    await second.query(...request('issueBillingRun', { billingRunId: id, idempotencyKey: 'killed-issue' }));
    const issuing = await until(second, id, ({ issued }) => issued >= 400);
    await second.kill();
    expect(issuing.issued).toBeLessThan(CHARGES / 2);

    const third = await start();
    expect(await until(third, id, ({ status }) => status === 'ISSUED')).toMatchObject({
      issued: CHARGES / 2,
    });
    await third.kill();
    await expectEachOnce();
  },
);

test(
  'a run whose process is told to stop ends at its next step and is free for the next process',
  { timeout: 240_000 },
  async () => {
    const database = await Database.open(settings);
    await manyCharges(boundTo(database), { customers: CHARGES / 2, each: 1 });
    await database.close();
    const first = await start();
    const input = { dueBy: '2026-02-01', idempotencyKey: 'stopped-run' };
    const { startBillingRun } = await first.query<{ startBillingRun: { billingRun: Run } }>(
      ...request('startBillingRun', input),
    );
    const { id } = startBillingRun.billingRun;
    await until(first, id, ({ done }) => done >= 1_000);
    const ended = new Promise((resolve) => first.child.once('exit', resolve));
    first.child.kill('SIGTERM');
    await ended;
    const between = await Database.open(settings);
    const [run] = await between.reader.rows<{ status: string; done: number; workerId: string | null }>(
      'SELECT status, done, workerId FROM billing_runs WHERE id = ?',
      [id],
    );
    await between.close();
    expect(run).toMatchObject({ status: 'RUNNING', workerId: null });
    expect(run?.done).toBeLessThan(CHARGES / 2);
    const second = await start();
    expect(await until(second, id, ({ status }) => status === 'DRAFTED')).toMatchObject({
      billed: CHARGES / 2,
    });
    await second.kill();
  },
);

async function expectEachOnce(): Promise<void> {
  const database = await Database.open(settings);
  try {
    const [lines] = await database.reader.rows<{ lineCount: number; charges: number }>(
      'SELECT COUNT(*) AS lineCount, COUNT(DISTINCT chargeId) AS charges FROM invoice_lines',
    );
    expect(lines).toEqual({ lineCount: CHARGES, charges: CHARGES });
    const numbers = await database.reader.rows<{ number: string }>(
      'SELECT number FROM invoices ORDER BY number',
    );
    expect(numbers.map(({ number }) => Number(number.split('-')[1]))).toEqual(
      Array.from({ length: CHARGES / 2 }, (_, index) => index + 1),
    );
    expect(await reconcile(database.reader)).toEqual([]);
    expect((await verifyAudit(database.reader)).problem).toBeNull();
  } finally {
    await database.close();
  }
}
