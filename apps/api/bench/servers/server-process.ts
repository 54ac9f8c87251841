import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a server process has used. */
export interface Usage {
  /** Processor time since its start, in ms. */
  cpuMs: number;
  /** Largest resident memory since the usage was asked for last, in MB. */
  peakMb: number;
  /** Longest hold of its event loop since then, in ms. */
  heldMs: number;
}

/** A server in a process of its own. */
export interface ServerProcess {
  url: string;
  /** What it has used; the peaks begin anew. */
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

const probe = new URL('report-usage.mjs', import.meta.url).href;
const api = fileURLToPath(new URL('../..', import.meta.url));
const STARTS_WITHIN_MS = 60_000;

/** Starts a Node program that prints the address it listens at. What it writes on stderr goes into the file `log`. */
export async function startServer(
  args: readonly string[],
  { env, log }: { env: Record<string, string>; log: string },
): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--import', probe, ...args], {
    cwd: api,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', openSync(log, 'a'), 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const url = await addressOf(child, log);
  return {
    url,
    usage: () => ask(child),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function addressOf(child: ChildProcess, log: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (): void => reject(new Error(`A server did not start; ${log} says more\n${output}`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
    }, STARTS_WITHIN_MS);
    child.on('close', () => {
      clearTimeout(timer);
      fail();
    });
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const port = /http:\/\/\S+?:(\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(`http://127.0.0.1:${port}`);
    });
  });
}

function ask(child: ChildProcess): Promise<Usage> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error('A server ended in the middle of a measurement'));
    child.once('close', ended);
    child.once('message', (usage) => {
      child.off('close', ended);
      resolve(usage as Usage);
    });
    child.send('usage');
  });
}
