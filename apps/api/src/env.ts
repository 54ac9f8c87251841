import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { DatabaseSettings } from './database/data-source.js';

/** The settings of the process, read once at start from its arguments and environment. */
export interface Settings {
  port: number;
  host: string;
  production: boolean;
  database: DatabaseSettings;
  /** Key of the HMAC under which session tokens are stored. */
  sessionSecret: string;
  /** Whether clients may read the schema. */
  introspection: boolean;
  logLevel: string;
  /** Whether an empty database is filled with demo data and logins. */
  demo: boolean;
  /** How many reverse proxies stand before the server; their X-Forwarded headers are believed. */
  trustedProxies: number;
}

/** Raised where a setting is wrong; its text says what to do. */
export class SettingsError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** Reads and checks all settings; says every one that is wrong at once. */
export function readSettings(args: readonly string[], environment: Environment = process.env): Settings {
  const problems: string[] = [];
  const options = optionsOf(args, problems);
  const production = environment['NODE_ENV'] === 'production';
  const folder = folderOf(options['data-folder'], environment, problems);
  const url = environment['DATABASE_URL'];
  const database = databaseOf(url, folder, problems);
  const settings = {
    port: wholeNumber(
      'The port (--port, PORT)',
      options.port ?? environment['PORT'] ?? '4000',
      0,
      65_535,
      problems,
    ),
    host: environment['HOST'] ?? (production ? '0.0.0.0' : '127.0.0.1'),
    production,
    database,
    introspection: flag('INTROSPECTION', environment, !production, problems),
    logLevel: oneOf(
      'LOG_LEVEL',
      environment['LOG_LEVEL'] ?? (production ? 'info' : 'warn'),
      LOG_LEVELS,
      problems,
    ),
    demo: flag('DEMO', environment, !production, problems),
    trustedProxies: wholeNumber('TRUSTED_PROXIES', environment['TRUSTED_PROXIES'] ?? '0', 0, 10, problems),
  };
  const given = environment['SESSION_SECRET'];
  if (given !== undefined && given.length < 32)
    problems.push('SESSION_SECRET must have at least 32 characters');
  if (production && given === undefined) {
    problems.push(
      'SESSION_SECRET is not set: in production give one of your own, such as the output of `openssl rand -hex 32`',
    );
  }
  if (problems.length > 0) throw new SettingsError(problems.join('\n'));
  if (database.kind === 'embedded' || given === undefined) prepareFolder(folder);
  return { ...settings, sessionSecret: given ?? ownSecret(folder) };
}

/** Reads where the database is, for the command line, which needs no more; `folder` goes before the environment. */
export function readDatabaseSettings(
  folder: string | undefined,
  environment: Environment = process.env,
): DatabaseSettings {
  const problems: string[] = [];
  const settings = databaseOf(environment['DATABASE_URL'], folderOf(folder, environment, problems), problems);
  if (problems.length > 0) throw new SettingsError(problems.join('\n'));
  return settings;
}

type Options = { port?: string | undefined; 'data-folder'?: string | undefined };

function optionsOf(args: readonly string[], problems: string[]): Options {
  try {
    const options = { port: { type: 'string' }, 'data-folder': { type: 'string' } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    problems.push(`${(error as Error).message}. Known are --port and --data-folder`);
    return {};
  }
}

function databaseOf(url: string | undefined, folder: string, problems: string[]): DatabaseSettings {
  if (url === undefined || url === '') return { kind: 'embedded', folder };
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !['mysql:', 'mariadb:'].includes(parsed.protocol) || parsed.pathname.length < 2) {
    problems.push('DATABASE_URL must look like mysql://user:password@host:3306/database');
  }
  return { kind: 'mariadb', url: url.replace(/^mysql:/, 'mariadb:') };
}

function wholeNumber(name: string, text: string, from: number, to: number, problems: string[]): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= from && number <= to))
    problems.push(`${name} must be a whole number from ${from} to ${to}, not "${text}"`);
  return number;
}

function flag(name: string, environment: Environment, preset: boolean, problems: string[]): boolean {
  const text = environment[name];
  if (text === undefined || text === '') return preset;
  if (text !== 'true' && text !== 'false') problems.push(`${name} must be true or false, not "${text}"`);
  return text === 'true';
}

function oneOf(name: string, text: string, values: string[], problems: string[]): string {
  if (!values.includes(text)) problems.push(`${name} must be one of ${values.join(', ')}, not "${text}"`);
  return text;
}

function folderOf(given: string | undefined, environment: Environment, problems: string[]): string {
  const text = given ?? environment['DATA_FOLDER'] ?? 'data';
  if (text.trim() === '') problems.push('data-folder must name a folder: it is empty');
  return resolve(text);
}

function prepareFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new SettingsError(`The data folder ${folder} cannot be written: ${(error as Error).message}`);
  }
}

/** Makes a folder and those above it, one by one: where none can be made, the system says so at once. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** Outside production the secret is made once and kept beside the data. */
function ownSecret(folder: string): string {
  const file = join(folder, 'session-secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const secret = randomBytes(32).toString('hex');
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
