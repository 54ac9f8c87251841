import { isCivilDate } from 'policy';
/** What a new run bills, as its page's address has it. */
export interface NewBillingRunSearch {
  /** What is due on this civil date, included, or earlier; today where left out. */
  readonly dueBy?: string;
}

/** Reads the page's address; what it doesn't know it leaves out. */
export function readNewBillingRunSearch({ dueBy }: Record<string, unknown>): NewBillingRunSearch {
  return isCivilDate(dueBy) ? { dueBy } : {};
}
