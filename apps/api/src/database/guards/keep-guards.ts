import type { DataSource, QueryRunner } from 'typeorm';
import { guardTriggers, type Trigger, TRIGGER_PREFIX } from './guard-triggers.js';

/** Makes the triggers that are missing and drops those that no guard needs any more. Done at each start, so that none stays away. */
export async function keepGuards(dataSource: DataSource): Promise<void> {
  const wanted = guardTriggers(dataSource);
  const standing = await standingTriggers(dataSource);
  const missing = wanted.filter(({ name }) => !standing.includes(name));
  const surplus = standing.filter((name) => !wanted.some((trigger) => trigger.name === name));
  if (missing.length + surplus.length === 0) return;
  try {
    await atOnce(dataSource, async (runner) => {
      for (const { sql } of missing) await runner.query(sql);
      await drop(runner, surplus);
    });
  } catch (error) {
    if (!isAnothersAffair(error, standing)) throw error;
  }
}

/** Takes the guards away while migrations change what they guard; the next `keepGuards` brings them back whatever happens. */
export async function liftGuards(dataSource: DataSource): Promise<void> {
  const standing = await standingTriggers(dataSource);
  if (standing.length > 0) await atOnce(dataSource, (runner) => drop(runner, standing));
}

async function standingTriggers(dataSource: DataSource): Promise<Trigger['name'][]> {
  const sql =
    dataSource.options.type === 'mariadb'
      ? 'SELECT TRIGGER_NAME AS name FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()'
      : "SELECT name FROM sqlite_master WHERE type = 'trigger'";
  const rows: { name: string }[] = await dataSource.query(sql);
  return rows.map(({ name }) => name).filter((name) => name.startsWith(TRIGGER_PREFIX));
}

async function drop(runner: QueryRunner, names: readonly string[]): Promise<void> {
  for (const name of names) await runner.query(`DROP TRIGGER IF EXISTS ${name}`);
}

const NOT_ALLOWED = 1142;
const NOT_ALLOWED_BESIDE_A_BINARY_LOG = 1419;

/** Whether MariaDB's user may neither see nor make triggers: then they are the affair of the user that migrates. */
function isAnothersAffair(error: unknown, standing: readonly string[]): boolean {
  const { errno } = error as { errno?: number };
  if (errno === NOT_ALLOWED_BESIDE_A_BINARY_LOG) {
    const advice =
      'Set log_bin_trust_function_creators = 1 there, or migrate as a user with the privilege SUPER.';
    throw new Error(`MariaDB keeps a binary log and lets this user make no triggers. ${advice}`, {
      cause: error,
    });
  }
  return errno === NOT_ALLOWED && standing.length === 0;
}

/** In one transaction, where the database has them for definitions. */
async function atOnce(dataSource: DataSource, work: (runner: QueryRunner) => Promise<void>): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    await work(runner);
    await runner.commitTransaction();
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}
