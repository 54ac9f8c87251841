import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, Obstacle } from './install.mjs';
import { root } from './places.mjs';
import { endAll } from './processes.mjs';

// The embedded database comes ready built for these.
const machines = ['linux x64', 'linux arm64', 'darwin x64', 'darwin arm64'];

/** @param {string} text */
function say(text) {
  console.log(`[fuwutong] ${text}`);
}

/** Installs, builds and runs the product with the given arguments, until it ends. @param {string[]} args */
export async function launch(args) {
  const stopEarly = () => {
    endAll('SIGTERM');
    process.exit(130);
  };
  process.on('SIGINT', stopEarly);
  process.on('SIGTERM', stopEarly);
  try {
    checkMachine();
    const began = Date.now();
    await ensureInstalled(say, { forDevelopment: false });
    await ensureBuilt(say);
    if (Date.now() - began > 1000) say(`ready to run after ${Math.round((Date.now() - began) / 1000)} s`);
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    console.error(error.message);
    process.exit(1);
  }
  process.off('SIGINT', stopEarly);
  process.off('SIGTERM', stopEarly);
  process.exitCode = await serve(args);
}

function checkMachine() {
  const machine = `${process.platform} ${process.arch}`;
  if (machines.includes(machine)) return;
  throw new Obstacle(
    `Fuwutong runs on ${machines.join(', ')}; this machine is ${machine}. On Windows use WSL.`,
  );
}

/** @param {string[]} args @returns {Promise<number>} the product's exit code */
function serve(args) {
  // A group of its own: a terminal's Ctrl-C reaches this process only, and is passed on once (npm repeats it).
  const child = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      '--import',
      new URL('follow-parent.mjs', import.meta.url).href,
      join('apps', 'api', 'dist', 'main.js'),
      ...args,
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: true },
  );
  let passedAt = 0;
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    if (Date.now() - passedAt < 1000) return;
    passedAt = Date.now();
    child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, pass);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
