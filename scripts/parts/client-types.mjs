import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../workspace/places.mjs';
import { run } from '../workspace/processes.mjs';

const generated = join('apps', 'admin', 'src', 'gql');

/** @param {string} folder @returns {Map<string, string>} file → text */
function texts(folder) {
  if (!existsSync(folder)) return new Map();
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/**
 * Generates the admin's types anew beside the tree, and compares: what is committed must be what the API's schema gives.
 * @returns {Promise<import('./parts.mjs').Result>}
 */
export async function checkClientTypes() {
  const copy = mkdtempSync(join(tmpdir(), 'fuwutong-client-types-'));
  try {
    mkdirSync(join(copy, 'apps', 'api'), { recursive: true });
    cpSync(join(root, 'apps/api/schema.graphql'), join(copy, 'apps/api/schema.graphql'));
    for (const name of ['src', 'scripts', 'package.json'])
      cpSync(join(root, 'apps/admin', name), join(copy, 'apps/admin', name), { recursive: true });
    symlinkSync(join(root, 'apps/admin/node_modules'), join(copy, 'apps/admin/node_modules'));
    const { code, output } = await run('npm', ['run', '--silent', 'codegen'], {
      cwd: join(copy, 'apps', 'admin'),
      limitSeconds: 120,
    });
    if (code !== 0) return { passed: 0, failed: 1, output };
    const [made, committed] = [texts(join(copy, generated)), texts(join(root, generated))];
    const different = [...new Set([...made.keys(), ...committed.keys()])].filter(
      (name) => made.get(name) !== committed.get(name),
    );
    if (different.length === 0 && made.size > 0) return { passed: 1, failed: 0, output };
    return {
      passed: 0,
      failed: 1,
      output: `${different.map((name) => join(generated, name)).join('\n')}\nnot what the schema gives: run npm run codegen in apps/admin and commit it.\n`,
    };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
