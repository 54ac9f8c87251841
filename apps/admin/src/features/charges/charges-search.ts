import { isKey } from '@/lib/format/address';
import { isCivilDate } from 'policy';
/** The page's filters, as its address has them. */
export interface ChargesSearch {
  readonly customerId?: string;
  /** What is due up to this civil date, included; today where left out. */
  readonly dueBy?: string;
}

/** Reads the filters from the page's address; what it doesn't know it leaves out. */
export function readChargesSearch(search: Record<string, unknown>): ChargesSearch {
  const { customerId, dueBy } = search;
  return {
    ...(isKey(customerId) ? { customerId } : {}),
    ...(isCivilDate(dueBy) ? { dueBy } : {}),
  };
}
