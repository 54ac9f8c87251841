import type { Difference } from '../../integrity/difference.js';
import { checks, reconcile as recompute } from '../../integrity/reconcile.js';
import { rebuildIncome } from '../../modules/reports/rebuild-income.service.js';
import { actAs, AS } from '../acting-user.js';
import type { Command } from '../command.js';
import { withDatabase } from '../open-database.js';

export const reconcile: Command = {
  name: 'reconcile',
  summary:
    'Recomputes balances, totals, numbers and charges from what lies below them, and tells each difference.',
  more: `Without --rebuild-income it changes nothing. What must hold:\n${checks.map(({ name, holds }) => `  ${name}: ${holds}`).join('\n')}`,
  options: {
    'rebuild-income': {
      type: 'boolean',
      says: 'first writes the income rollup anew from the lines of invoices and credit notes',
    },
    as: AS,
  },
  run: (call) =>
    withDatabase(call.settings, {}, async (database) => {
      if (call.options['rebuild-income'] === true)
        await actAs(database, call, 'rebuildIncome', rebuildIncome);
      const differences = await recompute(database.reader);
      const text = [
        ...differences.map(sentenceOf),
        `${differences.length} differences in ${checks.length} checks.`,
      ].join('\n');
      return {
        code: differences.length > 0 ? 1 : 0,
        text,
        json: { checks: checks.map(({ name }) => name), differences },
      };
    }),
};

/** A difference as a line. */
export const sentenceOf = ({ check, key, expected, found }: Difference): string =>
  `${check}: ${key}: expected ${expected}, found ${found}`;
