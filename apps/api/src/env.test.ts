import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSettings, SettingsError } from './env.js';

const folder = mkdtempSync(join(tmpdir(), 'fuwutong-env-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (args: string[], environment: Record<string, string> = {}) =>
  readSettings(['--data-folder', folder, ...args], environment);

test('without settings it is the embedded database, the demo, and port 4000 on this machine only', () => {
  expect(read([])).toMatchObject({
    port: 4000,
    host: '127.0.0.1',
    demo: true,
    database: { kind: 'embedded', folder },
  });
});

test('an argument beats the environment', () => {
  expect(read(['--port', '4100'], { PORT: '4200' }).port).toBe(4100);
  expect(read([], { PORT: '4200' }).port).toBe(4200);
});

test('every wrong setting is told at once, with what it should be', () => {
  const wrong = () =>
    read(['--port', '99999'], { DATABASE_URL: 'postgres://x/y', LOG_LEVEL: 'loud', DEMO: 'perhaps' });
  expect(wrong).toThrow(SettingsError);
  expect(wrong).toThrow(/port must be a whole number from 0 to 65535[\s\S]*|DATABASE_URL/);
  for (const part of [/99999/, /mysql:\/\/user:password@host:3306\/database/, /LOG_LEVEL/, /DEMO/])
    expect(wrong).toThrow(part);
});

test.each(['0x10', '-1', '1.5', 'abc', ' '])('a port such as %j is refused', (port) => {
  expect(() => read([`--port=${port}`])).toThrow(SettingsError);
});

test('an unknown argument is refused, and the known ones are named', () => {
  expect(() => read(['--prot', '4100'])).toThrow(/--port and --data-folder/);
});

test('production does not start without its own secret, nor with a short one', () => {
  expect(() => read([], { NODE_ENV: 'production' })).toThrow(/SESSION_SECRET/);
  expect(() => read([], { NODE_ENV: 'production', SESSION_SECRET: 'short' })).toThrow(/at least 32/);
  const settings = read([], { NODE_ENV: 'production', SESSION_SECRET: 's'.repeat(32) });
  expect(settings).toMatchObject({ demo: false, introspection: false, production: true });
});

test('the secret made outside production stays the same over starts', () => {
  expect(read([]).sessionSecret).toBe(read([]).sessionSecret);
});

test.each(['', '  '])('a data folder named %j is refused', (name) => {
  expect(() => readSettings(['--data-folder', name], {})).toThrow(/data-folder must name a folder/);
});

test('a data folder that cannot be made is told at once', () => {
  expect(() => readSettings(['--data-folder', '/proc/nope/deeper'], {})).toThrow(
    /\/proc\/nope\/deeper cannot be written/,
  );
});
