import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packages, root, stampFolder } from './places.mjs';

const ignoredFolders = new Set([
  'node_modules',
  'dist',
  'test',
  'e2e',
  'bench',
  'reports',
  'coverage',
  '.turbo',
  '.stryker-tmp',
]);
const ignoredFiles = /\.(test\.tsx?|md)$/;

/** @param {string} folder @returns {string[]} every file that can change what the folder's package builds */
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return ignoredFolders.has(entry.name) ? [] : sources(path);
      return entry.isFile() && !ignoredFiles.test(entry.name) ? [path] : [];
    });
}

/** @param {string[]} files @param {string} [more] what else decides */
function hash(files, more = '') {
  const sum = createHash('sha256').update(more);
  for (const file of files) sum.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file));
  return sum.digest('hex');
}

/** What decides which packages are installed: lock file, manifests, settings, and the machine. */
export function installFingerprint() {
  const manifests = ['.', ...packages.map(({ folder }) => folder)].map((folder) =>
    join(root, folder, 'package.json'),
  );
  const settings = ['pnpm-lock.yaml', 'pnpm-workspace.yaml'].map((file) => join(root, file));
  return hash([...settings, ...manifests], `${process.platform} ${process.arch}`);
}

/** What decides a package's build: its sources and settings, and those of the packages it needs. @param {string} name */
export function buildFingerprint(name) {
  const found = packages.filter(
    (each) =>
      each.name === name || packages.some((one) => one.name === name && one.needs.includes(each.name)),
  );
  const shared = ['pnpm-lock.yaml', 'tsconfig.base.json'].map((file) => join(root, file));
  return hash([...shared, ...found.flatMap(({ folder }) => sources(join(root, folder)))]);
}

/** The stamp last written under this name, or undefined. @param {string} name @returns {any} */
export function readStamp(name) {
  const file = join(stampFolder, `${name}.json`);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // half written when a machine stopped: as if there were none
  }
}

/** @param {string} name @param {unknown} value */
export function writeStamp(name, value) {
  mkdirSync(stampFolder, { recursive: true });
  writeFileSync(join(stampFolder, `${name}.json`), `${JSON.stringify(value)}\n`);
}
