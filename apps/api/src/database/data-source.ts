import { createRequire } from 'node:module';
import mysql from 'mysql2';
import { DataSource } from 'typeorm';
import { entities } from '../modules/entities.js';
import { makeEmbeddedDriverSafe, type EmbeddedConnection } from './embedded-driver.js';
import { embeddedFile } from './embedded-file.js';
import { migrations } from './migrations/index.js';

const require = createRequire(import.meta.url);

/** Where the data lies: a file in a folder, or a MariaDB server. */
export type DatabaseSettings =
  | { kind: 'embedded'; folder: string }
  | { kind: 'mariadb'; url: string; connections?: number };

/** A data source that is not yet open. */
export function createDataSource(settings: DatabaseSettings): DataSource {
  return settings.kind === 'embedded' ? embedded(settings.folder) : mariaDb(settings);
}

const shared = { entities, migrations, migrationsTableName: 'migrations', logging: false } as const;

/** Prepared statements that a connection keeps. */
const STATEMENTS_KEPT = 1_000;

function embedded(folder: string): DataSource {
  const dataSource = new DataSource({
    ...shared,
    type: 'better-sqlite3',
    driver: require('libsql') as unknown,
    database: embeddedFile(folder),
    enableWAL: true,
    statementCacheSize: STATEMENTS_KEPT,
    prepareDatabase: (connection: EmbeddedConnection) => {
      connection.pragma('synchronous = FULL');
      // Short: it holds the whole process. Who begins to write waits by itself.
      connection.pragma('busy_timeout = 20');
    },
  });
  makeEmbeddedDriverSafe(dataSource, (error) => {
    // Going on would write other people's rows into a transaction that nobody ends.
    process.nextTick(() => {
      throw error;
    });
  });
  return dataSource;
}

function mariaDb({ url, connections = 16 }: { url: string; connections?: number }): DataSource {
  return new DataSource({
    ...shared,
    type: 'mariadb',
    driver: { ...mysql, createPool: readCommittedPool },
    url,
    timezone: 'Z',
    charset: 'utf8mb4_bin',
    supportBigNumbers: true,
    // Integers up to the safe ones stay numbers; money in a decision never goes past them.
    bigNumberStrings: false,
    dateStrings: true,
    poolSize: connections,
    // A transaction's statements are sent together; the driver alone writes values into them.
    extra: { maxPreparedStatements: STATEMENTS_KEPT, multipleStatements: true },
  });
}

/** A re-read within a transaction must see what others have committed meanwhile: conditional updates rely on it. */
function readCommittedPool(options: mysql.PoolOptions): mysql.Pool {
  const pool = mysql.createPool(options);
  pool.on('connection', (connection) => {
    connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
    // The driver escapes by backslash, which this mode would take for itself.
    connection.query("SET SESSION sql_mode = REPLACE(@@sql_mode, 'NO_BACKSLASH_ESCAPES', '')");
  });
  return pool;
}
