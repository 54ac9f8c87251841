import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @typedef {{ name: string, folder: string, output: string, needs: string[] }} Package */

/** The workspace's packages in the order in which they build; `needs` names those whose output they read. @type {Package[]} */
export const packages = [
  { name: 'policy', folder: 'packages/policy', output: 'dist/index.js', needs: [] },
  { name: 'api', folder: 'apps/api', output: 'dist/main.js', needs: ['policy'] },
  { name: 'admin', folder: 'apps/admin', output: 'dist/index.html', needs: ['policy'] },
];

/** Where what is known of the last install and build is kept; goes with node_modules. */
export const stampFolder = join(root, 'node_modules', '.fuwutong');

/** The pnpm that the workspace is pinned to, as `pnpm@x.y.z`. */
export function pinnedPnpm() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return /** @type {string} */ (manifest.packageManager);
}
