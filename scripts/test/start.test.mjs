// The first command of the README, as a person uses it: in a folder that has been built before.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../workspace/places.mjs';

/** @type {string} */ let folder;
/** @type {import('node:child_process').ChildProcess[]} */ const started = [];
before(() => void (folder = mkdtempSync(join(tmpdir(), 'fuwutong-start-'))));
after(() => {
  for (const { pid } of started) stop(pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** To the whole group, as a terminal sends it. @param {number | undefined} pid @param {NodeJS.Signals} signal */
function stop(pid, signal) {
  try {
    if (pid) process.kill(-pid, signal);
  } catch {
    // it has ended
  }
}

/** @param {string[]} args @param {Record<string, string>} [env] */
function npmStart(args, env = {}) {
  const options = { cwd: root, env: { ...process.env, ...env }, detached: true };
  const child = spawn('npm', ['start', '--', '--data-folder', join(folder, 'data'), ...args], options);
  started.push(child);
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => void child.on('close', (code) => resolve(code)));
  const address = async () => {
    // The first start makes the demo's data before it answers.
    for (const until = Date.now() + 180_000; Date.now() < until && child.exitCode === null; await pause(50)) {
      const found = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (found) return found;
    }
    throw new Error(`no address was printed:\n${output}`);
  };
  return { pid: child.pid, ended, address, output: () => output };
}

/** @param {string} address */
async function isSilent(address) {
  for (const until = Date.now() + 20_000; Date.now() < until; await pause(100))
    if (
      await fetch(`${address}/healthz`).then(
        () => false,
        () => true,
      )
    )
      return true;
  return false;
}

void test('it serves API and admin on one port, and one Ctrl-C stops it cleanly', async () => {
  const product = npmStart(['--port', '0']);
  const address = await product.address();
  assert.equal((await fetch(`${address}/readyz`)).status, 200);
  assert.match(await (await fetch(address)).text(), /<div id="root">/);
  for (const login of ['admin', 'sales', 'service', 'finance', 'customer'])
    assert.match(product.output(), new RegExp(`\\b${login}\\b`));
  stop(product.pid, 'SIGINT');
  assert.equal(await product.ended, 0, product.output());
  assert.equal(await isSilent(address), true);
});

void test('a start with nothing changed prints its address within a few seconds', async () => {
  const began = Date.now();
  const product = npmStart(['--port', '0']);
  await product.address();
  const seconds = (Date.now() - began) / 1000;
  stop(product.pid, 'SIGTERM');
  await product.ended;
  assert.doesNotMatch(product.output(), /installing|building/);
  assert.ok(seconds < 15, `${seconds} s`);
});

void test('a port in use says so and names another', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  const address = /** @type {import('node:net').AddressInfo} */ (
    await new Promise(
      (resolve) => void other.on('listening', () => resolve(/** @type {any} */ (other.address()))),
    )
  );
  const product = npmStart(['--port', String(address.port)]);
  assert.equal(await product.ended, 1);
  assert.match(product.output(), new RegExp(`Port ${address.port} is in use`));
  other.close();
});

void test('settings that are wrong are all told at once', async () => {
  const product = npmStart(['--port', '65536'], { DATABASE_URL: 'postgres://somewhere/else' });
  assert.equal(await product.ended, 1);
  assert.match(product.output(), /port \(--port, PORT\) must be a whole number/);
  assert.match(product.output(), /DATABASE_URL must look like/);
});

void test('a data folder that cannot be made is named', async () => {
  writeFileSync(join(folder, 'file'), '');
  const product = npmStart(['--port', '0', '--data-folder', join(folder, 'file', 'data')]);
  assert.equal(await product.ended, 1);
  assert.match(product.output(), /fuwutong-start-\w+\/file\/data cannot be/);
});

void test('where the starting process is killed, the product stops too', async () => {
  const product = npmStart(['--port', '0']);
  const address = await product.address();
  stop(product.pid, 'SIGKILL');
  assert.equal(await isSilent(address), true);
});

void test('an older Node is told what is needed', () => {
  const pretence = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.4'})`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', pretence, join(root, 'scripts', 'start.mjs')],
    { encoding: 'utf8' },
  );
  assert.equal(status, 1);
  assert.match(stderr, /needs Node 20\.19 or newer/);
});
