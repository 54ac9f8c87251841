// Fails where the first load passes its budget: the entry's static imports, the sign-in and home pages, the component
// library's words, and the shell's messages in the larger language, each compressed by gzip.
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

const libraryWords = Object.keys(manifest).filter((key) =>
  /(antd\/.*locale\/(zh_CN|en_US)|dayjs(\.min|\/locale\/zh-cn))\.js$/.test(key),
);
const messages = (language) => ['app', 'words', 'home'].map((name) => `src/lib/i18n/${language}/${name}.ts`);
const entry = staticImports('index.html');
const pages = ['src/app/sign-in/sign-in-page.tsx', 'src/features/home/home-page.tsx'].flatMap((key) => [
  ...staticImports(key),
]);
const loads = ['zh-CN', 'en'].map((language) =>
  weigh(new Set([...entry, ...pages, ...libraryWords, ...messages(language)])),
);
const first = Math.max(...loads);

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(`entry ${kb(weigh(entry))}, first load ${kb(first)} of ${kb(budget)}`);
if (first > budget) process.exitCode = 1;
