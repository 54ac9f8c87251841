import type { RateTable } from 'policy';

/** The codes of the annual plans of a rate table's document; none until it is here. */
export const planCodes = (document: unknown): readonly string[] =>
  document === undefined ? [] : (document as RateTable).annualPlans.map(({ code }) => code);
