import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const API = fileURLToPath(new URL('..', import.meta.url));

function builtAfterEveryChange(): boolean {
  const source = join(API, 'src');
  const builtAt = statSync(join(API, 'dist', 'cli.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const files = readdirSync(source, { recursive: true }).map((file) => join(source, String(file)));
  return files.every(
    (file) => file.endsWith('.test.ts') || statSync(file).mtimeMs <= builtAt || statSync(file).isDirectory(),
  );
}

const isBuilt = builtAfterEveryChange();

/** What Node runs as the server or the command line: the built one where the build is not older than the source, else the source itself, which starts slower. */
export const builtProgram = (name: 'main' | 'cli'): string[] =>
  isBuilt
    ? [join(API, 'dist', `${name}.js`)]
    : ['--import', '@oxc-node/core/register', join(API, 'src', `${name}.ts`)];
