import type { Unit } from '../../unit-of-work/mutate.js';
import { linesSummed, rollupDifferences } from './income-differences.js';
import { IncomeRollup } from './income-rollup.entity.js';
import { rollupKey } from './income-rollup.js';

/** Writes the income rollup anew from the lines, while nobody issues or credits. The audit entry names the rows that differed. */
export async function rebuildIncome(unit: Unit): Promise<void> {
  const { transaction } = unit;
  // Whoever issues or credits takes a number first: they wait here.
  await transaction.run('UPDATE number_sequences SET lastNumber = lastNumber');
  const differences = await rollupDifferences(transaction, null);
  const sums = await linesSummed(transaction, null);
  await transaction.run('DELETE FROM income_rollup');
  await transaction.insert(
    IncomeRollup,
    sums.map((sum) => ({ id: rollupKey(sum), ...sum })),
  );
  unit.audit({
    subjectType: 'IncomeRollup',
    subjectId: 'all',
    before: differences.map(({ key, kept }) => ({ key, kept: kept ?? null })),
    after: differences.map(({ key, lines }) => ({ key, lines: lines ?? null })),
  });
}
