import { spawn } from 'node:child_process';
import { root } from './places.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Ends every process started here, with all that they started themselves.
 * @param {NodeJS.Signals} signal
 */
export function endAll(signal) {
  for (const child of running) {
    try {
      if (child.pid) process.kill(-child.pid, signal);
    } catch {
      // it has ended by itself
    }
  }
}

/**
 * Starts a command in a process group of its own, so that it can be ended with all its children.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, onLine?: (line: string) => void }} [options]
 */
export function start(command, args, { cwd = root, env = {}, onLine } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (/** @type {string} */ text) => {
      output += text;
      if (onLine) for (const line of text.split('\n')) onLine(line);
    });
  }
  /** @type {Promise<{ code: number, output: string }>} */
  const done = new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 127, output: `${output}${command}: ${error.message}\n` }));
    child.on('close', (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}ended by ${signal}\n` : output }),
    );
  }).then((result) => {
    running.delete(child);
    return result;
  });
  return { child, done };
}

/**
 * Runs a command to its end and gives its exit code and all it wrote.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, onLine?: (line: string) => void, limitSeconds?: number }} [options]
 */
export async function run(command, args, options = {}) {
  const { child, done } = start(command, args, options);
  if (!options.limitSeconds) return done;
  const limit = new AbortController();
  const timer = setTimeout(() => {
    limit.abort();
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  }, options.limitSeconds * 1000);
  const result = await done;
  clearTimeout(timer);
  return limit.signal.aborted
    ? { code: 1, output: `${result.output}stopped after ${options.limitSeconds} s\n` }
    : result;
}

/** The last lines of what a command wrote. @param {string} output @param {number} count */
export function lastLines(output, count) {
  return output.trimEnd().split('\n').slice(-count).join('\n');
}
