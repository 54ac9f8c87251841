import type { Cause, Coverage } from '../codes.js';
import type { ExcludedCauses } from '../rate-table/compiled-table.js';
import type { Trace } from './trace.js';

/** Whether the licence is covered: by its free period (1) or by a plan. */
export function isCovered(coverage: Coverage, clause: string, trace: Trace | undefined): boolean {
  switch (coverage) {
    case 'FREE_PERIOD':
      trace?.note('COVERED_BY_FREE_PERIOD', '1', { coverage });
      return true;
    case 'ANNUAL':
      trace?.note('COVERED_BY_ANNUAL_PLAN', clause, { coverage });
      return true;
    case 'NONE':
      trace?.note('NOT_COVERED', clause, { coverage });
      return false;
  }
}

/** Whether the service excludes the cause: which ones it does is data of the table (2, 10). */
export function isExcluded(excluded: ExcludedCauses, cause: Cause, trace: Trace | undefined): boolean {
  const pointer = excluded.pointers.get(cause);
  if (pointer === undefined) {
    trace?.note('CAUSE_NOT_EXCLUDED', excluded.clause, { cause });
    return false;
  }
  trace?.readCode('CAUSE_EXCLUDED', excluded.clause, pointer, cause, { cause });
  return true;
}
