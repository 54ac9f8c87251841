import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lastLines, run, start } from '../workspace/processes.mjs';
import { findMariadb } from './find-program.mjs';

/** @returns {Promise<number>} a loopback port that is free now */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Where a test's database lies: in memory where the machine has room there, since laying out a schema is mostly files. */
function fastestPlace() {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 3 * 1024 ** 3 ? memory : tmpdir();
}

// Nobody cuts the power of a test.
const quick = ['--innodb-flush-log-at-trx-commit=2', '--innodb-flush-method=nosync', '--sync-frm=0'];

/** @param {number} port @returns {Promise<boolean>} */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('close', () => socket.destroy()).setTimeout(1000, () => socket.destroy());
    socket.on('data', () => socket.destroy());
  });
}

/**
 * Starts a MariaDB of its own on a free loopback port: in a temporary folder (in memory, where there is room) that is removed
 * with it, or in the one given, which is laid out where it is empty and stays. `stop` gives what the server said where it had
 * ended by itself.
 * @param {{ folder?: string, settings?: string[] }} [options]
 * @returns {Promise<{ url: string, stop: () => Promise<string | null> }>}
 */
export async function startMariadb({ folder: given, settings = quick } = {}) {
  const found = findMariadb();
  if (!found) throw new Error('MariaDB is not installed');
  const folder = given ?? mkdtempSync(join(fastestPlace(), 'fuwutong-mariadb-'));
  const remove = () => (given ? undefined : rmSync(folder, { recursive: true, force: true }));
  process.once('exit', remove);
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  const common = ['--no-defaults', ...asRoot, `--datadir=${folder}`];
  if (!existsSync(join(folder, 'mysql'))) {
    const laidOut = await run(found.layOut, [
      ...common,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ]);
    if (laidOut.code !== 0) {
      remove();
      throw new Error(`MariaDB's data folder could not be laid out:\n${lastLines(laidOut.output, 10)}`);
    }
  }
  const port = await freePort();
  const server = start(found.server, [
    ...common,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    `--socket=${join(folder, 'm.sock')}`,
    `--pid-file=${join(folder, 'm.pid')}`,
    `--log-error=${join(folder, 'error.log')}`,
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    '--max-connections=400',
    ...settings,
  ]);
  let stopping = false;
  const log = () => lastLines(readFileSync(join(folder, 'error.log'), 'utf8'), 40);
  const ended = server.done.then(({ output }) =>
    stopping ? null : `MariaDB ended by itself. ${output}${log()}\n`,
  );
  const stop = async () => {
    stopping = server.child.exitCode === null && server.child.signalCode === null;
    server.child.kill('SIGTERM');
    const fault = await ended;
    remove();
    process.off('exit', remove);
    return fault;
  };
  for (
    const until = Date.now() + 30_000;
    server.child.exitCode === null && Date.now() < until;
    await pause(100)
  )
    if (await answers(port)) return { url: `mysql://root@127.0.0.1:${port}`, stop };
  const said = log();
  await stop();
  throw new Error(`MariaDB did not start:\n${said}`);
}
