import { parseArgs } from 'node:util';
import type { Scale } from './scenario.js';

export const usage = `pnpm bench [options]
  --only=<name,…>        these scenarios alone
  --scale=<1|10|100,…>   these amounts of data alone (all three where left out)
  --quick                shorter measurements, for a look
  --json                 the outcome as JSON
  --list                 name the scenarios
  --help                 this text
It prints shares of the repository's own floor, never bare times.`;

export interface Options {
  only: string[];
  scales: Scale[];
  quick: boolean;
  json: boolean;
  list: boolean;
  help: boolean;
}

/** Raised where the command is used wrongly; its text says how. */
export class WrongUse extends Error {}

const SCALES: readonly Scale[] = [1, 10, 100];

/** Reads the options of the command; `names` are the scenarios that there are. */
export function readOptions(args: readonly string[], names: readonly string[]): Options {
  const values = parsed(args);
  const [only, scales] = [listed(values.only), listed(values.scale)];
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) throw wrong(`There is no scenario "${unknown}": known are ${names.join(', ')}`);
  const other = scales.find((each) => !SCALES.some((scale) => String(scale) === each));
  if (other !== undefined) throw wrong(`--scale must be 1, 10 or 100, not "${other}"`);
  return {
    only,
    scales: SCALES.filter((scale) => scales.length === 0 || scales.includes(String(scale))),
    quick: values.quick ?? false,
    json: values.json ?? false,
    list: values.list ?? false,
    help: values.help ?? false,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: { type: 'string', multiple: true },
        scale: { type: 'string', multiple: true },
        quick: { type: 'boolean' },
        json: { type: 'boolean' },
        list: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw wrong((error as Error).message);
  }
}

const listed = (values: readonly string[] | undefined): string[] =>
  (values ?? []).flatMap((value) => value.split(',')).filter((value) => value !== '');

const wrong = (message: string): WrongUse => new WrongUse(`${message}\n\n${usage}`);
