import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

const main = fileURLToPath(new URL('../../api/dist/main.js', import.meta.url));
/** It makes its demo data before it answers, where it finds an empty folder. */
const readyWithinMs = 180_000;

/** The built product, started as its users start it: one process, a port of its own, a data folder of its own. */
export interface Product {
  readonly address: string;
  /** Where its data lies. */
  readonly folder: string;
  /** Ends the process at once, as a machine that fails does; the data folder stays. */
  readonly kill: () => Promise<void>;
  /** Starts it again after `kill`, at the same address over the same data, and waits until it answers. */
  readonly restart: () => Promise<void>;
  /** Ends it and removes its data. */
  readonly stop: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilReady(address: string, child: ChildProcess, said: () => string): Promise<void> {
  const until = Date.now() + readyWithinMs;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The product ended at its start:\n${said()}`);
    const answer = await fetch(`${address}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The product was not ready within ${readyWithinMs} ms:\n${said()}`);
}

/** Runs the product over a data folder until the function given back ends it with a signal. */
export async function runProduct(
  folder: string,
  port: number,
): Promise<(signal: NodeJS.Signals) => Promise<void>> {
  // The data folder's own database, whatever the tests run beside.
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = spawn(process.execPath, [main, '--port', String(port), '--data-folder', folder], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  await untilReady(`http://127.0.0.1:${port}`, child, () => said);
  return async (signal) => {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
}

/** A folder with the demo data that the product makes where it finds none. */
export async function makeDemoData(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'fuwutong-demo-'));
  const end = await runProduct(folder, await freePort());
  await end('SIGTERM');
  return folder;
}

/** Starts the product on a copy of the demo data and waits until it answers. */
export async function startProduct(): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'fuwutong-day-'));
  cpSync(inject('demoData'), folder, { recursive: true });
  const port = await freePort();
  let end = await runProduct(folder, port);
  return {
    address: `http://127.0.0.1:${port}`,
    folder,
    kill: () => end('SIGKILL'),
    restart: async () => void (end = await runProduct(folder, port)),
    async stop() {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
