import type { Command, CommandOption } from './command.js';

/** Options that every command has. */
export const SHARED: Readonly<Record<string, CommandOption>> = {
  'data-folder': {
    type: 'string',
    value: 'FOLDER',
    says: 'where the embedded database lies; DATA_FOLDER, else data',
  },
  json: { type: 'boolean', says: 'the answer as JSON' },
  help: { type: 'boolean', says: 'this text' },
};

const EXIT_CODES = 'Exit codes: 0 fine, 1 a problem was found or it could not be done, 2 wrong use.';
const DATABASE = 'With DATABASE_URL set it speaks to that MariaDB, else to the embedded database.';

/** All commands, or those of a group, a line each. */
export function overview(commands: readonly Command[]): string {
  const lines = commands.map(({ name, summary }) => [name, summary] as const);
  return `Usage: fuwutong COMMAND [OPTIONS]\n\n${columns(lines)}\n\n${DATABASE}\n\`fuwutong COMMAND --help\` says more. ${EXIT_CODES}\n`;
}

/** One command in full. */
export function helpOf({ name, summary, args = [], options = {}, more }: Command): string {
  const all = Object.entries({ ...options, ...SHARED });
  const required = Object.entries(options).filter(([, option]) => option.required);
  const usage = [
    name,
    ...args.map((each) => each.name),
    ...required.map(([key, option]) => written(key, option)),
    '[OPTIONS]',
  ];
  const lines = [
    ...args.map((each) => [each.name, each.says] as const),
    ...all.map(([key, option]) => [written(key, option), option.says] as const),
  ];
  const sentences = [summary, more, DATABASE, EXIT_CODES].filter((text) => text !== undefined);
  return `Usage: fuwutong ${usage.join(' ')}\n\n${sentences.join('\n')}\n\n${columns(lines)}\n`;
}

const written = (key: string, { value }: CommandOption): string => (value ? `--${key} ${value}` : `--${key}`);

function columns(lines: readonly (readonly [string, string])[]): string {
  const width = Math.max(...lines.map(([first]) => first.length));
  return lines.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`).join('\n');
}
