// Fails where the first load passes its budget: the entry with the home page, the sign-in page, the component
// library's words, and the first messages in the larger language, each compressed by gzip.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const budget = 250_000;
const dist = join(dirname(fileURLToPath(import.meta.url)), '../dist');
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));

function staticImports(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) staticImports(next, seen);
  return seen;
}

const weigh = (keys) =>
  [...keys]
    .map((key) => gzipSync(readFileSync(join(dist, manifest[key].file))).length)
    .reduce((sum, size) => sum + size, 0);

const page = readFileSync(join(dist, 'index.html'), 'utf8');
const entry = new Set(Object.keys(manifest).filter((key) => page.includes(`"/${manifest[key].file}"`)));
const words = (language) =>
  Object.keys(manifest).filter(
    (key) =>
      manifest[key].name === `first-words-${language}` ||
      key.endsWith(`antd/es/locale/${language.replace('-', '_')}.js`),
  );
const loads = ['zh-CN', 'en'].map((language) =>
  weigh(
    new Set([
      ...entry,
      ...['src/app/sign-in/sign-in-page.tsx', ...words(language)].flatMap((key) => [...staticImports(key)]),
    ]),
  ),
);
const first = Math.max(...loads);

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(`entry ${kb(weigh(entry))}, first load ${kb(first)} of ${kb(budget)}`);
if (first > budget) process.exitCode = 1;
