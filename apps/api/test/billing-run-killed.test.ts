import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database } from '../src/database/database.js';
import type { DatabaseSettings } from '../src/database/data-source.js';
import { reconcile } from '../src/integrity/reconcile.js';
import { verifyAudit } from '../src/integrity/verify-audit.js';
import { seedDemo } from '../src/seed/seed-demo.js';
import { DEMO_PASSWORD } from '../src/seed/seed-users.js';
import { boundTo, manyCharges } from './many-charges.js';
import { freshDatabaseSettings } from './test-database.js';

const CHARGES = 12_000;
const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

let settings: DatabaseSettings;
let remove: () => Promise<void>;
let running: ChildProcess | undefined;
beforeAll(async () => {
  ({ settings, remove } = await freshDatabaseSettings());
  const database = await Database.open(settings);
  await seedDemo(database, new Date(), { customers: false });
  await manyCharges(boundTo(database), { customers: CHARGES / 2, each: 2 });
  await database.close();
});
afterAll(async () => {
  running?.kill('SIGKILL');
  await remove();
});

interface Server {
  child: ChildProcess;
  query<T>(query: string, variables?: object): Promise<T>;
}

/** Starts the product's own process over the database and signs in. */
async function startProcess(): Promise<Server> {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const place =
    settings.kind === 'mariadb' ? { DATABASE_URL: settings.url } : { DATA_FOLDER: settings.folder };
  const env = {
    ...inherited,
    ...place,
    NODE_ENV: 'development',
    SESSION_SECRET: 'x'.repeat(32),
    LOG_LEVEL: 'error',
  };
  const child = spawn(process.execPath, ['--import', '@oxc-node/core/register', MAIN, '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running = child;
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      const found = /http:\/\/localhost:\d+/.exec(said);
      if (found) resolve(found[0]);
    });
    child.on('exit', () => reject(new Error(`The process ended: ${said}`)));
  });
  const post = (query: string, variables: object, cookie: string) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
  const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }';
  const signedIn = await post(signIn, { input: { login: 'finance', password: DEMO_PASSWORD } }, '');
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return {
    child,
    query: async <T>(query: string, variables = {}) =>
      ((await (await post(query, variables, cookie)).json()) as { data: T }).data,
  };
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

/** Ends the process as a power cut would. */
async function kill({ child }: Server): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

const start = (operation: string, input: object): [string, object] => [
  `mutation ($input: ${operation[0]?.toUpperCase()}${operation.slice(1)}Input!) { ${operation}(input: $input) { billingRun { ${RUN} } userErrors { code } } }`,
  { input },
];

test(
  'a run killed in the middle of drafting and of issuing goes on at the next start: one line a charge, numbers without gap',
  { timeout: 240_000 },
  async () => {
    const first = await startProcess();
    const today = new Date().toISOString().slice(0, 10);
    const input = { dueBy: '2026-02-01' > today ? today : '2026-02-01', idempotencyKey: 'killed-run' };
    const { startBillingRun } = await first.query<{ startBillingRun: { billingRun: Run } }>(
      ...start('startBillingRun', input),
    );
    const { id, total } = startBillingRun.billingRun;
    expect(total).toBe(CHARGES);
    const middle = await until(first, id, ({ done }) => done >= 2_000);
    await kill(first);
    expect(middle.done).toBeLessThan(CHARGES);

    const second = await startProcess();
    // The answer of the first time comes again under its key, and starts no second run.
    const again = await second.query<{ startBillingRun: { billingRun: Run } }>(
      ...start('startBillingRun', input),
    );
    expect(again.startBillingRun.billingRun.id).toBe(id);
    const drafted = await until(second, id, ({ status }) => status === 'DRAFTED');
    expect(drafted).toMatchObject({ done: CHARGES, billed: CHARGES, drafted: CHARGES / 2 });
    await second.query(...start('issueBillingRun', { billingRunId: id, idempotencyKey: 'killed-issue' }));
    const issuing = await until(second, id, ({ issued }) => issued >= 400);
    await kill(second);
    expect(issuing.issued).toBeLessThan(CHARGES / 2);

    const third = await startProcess();
    expect(await until(third, id, ({ status }) => status === 'ISSUED')).toMatchObject({
      issued: CHARGES / 2,
    });
    await kill(third);
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
    const first = await startProcess();
    const input = { dueBy: '2026-02-01', idempotencyKey: 'stopped-run' };
    const { startBillingRun } = await first.query<{ startBillingRun: { billingRun: Run } }>(
      ...start('startBillingRun', input),
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
    const second = await startProcess();
    expect(await until(second, id, ({ status }) => status === 'DRAFTED')).toMatchObject({
      billed: CHARGES / 2,
    });
    await kill(second);
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
