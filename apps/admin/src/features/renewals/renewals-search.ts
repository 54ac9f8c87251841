/** How far ahead the board looks. */
export const horizons = [30, 60, 90] as const;
export type Horizon = (typeof horizons)[number];

/** What the board shows, as its address has it. */
export interface RenewalsSearch {
  readonly days?: Horizon;
}

/** Reads what the board shows from its address; 90 days where it says nothing. */
export function readRenewalsSearch(search: Record<string, unknown>): RenewalsSearch {
  const days = horizons.find((one) => one === search['days']);
  return days === undefined ? {} : { days };
}
