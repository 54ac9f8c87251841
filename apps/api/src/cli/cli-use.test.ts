import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { fuwutong } from '../../test/command-line.js';
import type { DatabaseSettings } from '../database/data-source.js';
import { commands } from './commands/index.js';

// Each run is a process of its own.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'fuwutong-cli-'));
const nowhere: DatabaseSettings = { kind: 'embedded', folder: join(folder, 'nothing') };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('--help lists every command, and without a command it is wrong use', async () => {
  const [help, bare, group] = await Promise.all(
    [['--help'], [], ['rates']].map((args) => fuwutong(nowhere, args)),
  );
  expect([help?.code, help?.err]).toEqual([0, '']);
  for (const { name, summary } of commands) expect(help?.out).toContain(`${name} `.trim() && summary);
  expect([bare?.code, bare?.out, bare?.err]).toEqual([2, '', help?.out]);
  expect([group?.code, group?.out]).toEqual([2, '']);
  expect(group?.err).toContain('rates publish');
  expect(group?.err).not.toContain('backup');
});

test.each(
  [commands.slice(0, 6), commands.slice(6)].map(
    (some) => [some.map(({ name }) => name).join(', '), some] as const,
  ),
)('%s: --help says what it does, its options and the exit codes', async (_, some) => {
  const helps = await Promise.all(some.map(({ name }) => fuwutong(nowhere, [...name.split(' '), '--help'])));
  for (const [index, { code, out, err }] of helps.entries()) {
    expect([code, err]).toEqual([0, '']);
    const { name, summary, args = [], options = {} } = some[index] as (typeof some)[number];
    const words = [
      `Usage: fuwutong ${name}`,
      summary,
      ...args.map((each) => each.name),
      ...Object.keys(options).map((key) => `--${key}`),
    ];
    for (const word of [...words, '--json', '--data-folder', 'Exit codes: 0 fine'])
      expect(out).toContain(word);
  }
});

test.each([
  [['nonsense'], 'There is no command nonsense.'],
  [['verify', '--nonsense'], "Unknown option '--nonsense'"],
  [['verify', 'more'], '`verify` takes no argument'],
  [['rates', 'diff', '2005'], '`rates diff` takes BEFORE and AFTER'],
  [['rates', 'publish', '2026/1'], '`rates publish` needs --from'],
  [['seed', '--contracts', '0'], '--contracts is a number from 1 to 1000000'],
  [['seed', '--unbilled'], '--unbilled goes with --contracts'],
  [
    ['report', 'income', '--from', '2026-01', '--to', '2026-02', '--format', 'pdf'],
    '--format is table, csv, json or xlsx',
  ],
])('wrong use %j ends with 2 and says why', async (args, says) => {
  const { code, out, err } = await fuwutong(nowhere, args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(says);
});

test('a setting that is wrong is wrong use, and no password is shown', async () => {
  const environment = { DATABASE_URL: 'postgres://someone:secret@host/db' };
  const { code, err } = await fuwutong(nowhere, ['verify'], { environment });
  expect([code, err.includes('DATABASE_URL must look like'), err.includes('secret')]).toEqual([
    2,
    true,
    false,
  ]);
});

test.each([
  [['nonsense'], 'There is no command nonsense.'],
  [['rates'], 'A command is missing.'],
  [['report', 'invoice-lines', '--format', 'pdf'], '--format is table, csv, json or xlsx'],
  [
    ['report', 'invoice-lines', '--format', 'xlsx', '--output', 'x'],
    '--json and --format say different things: leave one out',
  ],
])('wrong use %j is told in JSON too', async (args, message) => {
  const { code, out } = await fuwutong(nowhere, [...args, '--json']);
  expect([code, JSON.parse(out)]).toEqual([2, { error: { message, details: null } }]);
});

test('where there is no database, reading commands say so, with 1, in JSON too, and make none', async () => {
  const reading = [
    ['verify'],
    ['reconcile'],
    ['rates', 'export', '2005'],
    ['backup', join(folder, 'b')],
    ['migrate', '--check'],
  ];
  const ran = await Promise.all(reading.map((args) => fuwutong(nowhere, [...args, '--json'])));
  expect(ran.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1]);
  const { error } = JSON.parse(ran[0]?.out ?? '') as { error: { message: string } };
  expect(error.message).toContain('There is no database in the folder');
  expect([existsSync(join(folder, 'nothing')), existsSync(join(folder, 'b'))]).toEqual([false, false]);
});
