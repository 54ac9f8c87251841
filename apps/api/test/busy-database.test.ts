import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import mysql from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embeddedFile, openEmbeddedFile } from '../src/database/embedded-file.js';
import { testDatabase } from './test-database.js';
import { type Client, startTestServer, type TestServer } from './test-server.js';
import { must, newCustomer, newLicence } from './trade-actions.js';

let server: TestServer;
let service: Client;
beforeAll(async () => {
  server = await startTestServer();
  service = await server.as('service');
});
afterAll(() => server.stop());

async function licence(): Promise<string> {
  const sales = await server.as('sales');
  return newLicence(sales, await newCustomer(sales), { deliveredOn: '2026-02-01' });
}

const visit = (licenceId: string): Promise<{ id: string; drawn: number }> =>
  must(service, 'recordVisit', { licenceId, kind: 'ON_SITE_SUPPORT', servedOn: '2026-03-02' }, 'id drawn');

async function entitlementOf(licenceId: string): Promise<string> {
  const [row] = await server.database.reader.rows<{ id: string }>(
    "SELECT id FROM entitlements WHERE licenceId = ? AND service = 'ON_SITE_SUPPORT'",
    [licenceId],
  );
  return row?.id ?? '';
}

const DRAW = 'UPDATE entitlements SET drawn = drawn WHERE id = ?';
/** Every head, as nobody knows which chain a visit will append to. */
const HEADS = 'SELECT sequence FROM audit_chain FOR UPDATE';

/** The product's way through entitlement and an audit chain's head, without its retry. */
async function withoutRetry(entitlementId: string): Promise<void> {
  const runner = server.database.dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query(DRAW, [entitlementId]);
    await runner.query(HEADS);
    await runner.commitTransaction();
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

describe.each(testDatabase === 'mariadb' ? ['MariaDB'] : [])('on %s, two that cross', () => {
  /** Takes the chains' heads first and the entitlement then, against `crossing`, which goes the other way; of the two the engine ends the lighter one. */
  async function cross(entitlementId: string, crossing: () => Promise<unknown>): Promise<void> {
    const { settings } = server;
    if (settings.kind !== 'mariadb') throw new Error('Not MariaDB');
    const other = await mysql.createConnection(settings.url.replace(/^mariadb:/, 'mysql:'));
    try {
      await other.query('CREATE TABLE IF NOT EXISTS weight (id varchar(36) PRIMARY KEY)');
      await other.query('BEGIN');
      const heavy = Array.from({ length: 500 }, () => [randomUUID()]);
      await other.query('INSERT INTO weight (id) VALUES ?', [heavy]);
      await other.query(HEADS);
      const crossed = crossing();
      crossed.catch(() => undefined);
      await waiting(other);
      // It goes through: the one that it crosses is ended.
      await other.query(DRAW, [entitlementId]);
      await other.query('COMMIT');
      await crossed;
    } finally {
      await other.end();
    }
  }

  /** Waits until somebody waits for a row in this database. */
  async function waiting(own: mysql.Connection): Promise<void> {
    for (let round = 0; round < 100; round += 1) {
      // Asked again within a tenth of a second, the engine tells what it told before.
      await pause(150);
      const [rows] = await own.query<mysql.RowDataPacket[]>(
        `SELECT COUNT(*) AS waits FROM information_schema.INNODB_TRX t JOIN information_schema.PROCESSLIST p ON p.ID = t.trx_mysql_thread_id
         WHERE t.trx_state = 'LOCK WAIT' AND p.DB = DATABASE()`,
      );
      if (Number(rows[0]?.['waits']) > 0) return;
    }
    throw new Error('Nobody waited');
  }

  test(
    'are both done: the deadlock is retried, and the client sees nothing of it',
    { timeout: 90_000 },
    async () => {
      const licenceId = await licence();
      const visits: unknown[] = [];
      await cross(await entitlementOf(licenceId), async () => visits.push(await visit(licenceId)));
      expect(visits).toMatchObject([{ drawn: 1 }]);
      const [orders] = await server.database.reader.rows<{ total: number }>(
        'SELECT COUNT(*) AS total FROM service_orders WHERE licenceId = ?',
        [licenceId],
      );
      expect(orders?.total).toBe(1);
    },
  );

  test('control: without the retry one of them fails', async () => {
    const entitlementId = await entitlementOf(await licence());
    await expect(cross(entitlementId, () => withoutRetry(entitlementId))).rejects.toThrow('Deadlock');
  });
});

describe.each(testDatabase === 'embedded' ? ['the embedded database'] : [])(
  'on %s, while another process writes',
  () => {
    /** Holds the file against writers until it is let go. */
    function hold(): () => void {
      const { settings } = server;
      if (settings.kind !== 'embedded') throw new Error('Not embedded');
      const other = openEmbeddedFile(embeddedFile(settings.folder));
      other.prepare('BEGIN IMMEDIATE').run();
      return () => {
        other.prepare('ROLLBACK').run();
        other.close();
      };
    }

    test('a visit waits for the file and is recorded; reads go on, and the client sees nothing of it', async () => {
      const licenceId = await licence();
      // Signing in writes: it is done before.
      await service.query('{ viewer { id } }');
      const letGo = hold();
      let isRecorded = false;
      const recorded = visit(licenceId).finally(() => (isRecorded = true));
      await pause(500);
      // It is answered while the file is held, or this would wait for ever.
      await service.query('{ serviceOrders(first: 1) { nodes { id } } }');
      expect(isRecorded).toBe(false);
      letGo();
      expect(await recorded).toMatchObject({ drawn: 1 });
      // And so are those after it, on the same connection.
      expect(await visit(licenceId)).toMatchObject({ drawn: 1 });
    });

    test('control: a connection by itself is refused', async () => {
      const { settings } = server;
      if (settings.kind !== 'embedded') throw new Error('Not embedded');
      const letGo = hold();
      const another = openEmbeddedFile(embeddedFile(settings.folder));
      another.pragma('busy_timeout = 0');
      expect(() => another.prepare('BEGIN IMMEDIATE').run()).toThrow('locked');
      another.close();
      letGo();
    });
  },
);
