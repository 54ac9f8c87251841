import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** Raised where a backup can't be made or restored; its text says what to do. */
export class BackupProblem extends Error {}

/** A backup that has been made. */
export interface Backup {
  file: string;
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
}

/**
 * Makes a file that is there whole or not at all: `write` fills another one beside it, which is brought to the disk and
 * then renamed. Nobody else may read it. An existing file is refused.
 */
export async function makeWhole(file: string, write: (partial: string) => Promise<void>): Promise<Backup> {
  if (existsSync(file)) throw new BackupProblem(`${file} is there already: choose another name.`);
  const partial = `${file}.partial`;
  rmSync(partial, { force: true });
  try {
    closeSync(openSync(partial, 'wx', 0o600));
    await write(partial);
    toDisk(partial);
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  return { file, bytes: statSync(file).size, sha256: await sha256Of(file) };
}

function toDisk(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
