import { rollupDifferences } from '../../modules/reports/income-differences.js';
import { type IncomeSum, SUMS } from '../../modules/reports/income-rollup.js';
import { type Check, TOLD_AT_MOST } from '../difference.js';

const name = 'income-rollup';

export const incomeRollupChecks: Check[] = [
  {
    name,
    holds: 'Each row of the income rollup is what the lines of its month come to, credit notes taken off.',
    find: async (reader) => {
      const differences = await rollupDifferences(reader, null);
      return differences.slice(0, TOLD_AT_MOST).map(({ key, lines, kept }) => ({
        check: name,
        key: `income_rollup ${key}`,
        expected: told(lines),
        found: told(kept),
      }));
    },
  },
];

const told = (sum: IncomeSum | undefined): string =>
  sum === undefined ? 'nothing' : SUMS.map((column) => `${column} ${sum[column]}`).join(', ');
