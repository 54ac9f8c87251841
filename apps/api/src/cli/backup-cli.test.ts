import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { asked, fuwutong } from '../../test/command-line.js';
import { freshDatabaseSettings, testDatabase } from '../../test/test-database.js';
import { type Client, startTestServer, type TestServer } from '../../test/test-server.js';
import { agree, must, newCustomer, newLicence, publishTable } from '../../test/trade-actions.js';
import { Database } from '../database/database.js';
import type { DatabaseSettings } from '../database/data-source.js';
import type { AuditVerdict } from '../integrity/verify-audit.js';
import type { Difference } from '../integrity/difference.js';
import { guardTriggers } from '../database/guards/guard-triggers.js';

// Each run is a process of its own.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'fuwutong-backup-'));
let server: TestServer;
let service: Client;
let customer: { id: string; siteId: string };
let licenceId: string;
const removers: (() => Promise<void>)[] = [];
beforeAll(async () => {
  server = await startTestServer();
  const [admin, sales] = [await server.as('admin'), await server.as('sales')];
  service = await server.as('service');
  await publishTable(admin, 2026, '2026-03-02');
  customer = await newCustomer(sales);
  licenceId = await newLicence(sales, customer);
  const { charges } = await agree(sales, customer.id, [{ licenceId, plan: 'FULL', years: 2 }]);
  const finance = await server.as('finance');
  const draft = await must(finance, 'draftInvoice', { customerId: customer.id, chargeIds: [charges[0]?.id] });
  await must(finance, 'issueInvoice', { invoiceId: draft.id, expectedVersion: 1 });
});
afterAll(async () => {
  await server.stop();
  for (const remove of removers) await remove();
  rmSync(folder, { recursive: true, force: true });
});

/** A place for a database to be restored to. */
async function elsewhere(): Promise<DatabaseSettings> {
  const { settings, remove } = await freshDatabaseSettings();
  removers.push(remove);
  return settings;
}

const visit = (): Promise<unknown> =>
  must(service, 'recordVisit', { licenceId, kind: 'ON_SITE_SUPPORT', servedOn: '2026-03-02' });

interface Restored {
  replaced: string | null;
  audit: AuditVerdict;
  differences: Difference[];
}

async function backup(name: string): Promise<string> {
  const file = join(folder, name);
  const { code, out, err } = await fuwutong(server.settings, ['backup', file]);
  expect([code, err, out.startsWith(`${file}: `)]).toEqual([0, '', true]);
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
  return file;
}

type Verified = AuditVerdict & { anchor: string };

async function lastEntries(settings: DatabaseSettings): Promise<Verified> {
  const { code, answer } = await asked<Verified>(settings, 'verify');
  expect([code, answer.problem]).toEqual([0, null]);
  return answer;
}

