import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DatabaseSettings } from '../src/database/data-source.js';
import { builtProgram } from './built-program.js';

/** How a run of the command line ended and what it wrote. */
export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

const API = fileURLToPath(new URL('..', import.meta.url));

/** Runs the command line as a process of its own, on a database; `input` comes in, `environment` goes before the rest. */
export function fuwutong(
  settings: DatabaseSettings,
  args: readonly string[],
  { input = '', environment = {} }: { input?: string; environment?: Record<string, string> } = {},
): Promise<Ran> {
  const place =
    settings.kind === 'embedded' ? { DATA_FOLDER: settings.folder } : { DATABASE_URL: settings.url };
  const others = Object.entries(process.env).filter(([name]) => !/^(DATABASE_URL|DATA_FOLDER)$/.test(name));
  const child = spawn(process.execPath, [...builtProgram('cli'), ...args], {
    cwd: API,
    env: { ...Object.fromEntries(others), ...place, ...environment },
  });
  const ran: Ran = { code: null, out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (ran.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (ran.err += chunk.toString()));
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ran, code }));
  });
}

/** How a command run with --json ended, and what it answered. */
interface Asked<T> {
  code: number | null;
  answer: T;
}

/** Runs a command with --json. */
export async function asked<T>(settings: DatabaseSettings, ...args: string[]): Promise<Asked<T>> {
  const { code, out, err } = await fuwutong(settings, [...args, '--json']);
  try {
    return { code, answer: JSON.parse(out) as T };
  } catch {
    throw new Error(`${args.join(' ')} wrote no JSON: ${out}${err}`);
  }
}
