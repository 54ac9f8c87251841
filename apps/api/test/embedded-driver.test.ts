import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { afterEach, expect, test } from 'vitest';
import { makeEmbeddedDriverSafe } from '../src/database/embedded-driver.js';
import { WriterQueue, WriterQueueTimeout } from '../src/database/writer-queue.js';

const require = createRequire(import.meta.url);
const opened: { dataSource: DataSource; folder: string }[] = [];

afterEach(async () => {
  for (const { dataSource, folder } of opened.splice(0)) {
    await dataSource.destroy().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
});

/** An embedded database with one table; with `safe` as the product opens it, without as TypeORM does by itself. */
async function open(safe: boolean): Promise<DataSource> {
  const folder = mkdtempSync(join(tmpdir(), 'fuwutong-driver-'));
  const dataSource = new DataSource({
    type: 'better-sqlite3',
    driver: require('libsql') as unknown,
    database: join(folder, 'test.db'),
    enableWAL: true,
  });
  if (safe) {
    makeEmbeddedDriverSafe(dataSource, (error) => {
      throw error;
    });
  }
  opened.push({ dataSource, folder });
  await dataSource.initialize();
  await dataSource.query('CREATE TABLE acknowledged (id integer PRIMARY KEY)');
  return dataSource;
}

/** 150 writers at once, half in transactions of which a part fails, half plain; gives the ids that were acknowledged. */
async function write(
  dataSource: DataSource,
  failing: (id: number) => boolean,
): Promise<{ acknowledged: number[]; refused: number }> {
  const acknowledged: number[] = [];
  let refused = 0;
  await Promise.all(
    Array.from({ length: 150 }, async (_, id) => {
      try {
        if (id % 2 === 0) await plain(dataSource, id);
        else await inTransaction(dataSource, id, failing(id));
        acknowledged.push(id);
      } catch {
        refused += 1;
      }
    }),
  );
  return { acknowledged, refused };
}

async function plain(dataSource: DataSource, id: number): Promise<void> {
  await pause(id);
  await dataSource.query('INSERT INTO acknowledged (id) VALUES (?)', [id]);
}

async function inTransaction(dataSource: DataSource, id: number, fails: boolean): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query('INSERT INTO acknowledged (id) VALUES (?)', [id]);
    await pause(id);
    if (fails) throw new Error('refused');
  });
}

const pause = (id: number) => new Promise((resolve) => setTimeout(resolve, id % 5));

async function lost(dataSource: DataSource, acknowledged: number[]): Promise<number[]> {
  const rows = await dataSource.query<{ id: number }[]>('SELECT id FROM acknowledged');
  const kept = new Set(rows.map((row) => row.id));
  return acknowledged.filter((id) => !kept.has(id));
}

const everyFifth = (id: number) => id % 5 === 1;

test('of 150 writers at once, plain and in transactions of which a fifth fails, no acknowledged row is lost', async () => {
  const dataSource = await open(true);
  const { acknowledged, refused } = await write(dataSource, everyFifth);
  expect(refused).toBe(15);
  expect(acknowledged).toHaveLength(135);
  expect(await lost(dataSource, acknowledged)).toEqual([]);
  const [count] = await dataSource.query<{ kept: number }[]>('SELECT COUNT(*) AS kept FROM acknowledged');
  expect(count?.kept).toBe(135);
});

test('control: as TypeORM does it by itself, the same writers are refused or lose what was acknowledged', async () => {
  const dataSource = await open(false);
  const { acknowledged, refused } = await write(dataSource, everyFifth);
  const harm = refused - 15 + (await lost(dataSource, acknowledged)).length;
  expect(harm).toBeGreaterThan(0);
});

test('300 transactions at once all succeed, and leave no transaction open', async () => {
  const dataSource = await open(true);
  await Promise.all(Array.from({ length: 300 }, (_, id) => inTransaction(dataSource, id, false)));
  const rows = await dataSource.query<{ kept: number }[]>('SELECT COUNT(*) AS kept FROM acknowledged');
  expect(rows[0]?.kept).toBe(300);
  await plain(dataSource, 1000);
  expect(await lost(dataSource, [1000])).toEqual([]);
});

test('a transaction of many statements lets others have their turn in between', async () => {
  const dataSource = await open(true);
  let [longest, last] = [0, performance.now()];
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  const began = performance.now();
  await dataSource.transaction(async (manager) => {
    for (let id = 0; performance.now() - began < 500; id += 1)
      await manager.query('INSERT INTO acknowledged (id) VALUES (?)', [id]);
  });
  clearInterval(timer);
  expect(longest).toBeLessThan(250);
});

test('a reader sees nothing of a transaction that is still open', async () => {
  const dataSource = await open(true);
  let seen: unknown[] = ['not read yet'];
  await dataSource.transaction(async (manager) => {
    await manager.query('INSERT INTO acknowledged (id) VALUES (1)');
    seen = await dataSource.query<unknown[]>('SELECT id FROM acknowledged');
  });
  expect(seen).toEqual([]);
  expect(await lost(dataSource, [1])).toEqual([]);
});

test('a writer that waits too long is told so, and those behind it keep their turn', async () => {
  const queue = new WriterQueue(20);
  const leave = await queue.enter();
  await expect(queue.enter()).rejects.toBeInstanceOf(WriterQueueTimeout);
  const next = queue.enter();
  leave();
  (await next)();
});
