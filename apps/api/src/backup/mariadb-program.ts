import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BackupProblem } from './backup-file.js';

/** Name of the database at a URL. */
export const databaseNameOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));

/**
 * Runs one of MariaDB's own programs on the database at a URL. The password goes by a file that only this user can read,
 * never by an argument that others see.
 */
export async function runMariadbProgram(
  program: 'mariadb-dump' | 'mariadb',
  url: string,
  args: readonly string[],
  streams: { from?: Readable; to?: Writable },
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fuwutong-mariadb-'));
  try {
    const options = join(folder, 'options.cnf');
    writeFileSync(options, optionsOf(url), { mode: 0o600 });
    await run(program, [`--defaults-extra-file=${options}`, ...args, databaseNameOf(url)], streams);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function optionsOf(url: string): string {
  const { hostname, port, username, password } = new URL(url);
  const quoted = (text: string): string =>
    `"${decodeURIComponent(text).replaceAll(/["\\]/g, String.raw`\$&`)}"`;
  return [
    '[client]',
    `host=${quoted(hostname.replaceAll(/[[\]]/g, ''))}`,
    `port=${port || '3306'}`,
    'protocol=tcp',
    `user=${quoted(username)}`,
    `password=${quoted(password)}`,
    'default-character-set=utf8mb4',
    // As the product itself connects; programs that don't know the option pass it over.
    'loose-skip-ssl-verify-server-cert',
    '',
  ].join('\n');
}

async function run(
  program: string,
  args: readonly string[],
  { from, to }: { from?: Readable; to?: Writable },
): Promise<void> {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => {
      const missing = `${program} is not installed here. Debian: apt install mariadb-client. macOS: brew install mariadb.`;
      reject(new BackupProblem(error.code === 'ENOENT' ? missing : error.message));
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
  const flows = Promise.allSettled([
    from ? pipeline(from, child.stdin) : child.stdin.end(),
    to ? pipeline(child.stdout, to) : child.stdout.resume(),
  ]);
  const code = await ended;
  const broken = (await flows).find(({ status }) => status === 'rejected');
  if (code !== 0) throw new BackupProblem(`${program} failed: ${said.trim()}`);
  if (broken?.status === 'rejected')
    throw new BackupProblem(`${program} failed: ${(broken.reason as Error).message}`);
}
