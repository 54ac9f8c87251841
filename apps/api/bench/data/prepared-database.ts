import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mysql from 'mysql2/promise';
import { startMariadb } from '../../../../scripts/parts/mariadb.mjs';
import { Database } from '../../src/database/database.js';
import type { Scale } from '../scenario.js';
import { makeVolume } from './volume.js';

const BLOCKS_OF_ONE = 100;
const NAME = 'fuwutong';
const api = fileURLToPath(new URL('../..', import.meta.url));
/** What decides which data is made. */
const SOURCES = ['bench/data', 'src/database/migrations', 'src/seed'];

// As MariaDB comes, each commit on the disk, with room for the whole of the data in its memory.
const settings = ['--innodb-buffer-pool-size=1G', '--innodb-log-file-size=512M'];

// While the data is made: where it breaks off, it is made anew.
const UNSAFE = '--innodb-flush-log-at-trx-commit=0';

/** A MariaDB with data that a run may change as it likes. */
export interface PreparedDatabase {
  /** `mysql://…` with the database's name. */
  url: string;
  /** For files of the run; removed with it. */
  folder: string;
  stop(): Promise<void>;
}

/** Starts MariaDB on a copy of the data of a scale, which is made once and kept in the system's temporary folder. */
export async function preparedDatabase(scale: Scale, say: (text: string) => void): Promise<PreparedDatabase> {
  const kept = join(tmpdir(), 'fuwutong-bench', `${fingerprint()}-${scale}x`);
  if (!existsSync(kept)) await make(kept, scale, say);
  const folder = mkdtempSync(join(tmpdir(), 'fuwutong-bench-run-'));
  const data = join(folder, 'mariadb');
  cpSync(kept, data, { recursive: true });
  // However the run ends, its copy goes.
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const { url, stop } = await startMariadb({ folder: data, settings });
  return {
    url: `${url}/${NAME}`,
    folder,
    stop: async () => {
      await stop();
      remove();
    },
  };
}

async function make(kept: string, scale: Scale, say: (text: string) => void): Promise<void> {
  say(`making the data of ${scale}×, kept in ${kept}`);
  const half = `${kept}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const server = await startMariadb({ folder: half, settings: [...settings, UNSAFE] });
  try {
    const connection = await mysql.createConnection(server.url);
    await connection.query(`CREATE DATABASE ${NAME}`);
    await connection.end();
    const database = await openDatabase(`${server.url}/${NAME}`);
    await makeVolume(database, BLOCKS_OF_ONE * scale);
    await analyse(database);
    await database.close();
  } finally {
    await server.stop();
  }
  renameSync(half, kept);
}

/** A database in use has statistics of its tables; a copy that is only read would choose its plans without. */
async function analyse({ reader }: Database): Promise<void> {
  const tables = await reader.rows('SHOW TABLES');
  for (const table of tables) await reader.rows(`ANALYZE TABLE ${String(Object.values(table)[0])}`);
}

/** Opens the database at a `mysql://` address. */
export function openDatabase(url: string): Promise<Database> {
  return Database.open({ kind: 'mariadb', url: url.replace(/^mysql:/, 'mariadb:'), connections: 4 });
}

/** Changes with whatever changes the data: the generator, the schema, the seed, the year. */
function fingerprint(): string {
  const sum = createHash('sha256').update(String(new Date().getFullYear()));
  for (const folder of SOURCES) {
    for (const file of readdirSync(join(api, folder)).toSorted()) {
      if (file.endsWith('.ts')) sum.update(file).update(readFileSync(join(api, folder, file)));
    }
  }
  return sum.digest('hex').slice(0, 12);
}
