/** The report's months YYYY-MM, both included; this year's first and last where left out. */
export interface ReportSearch {
  readonly from?: string;
  readonly to?: string;
}

/** Whether a value is a month, YYYY-MM. */
export const isMonth = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value);

/** Reads the months from the page's address; what is no month it leaves out. */
export function readReportSearch({ from, to }: Record<string, unknown>): ReportSearch {
  return { ...(isMonth(from) ? { from } : {}), ...(isMonth(to) ? { to } : {}) };
}