async function inDatabase<T>(
  settings: DatabaseSettings,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await Database.open(settings, { migrates: false });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

test('a backup of the running product, while visits are recorded, is one instant: restored, all is in order, and nothing acknowledged before is missing', async () => {
  const before = await lastEntries(server.settings);
  const recording = { goesOn: true };
  const clients = [1, 2, 3].map(async () => {
    while (recording.goesOn) await visit();
  });
  const file = await backup('running');
  recording.goesOn = false;
  await Promise.all(clients);
  const after = await lastEntries(server.settings);

  const target = await elsewhere();
  const { code, answer } = await asked<Restored>(target, 'restore', file);
  expect([code, answer.audit.problem, answer.differences, answer.replaced]).toEqual([0, null, [], null]);
  expect(answer.audit.entries).toBeGreaterThanOrEqual(before.entries);
  expect(answer.audit.entries).toBeLessThanOrEqual(after.entries);
  const isRight = async (anchor: string): Promise<number | null> =>
    (await fuwutong(target, ['verify', '--anchor', anchor])).code;
  expect(await isRight(before.anchor)).toBe(0);
  expect(await isRight(before.anchor.replace(/.{64}$/, '0'.repeat(64)))).toBe(1);

  // What is frozen there is frozen here too, and the next entry follows.
  await inDatabase(target, async (database) => {
    const names = guardTriggers(database.dataSource).length;
    expect(names).toBeGreaterThan(10);
    await expect(
      database.transaction((open) => open.run('UPDATE invoices SET totalFen = 1')),
    ).rejects.toThrow('An issued invoice never changes');
  });
});

test('a backup goes to a new file only, and leaves none where it fails', async () => {
  const file = join(folder, 'taken');
  writeFileSync(file, 'something');
  const again = await fuwutong(server.settings, ['backup', file]);
  expect([again.code, again.err, readFileSync(file, 'utf8')]).toEqual([
    1,
    `${file} is there already: choose another name.\n`,
    'something',
  ]);
  const nowhere = await fuwutong(server.settings, ['backup', join(folder, 'no-such-folder', 'file')]);
  expect([nowhere.code, nowhere.out]).toEqual([1, '']);
  expect(readdirSync(folder).filter((name) => name.includes('partial') || name.includes('no-such'))).toEqual(
    [],
  );
});

test('restore refuses a database with data, with --force it replaces it, and one in use never', async () => {
  const file = await backup('to-restore');
  const inUse = await fuwutong(server.settings, ['restore', file, '--force']);
  expect([inUse.code, inUse.err]).toEqual([1, 'The database is in use: stop the product first.\n']);
  const settings = await elsewhere();
  expect((await fuwutong(settings, ['seed', '--without-customers'])).code).toBe(0);
  const seeded = await lastEntries(settings);
  const refused = await fuwutong(settings, ['restore', file]);
  expect([refused.code, refused.err.startsWith('The database has data: --force')]).toEqual([1, true]);
  expect(await lastEntries(settings)).toEqual(seeded);

  const forced = await asked<Restored>(settings, 'restore', file, '--force');
  expect([forced.code, forced.answer.differences]).toEqual([0, []]);
  expect((await lastEntries(settings)).heads).toEqual(forced.answer.audit.heads);
  expect((await lastEntries(settings)).heads).not.toEqual(seeded.heads);
  if (testDatabase === 'embedded') expect(existsSync(forced.answer.replaced ?? '')).toBe(true);
});

test('a backup that is cut short, or something else, is refused, and what is there stays', async () => {
  const file = await backup('whole');
  const [cut, other] = [join(folder, 'cut'), join(folder, 'other')];
  copyFileSync(file, cut);
  truncateSync(cut, Math.floor(readFileSync(file).length / 2));
  writeFileSync(other, '-- a text');
  const settings = await elsewhere();
  expect((await fuwutong(settings, ['seed', '--without-customers'])).code).toBe(0);
  const seeded = await lastEntries(settings);
  for (const wrong of [cut, other, join(folder, 'absent')]) {
    const { code, err } = await fuwutong(settings, ['restore', wrong, '--force']);
    expect([code, /The (file is no whole|backup cannot be read)/.test(err)], err).toEqual([1, true]);
  }
  expect(await lastEntries(settings)).toEqual(seeded);
});

describe('reading commands', () => {
  test('verify and reconcile end with 0 on what the product has made', async () => {
    const [verified, reconciled] = await Promise.all([
      fuwutong(server.settings, ['verify']),
      fuwutong(server.settings, ['reconcile']),
    ]);
    expect([
      verified.code,
      /^\d+ entries are right\. The last one of each chain:\n(,?\d+\/\d+:[0-9a-f]{64})+\n$/.test(
        verified.out,
      ),
    ]).toEqual([0, true]);
    expect([reconciled.code, reconciled.out.startsWith('0 differences in ')]).toEqual([0, true]);
  });

  test('verify takes an entry noted before there were several chains as one of the first, and refuses what is none', async () => {
    const { heads } = await lastEntries(server.settings);
    const first = heads.find(({ chain }) => chain === 1);
    const ran = await Promise.all(
      [
        `${first?.sequence}:${first?.hash}`,
        `${first?.sequence}:${'0'.repeat(64)}`,
        `17/1:${first?.hash}`,
        `1/1:${first?.hash},1:${first?.hash}`,
        '1/1',
      ].map((anchor) => fuwutong(server.settings, ['verify', '--anchor', anchor])),
    );
    expect(ran.map(({ code }) => code)).toEqual([0, 1, 2, 2, 2]);
    expect(ran[1]?.out).toContain(`Entry 1/${first?.sequence} has another hash than the one noted`);
  });

  test('and with 1 where something was tampered with, naming it', async () => {
    const target = await elsewhere();
    await asked(target, 'restore', await backup('to-tamper'));
    const key = await inDatabase(target, async ({ dataSource, reader }) => {
      const [entitlement] = await reader.rows<{ id: string }>(
        'SELECT id FROM entitlements ORDER BY id LIMIT 1',
      );
      await dataSource.query('UPDATE entitlements SET drawn = drawn + 1 WHERE id = ?', [entitlement?.id]);
      for (const { name } of guardTriggers(dataSource)) await dataSource.query(`DROP TRIGGER ${name}`);
      await dataSource.query("UPDATE audit_entries SET operation = 'other' WHERE chain = 2 AND sequence = 1");
      return entitlement?.id;
    });
    const reconciled = await asked<{ differences: Difference[] }>(target, 'reconcile');
    expect(reconciled).toMatchObject({
      code: 1,
      answer: { differences: [{ check: 'entitlement-balance', key: `entitlements ${key}` }] },
    });
    const verified = await fuwutong(target, ['verify']);
    expect([verified.code, verified.out.startsWith('CHANGED: Entry 2/1 is not as it was written')]).toEqual([
      1,
      true,
    ]);
  });

  test('report income is the API’s own, as table, CSV and JSON', async () => {
    const months = ['--from', '2026-01', '--to', '2026-12'];
    const ran = await Promise.all(
      [[], ['--format', 'csv'], ['--json'], ['--from', '2026-13']].map((more) =>
        fuwutong(server.settings, ['report', 'income', ...months, ...more]),
      ),
    );
    expect(ran.map(({ code }) => code)).toEqual([0, 0, 0, 2]);
    const finance = await server.as('finance');
    const { incomeReport } = await finance.query<{ incomeReport: object }>(
      '{ incomeReport(from: "2026-01", to: "2026-12") { from to totalFen sources { source lines amountFen } rows { month kind source product edition region lines amountFen netFen taxFen } } }',
    );
    expect(JSON.parse(ran[2]?.out ?? '')).toEqual(incomeReport);
    const bytes = await (
      await finance.fetch('/exports/income.csv?from=2026-01&to=2026-12&language=en')
    ).arrayBuffer();
    expect(ran[1]?.out).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    expect(ran[0]?.out).toMatch(/2026-03 +Annual fee +1 +3600\.00/);
    expect(ran[3]?.err).toContain('`from` is a month written YYYY-MM');
  });
});

test('without MariaDB’s own programs a backup there says what to install', async () => {
  const settings = { kind: 'mariadb', url: 'mariadb://someone:secret@127.0.0.1:1/db' } as const;
  const { code, err } = await fuwutong(settings, ['backup', join(folder, 'none')], {
    environment: { PATH: folder },
  });
  expect([code, err]).toEqual([
    1,
    'mariadb-dump is not installed here. Debian: apt install mariadb-client. macOS: brew install mariadb.\n',
  ]);
  expect(existsSync(join(folder, 'none'))).toBe(false);
});
