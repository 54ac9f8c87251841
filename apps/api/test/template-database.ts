import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import { Database } from '../src/database/database.js';

/**
 * The schema as all migrations leave it, made once and kept under the hash of what makes it: most tests begin on a copy, since
 * the migrations themselves are tried by tests of their own.
 */
const fingerprint = createHash('sha256');
const sources = fileURLToPath(new URL('../src/database', import.meta.url));
for (const name of readdirSync(sources, { recursive: true }).map(String).toSorted())
  if (/(?<!\.test)\.ts$/.test(name)) fingerprint.update(readFileSync(join(sources, name)));
const TEMPLATE = `fuwutong_schema_${fingerprint.digest('hex').slice(0, 12)}`;

/** Lays the schema out in a folder that has none yet. */
export async function layOutFolder(folder: string): Promise<void> {
  const kept = join(tmpdir(), TEMPLATE);
  if (!existsSync(kept)) {
    mkdirSync(tmpdir(), { recursive: true });
    const made = mkdtempSync(join(tmpdir(), 'fuwutong-schema-'));
    await (await Database.open({ kind: 'embedded', folder: made })).close();
    // Of two that make it at once, the later one's is the same.
    if (!existsSync(kept)) renameSync(made, kept);
  }
  cpSync(kept, folder, { recursive: true });
}

/** Lays the schema out in a database of MariaDB that has none yet. */
export async function layOutDatabase(url: string): Promise<void> {
  const uri = url.replace(/^mariadb:/, 'mysql:');
  const connection = await mysql.createConnection({ uri, multipleStatements: true });
  try {
    statements ??= await makeStatements(connection, url.replace(/[^/]+$/, TEMPLATE));
    await connection.query(`SET FOREIGN_KEY_CHECKS = 0; ${statements}`);
  } finally {
    await connection.end();
  }
}

/** What makes a copy of the template in the database that is used. */
let statements: string | undefined;

async function makeStatements(connection: mysql.Connection, url: string): Promise<string> {
  await connection.query(`SELECT GET_LOCK('${TEMPLATE}', 120)`);
  try {
    if (!(await tables(connection)).includes(WHOLE)) await makeTemplate(connection, url);
    return await statementsOf(connection);
  } finally {
    await connection.query(`SELECT RELEASE_LOCK('${TEMPLATE}')`);
  }
}

/** The first column of what a query gives. */
async function column(connection: mysql.Connection, sql: string): Promise<string[]> {
  const [rows] = await connection.query<RowDataPacket[]>(sql);
  return rows.map((row) => String(Object.values(row)[0]));
}

const tables = (connection: mysql.Connection): Promise<string[]> =>
  column(connection, `SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = '${TEMPLATE}'`);

/** Stands in a template that was made to its end. */
const WHOLE = 'template_is_whole';

async function makeTemplate(connection: mysql.Connection, url: string): Promise<void> {
  await connection.query(`DROP DATABASE IF EXISTS ${TEMPLATE}; CREATE DATABASE ${TEMPLATE}`);
  await (await Database.open({ kind: 'mariadb', url })).close();
  await connection.query(`CREATE TABLE ${TEMPLATE}.${WHOLE} (nothing int)`);
}

async function statementsOf(connection: mysql.Connection): Promise<string> {
  const made: string[] = [];
  for (const table of await tables(connection)) {
    if (table === WHOLE) continue;
    const [[shown]] = await connection.query<RowDataPacket[]>(`SHOW CREATE TABLE ${TEMPLATE}.${table}`);
    made.push(String(shown?.['Create Table']), `INSERT INTO ${table} SELECT * FROM ${TEMPLATE}.${table}`);
  }
  const [triggers] = await connection.query<RowDataPacket[]>(`SHOW TRIGGERS FROM ${TEMPLATE}`);
  for (const { Trigger, Timing, Event, Table, Statement } of triggers)
    made.push(`CREATE TRIGGER ${Trigger} ${Timing} ${Event} ON ${Table} FOR EACH ROW ${Statement}`);
  return made.join(';\n');
}
