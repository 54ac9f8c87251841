import { parseArgs } from 'node:util';
import { Obstacle } from '../workspace/install.mjs';

export const usage = `npm test -- [options]
  --only=<part,…>     run these parts alone, for example --only=lint or --only=api (api:embedded and api:mariadb)
  --without=<what,…>  leave out what needs mariadb, browser
  --long              what takes longer, in place of the usual parts (npm run test:long)
  --list              name the parts
Any part's full output is in reports/test afterwards.`;

/**
 * @typedef {{ only: string[], without: string[], long: boolean, list: boolean, help: boolean }} Options
 * @param {string[]} args
 * @returns {Options}
 */
export function readOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        only: { type: 'string', multiple: true, default: [] },
        without: { type: 'string', multiple: true, default: [] },
        long: { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { ...values, only: names(values.only), without: names(values.without) };
  } catch (error) {
    throw new Obstacle(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

/** @param {string[]} values */
function names(values) {
  return values.flatMap((value) => value.split(',')).filter(Boolean);
}
