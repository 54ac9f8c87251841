import { parseArgs } from 'node:util';
import { GraphQLError } from 'graphql';
import { readDatabaseSettings, SettingsError } from '../env.js';
import { Refusal } from '../graphql/refusal.js';
import { userErrorOf } from '../graphql/user-error.js';
import { type Command, type Outcome, Problem, WrongUse } from './command.js';
import { helpOf, overview, SHARED } from './help.js';

/** What a run of the command line writes and how it ends. */
export interface CliResult {
  code: 0 | 1 | 2;
  out: string;
  err: string;
}

/** Runs one command of the command line. */
export async function runCli(argv: readonly string[], commands: readonly Command[]): Promise<CliResult> {
  const asJson = argv.includes('--json');
  try {
    const found = commands.find(({ name }) => name === argv.slice(0, name.split(' ').length).join(' '));
    if (!found) return withoutCommand(argv, commands, asJson);
    const { text, json, code } = await runCommand(found, argv.slice(found.name.split(' ').length), asJson);
    return {
      code,
      out: asJson && json !== undefined ? jsonOf(json) : ended(text),
      err: '',
    };
  } catch (error) {
    const { code, message, details } = toldOf(error);
    const out = asJson ? jsonOf({ error: { message, details } }) : '';
    return { code, out, err: ended(message) };
  }
}

function withoutCommand(argv: readonly string[], commands: readonly Command[], asJson: boolean): CliResult {
  const [word = ''] = argv;
  const group = commands.filter(({ name }) => name.startsWith(`${word} `));
  const text = overview(group.length > 0 ? group : commands);
  if (argv.includes('--help')) return { code: 0, out: text, err: '' };
  const isUnknown = group.length === 0 && word !== '' && !word.startsWith('-');
  const unknown = isUnknown ? `There is no command ${word}.` : '';
  const message = unknown || 'A command is missing.';
  return {
    code: 2,
    out: asJson ? jsonOf({ error: { message, details: null } }) : '',
    err: `${unknown ? `${unknown}\n\n` : ''}${text}`,
  };
}

async function runCommand(
  command: Command,
  argv: readonly string[],
  asJson: boolean,
): Promise<Outcome | { code: 0; text: string; json: undefined }> {
  const options = { ...command.options, ...SHARED };
  const { values, positionals } = parsed(argv, options);
  if (values['help'] === true) return { code: 0, text: helpOf(command), json: undefined };
  const args = command.args ?? [];
  if (positionals.length !== args.length)
    throw new WrongUse(
      `\`${command.name}\` takes ${args.map(({ name }) => name).join(' and ') || 'no argument'}. ${seeHelp(command)}`,
    );
  const missing = Object.entries(options).find(
    ([name, { required }]) => required && values[name] === undefined,
  );
  if (missing) throw new WrongUse(`\`${command.name}\` needs --${missing[0]}. ${seeHelp(command)}`);
  const folder = values['data-folder'];
  const settings = readDatabaseSettings(typeof folder === 'string' ? folder : undefined);
  return command.run({ args: positionals, options: { ...values, json: asJson }, settings, now: new Date() });
}

const seeHelp = ({ name }: Command): string => `See: fuwutong ${name} --help`;

function parsed(argv: readonly string[], options: Record<string, { type: 'string' | 'boolean' }>) {
  const known = Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]));
  try {
    return parseArgs({ args: [...argv], options: known, allowPositionals: true });
  } catch (error) {
    throw new WrongUse((error as Error).message);
  }
}

function toldOf(error: unknown): { code: 1 | 2; message: string; details: unknown } {
  if (error instanceof WrongUse || error instanceof SettingsError)
    return { code: 2, message: error.message, details: null };
  if (error instanceof GraphQLError) return { code: 2, message: error.message, details: null };
  if (error instanceof Problem) return { code: 1, message: error.message, details: error.details };
  if (error instanceof Refusal) {
    const details = error.reasons.map((reason) => userErrorOf(reason, 'en'));
    return {
      code: 1,
      message: details.map(({ message, cell }) => (cell ? `${cell}: ${message}` : message)).join('\n'),
      details,
    };
  }
  return { code: 1, message: (error as Error).message, details: null };
}

const jsonOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
