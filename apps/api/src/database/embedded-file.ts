import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { EmbeddedConnection } from './embedded-driver.js';

const require = createRequire(import.meta.url);

/** The file in which the embedded database of a folder lies. */
export const embeddedFile = (folder: string): string => join(folder, 'fuwutong.db');

/** Opens a file of the embedded database by itself, for what needs no more than one connection. */
export function openEmbeddedFile(file: string): EmbeddedConnection {
  const connection = new (require('libsql') as new (file: string) => EmbeddedConnection)(file);
  connection.pragma('busy_timeout = 5000');
  return connection;
}
