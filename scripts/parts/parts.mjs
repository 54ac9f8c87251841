import { join } from 'node:path';
import { ensureBuilt } from '../workspace/build.mjs';
import { Obstacle } from '../workspace/install.mjs';
import { packages, root } from '../workspace/places.mjs';
import { run } from '../workspace/processes.mjs';
import { checkClientTypes } from './client-types.mjs';
import { findChromium } from './find-program.mjs';
import { startMariadb } from './mariadb.mjs';
import { runNodeTests } from './node-tests.mjs';
import { runVitest } from './vitest.mjs';

/** @typedef {{ passed: number, failed: number, output: string }} Result */
/**
 * `after`: the parts that must have ended; `requires`: what the machine must offer beyond the registry's packages.
 * @typedef {{ name: string, after?: string[], requires?: string[], long?: boolean, run: () => Promise<Result>}} Part
 */

/** A check that passes or fails as a whole by its command's exit code. @param {string} command @param {string[]} args @param {string} [folder] @returns {Promise<Result>} */
async function check(command, args, folder = '.') {
  const { code, output } = await run(command, args, { cwd: join(root, folder), limitSeconds: 1800 });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/** @param {string} name @param {string[]} args @param {string} [folder] */
const tool = (name, args, folder = '.') =>
  check(join(root, folder, 'node_modules', '.bin', name), args, folder);

/** @param {string} folder @param {string} name @param {string[]} args */
const script = (folder, name, args = []) => check('npm', ['run', '--silent', name, '--', ...args], folder);

/** @returns {Promise<Result>} */
async function build() {
  let output = '';
  await ensureBuilt((text) => (output += `${text}\n`));
  return { passed: 1, failed: 0, output };
}

/** @returns {Promise<Result>} the API's tests on a MariaDB of their own */
async function apiOnMariadb() {
  const { url, stop } = await startMariadb();
  const result = await runVitest('apps/api', { env: { TEST_DATABASE: 'mariadb', TEST_MARIADB_URL: url } });
  return { ...result, output: result.output + ((await stop()) ?? '') };
}

/** @returns {Promise<Result>} every page walked, and the home pages as Lighthouse judges them, of the product as it is built */
async function pages() {
  await build();
  return runVitest('apps/admin', { script: 'test:long', env: { CHROMIUM_PATH: findChromium() ?? '' } });
}

/** Every part, the long ones first among those that may run at once. @type {Part[]} */
const parts = [
  { name: 'format', run: () => tool('oxfmt', ['--check']) },
  { name: 'build', run: build },
  { name: 'lint-rules', run: () => runNodeTests('scripts/test/lint-rules.test.mjs') },
  {
    name: 'e2e',
    after: ['build'],
    requires: ['browser', 'documents'],
    run: () =>
      runVitest('apps/admin', {
        script: 'test:e2e',
        env: { CHROMIUM_PATH: findChromium() ?? '' },
      }),
  },
  // After the browser's: what a person waits for there is no measure on a machine that has twice as much to do as it can.
  {
    name: 'api:embedded',
    after: ['build', 'e2e'],
    run: () => runVitest('apps/api', { env: { TEST_DATABASE: 'embedded' } }),
  },
  { name: 'api:mariadb', after: ['build', 'e2e'], requires: ['mariadb'], run: apiOnMariadb },
  {
    name: 'policy',
    after: ['build'],
    run: () => runVitest('packages/policy', { args: ['--testTimeout=60000'] }),
  },
  { name: 'admin', after: ['build'], run: () => runVitest('apps/admin') },
  { name: 'start', after: ['build'], run: () => runNodeTests('scripts/test/start.test.mjs') },
  { name: 'lint', after: ['build'], run: () => tool('oxlint', ['--format', 'unix']) },
  { name: 'dead-code', after: ['build'], run: () => tool('knip', []) },
  ...packages.map(({ name, folder }) => ({
    name: `types:${name}`,
    after: ['build'],
    run: () => script(folder, 'typecheck'),
  })),
  { name: 'types:scripts', run: () => tool('tsc', ['-p', 'scripts/tsconfig.json']) },
  { name: 'schema', after: ['build'], run: () => script('apps/api', 'schema', ['--check']) },
  { name: 'client-types', run: checkClientTypes },
  { name: 'size', after: ['build'], run: () => script('apps/admin', 'size') },
  { name: 'mutation', long: true, run: () => script('packages/policy', 'mutation') },
  { name: 'pages', long: true, after: ['mutation'], requires: ['browser'], run: pages },
  {
    name: 'bench:policy',
    long: true,
    after: ['mutation', 'pages'],
    run: () => script('packages/policy', 'bench'),
  },
];

/** The parts that the person asked for. @param {import('./options.mjs').Options} options */
export function choose({ only, without, long }) {
  const known = new Set(parts.flatMap(({ requires }) => requires ?? []));
  const unknown = without.find((name) => !known.has(name));
  if (unknown) throw new Obstacle(`--without=${unknown}: it can leave out ${[...known].join(', ')}`);
  const isAsked = (/** @type {string} */ name) =>
    only.some((asked) => name === asked || name.startsWith(`${asked}:`));
  const missed = only.find(
    (asked) => !parts.some(({ name }) => name === asked || name.startsWith(`${asked}:`)),
  );
  if (missed)
    throw new Obstacle(
      `--only=${missed}: no such part. There are ${parts.map(({ name }) => name).join(', ')}`,
    );
  return parts.filter(
    ({ name, requires = [], long: isLong = false }) =>
      (only.length > 0 ? isAsked(name) : isLong === long) && !requires.some((one) => without.includes(one)),
  );
}
