import { type ChildProcess, spawn } from 'node:child_process';
import type { DatabaseSettings } from '../src/database/data-source.js';
import { builtProgram } from './built-program.js';

/** The product's own process. */
export interface ServerProcess {
  child: ChildProcess;
  url: string;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();

/** Starts the product's own process over a database, on a free port. */
export async function startProcess(settings: DatabaseSettings): Promise<ServerProcess> {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const place =
    settings.kind === 'mariadb' ? { DATABASE_URL: settings.url } : { DATA_FOLDER: settings.folder };
  const env = {
    ...inherited,
    ...place,
    NODE_ENV: 'development',
    SESSION_SECRET: 'x'.repeat(32),
    LOG_LEVEL: 'error',
  };
  const child = spawn(process.execPath, [...builtProgram('main'), '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void ended.then(() => running.delete(child));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      const found = /http:\/\/localhost:\d+/.exec(said);
      if (found) resolve(found[0].replace('localhost', '127.0.0.1'));
    });
    child.on('exit', () => reject(new Error(`The process ended: ${said}`)));
  });
  return {
    child,
    url,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Ends what a test has left running. */
export function endProcesses(): void {
  for (const child of running) child.kill('SIGKILL');
}
