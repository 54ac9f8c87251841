// The house's directions, each tried with a planted violation beside an import that is allowed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { before, test } from 'node:test';
import { root } from '../workspace/places.mjs';

/** What each file's folder forbids, and what stands right there. @type {[string, string, string[], string[]][]} */
const rules = [
  [
    'the rules import nothing but each other',
    'packages/policy/src/pricing/x.ts',
    [
      "import fs from 'node:fs';",
      "import { format } from 'date-fns';",
      "import table from '../../data/2005.json';",
    ],
    ["import { fee } from '../money.js';", "import { fee } from './fee.js';"],
  ],
  [
    'the rules have no clock, no chance and no I/O',
    'packages/policy/src/pricing/x.ts',
    [
      'export const a = Date.now();',
      'export const a = new Date();',
      'export const a = Math.random();',
      'export const a = process.pid;',
      "export const a = fetch('/');",
    ],
    ['export const a = Math.floor(1.5);'],
  ],
  [
    'the API does not know the admin',
    'apps/api/src/modules/quotes/quote.service.ts',
    ["import { a } from '../../../../admin/src/lib/x.js';", "import { a } from 'admin/src/lib/x.js';"],
    ["import { a } from 'policy';"],
  ],
  [
    'the database knows of the modules by entities.js alone',
    'apps/api/src/database/x.ts',
    [
      "import { a } from '../modules/quotes/quote.service.js';",
      "import { a } from '../modules/quotes/quote.entity.js';",
    ],
    ["import { a } from '../modules/entities.js';"],
  ],
  [
    'the GraphQL floor knows of the modules by their lists alone',
    'apps/api/src/graphql/x.ts',
    ["import { a } from '../modules/quotes/quote.service.js';", "import { a } from '../server.js';"],
    ["import { a } from '../modules/resolvers.js';"],
  ],
  [
    'authentication knows entities at most',
    'apps/api/src/auth/x.ts',
    [
      "import { a } from '../modules/users/user.service.js';",
      "import { a } from '../modules/users/users.resolver.js';",
    ],
    ["import { a } from '../modules/users/user.entity.js';"],
  ],
  [
    'a unit of work knows entities at most',
    'apps/api/src/unit-of-work/x.ts',
    ["import { a } from '../modules/users/user.service.js';"],
    ["import { a } from '../modules/audit/audit-entry.entity.js';"],
  ],
  [
    'a resolver reads and writes no rows',
    'apps/api/src/modules/quotes/quotes.resolver.ts',
    ["import { In } from 'typeorm';", "import mysql from 'mysql2/promise';"],
    ["import { a } from './quote.service.js';"],
  ],
  [
    'nothing in a module imports a resolver',
    'apps/api/src/modules/quotes/price-line.ts',
    [
      "import { a } from './quotes.resolver.js';",
      "import { a } from '../resolvers.js';",
      "import { a } from '../../server.js';",
    ],
    ["import { In } from 'typeorm';"],
  ],
  [
    'only env.ts reads the environment',
    'apps/api/src/modules/quotes/quote.service.ts',
    ["export const port = process.env['PORT'];"],
    ['export const id = process.pid;'],
  ],
  [
    'no feature imports another, nor the app',
    'apps/admin/src/features/quotes/x.tsx',
    [
      "import { a } from '@/features/customers/a';",
      "import { a } from '../customers/a';",
      "import { a } from '@/app/navigation';",
      "export const a = import('@/features/customers/a');",
    ],
    [
      "import { a } from './a';",
      "import { a } from '@/components/page/a';",
      "import { a } from '@/lib/appearance/a';",
    ],
  ],
  [
    'no feature imports another from a folder of its own',
    'apps/admin/src/features/quotes/form/x.tsx',
    ["import { a } from '../../customers/a';", "import { a } from '@/features/customers/a';"],
    ["import { a } from '../a';"],
  ],
  [
    'components know no feature and no app',
    'apps/admin/src/components/page/x.tsx',
    [
      "import { a } from '@/features/quotes/a';",
      "import { a } from '../../features/quotes/a';",
      "import { a } from '@/app/app';",
    ],
    ["import { a } from '@/lib/format/a';", "import { a } from '../data/a';"],
  ],
  [
    'lib knows nothing of what is drawn with it',
    'apps/admin/src/lib/format/x.ts',
    [
      "import { a } from '@/features/quotes/a';",
      "import { a } from '@/app/app';",
      "import { a } from '@/components/page/a';",
    ],
    ["import { a } from '../api/client';", "import { a } from '@/lib/appearance/a';"],
  ],
  [
    'the admin knows the API by its schema',
    'apps/admin/src/app/x.tsx',
    [
      "import { a } from '../../../api/src/server.js';",
      "import { a } from 'api';",
      "import { a } from 'api/dist/env.js';",
    ],
    [
      "import { a } from '@/lib/api/client';",
      "import { a } from 'policy';",
      "import { a } from '@/features/quotes/a';",
    ],
  ],
];

const boundary = /no-restricted-(imports|globals|properties)|no-process-env/;

/** A file name of its own for each planted line, with the role that the rule goes by. @param {string} name @param {string} file @param {number} n */
function planted(name, file, n) {
  return join(dirname(file), `${name.replaceAll(/\W+/g, '-')}-${n}.${basename(file)}`);
}

/** @param {string} line */
function content(line) {
  const imported = /^import \{? ?(\w+)/.exec(line)?.[1];
  return `${line}\n${imported ? `export const used = ${imported};\n` : ''}`;
}

/** @type {Map<string, string[]>} what the lint finds in each planted file */
const found = new Map();

before(() => {
  const folder = mkdtempSync(join(tmpdir(), 'fuwutong-lint-'));
  try {
    const config = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8'));
    writeFileSync(join(folder, 'lint.json'), JSON.stringify({ ...config, options: {} })); // the directions need no types
    for (const [name, file, forbidden, allowed] of rules)
      for (const [n, line] of [...forbidden, ...allowed].entries()) {
        const path = join(folder, planted(name, file, n));
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content(line));
      }
    const program = join(root, 'node_modules', '.bin', 'oxlint');
    const { stdout } = spawnSync(program, ['--config', 'lint.json', '--format', 'json', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    for (const { filename, code } of JSON.parse(stdout).diagnostics)
      found.set(filename, [...(found.get(filename) ?? []), code]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

for (const [name, file, forbidden, allowed] of rules) {
  void test(name, () => {
    for (const [n, line] of [...forbidden, ...allowed].entries()) {
      const codes = (found.get(planted(name, file, n)) ?? []).filter((code) => boundary.test(code));
      assert.equal(codes.length > 0, n < forbidden.length, `${file}: ${line}`);
    }
  });
}
