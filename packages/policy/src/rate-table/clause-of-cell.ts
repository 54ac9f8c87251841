import { listOf, readCell } from './document.js';

/** Which clause of the guide states what stands under a path: the first that matches holds. */
const CLAUSES: readonly (readonly [path: RegExp, clause: string])[] = [
  [/^\/freePeriodMonths(\/|$)/, '1'],
  [/^\/onSiteSupport\/excludedCauses(\/|$)/, '2'],
  [/^\/hotline(\/|$)/, '4'],
  [/^\/training(\/|$)/, '5'],
  [/^\/onSiteSupport(\/|$)/, '6'],
  [/^\/dataRepair(\/|$)/, '7'],
  [/^\/remoteChannels(\/|$)/, '9'],
  [/^\/(emergency|zones)(\/|$)/, '10'],
];

const PLAN = /^(\/annualPlans\/\d+)(\/|$)/;

/** The clause of an annual plan: 6 where it covers on-site support, else 7, whose note states the yearly fee of repairs. */
export const clauseOfPlan = (services: unknown): '6' | '7' =>
  listOf(services).includes('ON_SITE_SUPPORT') ? '6' : '7';

/**
 * The clause of the guide that a cell (JSON Pointer) stands for; null for what no clause states (the year, the products,
 * the tax). An annual plan's clause depends on its services, so pass the document for it: without one, it is 6.
 */
export function clauseOf(cell: string, document?: unknown): string | null {
  const plan = PLAN.exec(cell)?.[1];
  if (plan !== undefined && document !== undefined)
    return clauseOfPlan(readCell(document, `${plan}/services`));
  if (cell.startsWith('/annualPlans')) return '6';
  return CLAUSES.find(([path]) => path.test(cell))?.[1] ?? null;
}
