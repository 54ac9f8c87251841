/** The month that is looked at, as the page's address has it. */
export interface MonthLocksSearch {
  readonly month?: string;
}

/** Reads the month from the address. */
export function readMonthLocksSearch({ month }: Record<string, unknown>): MonthLocksSearch {
  return typeof month === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? { month } : {};
}
