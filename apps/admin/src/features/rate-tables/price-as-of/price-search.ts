import { isCivilDate } from 'policy';
/** The day that a price is asked for, as the address has it; today where left out. */
export interface PriceSearch {
  readonly on?: string;
}

/** Reads the day from the address; what is no date is as though it were not there. */
export const readPriceSearch = ({ on }: Record<string, unknown>): PriceSearch =>
  isCivilDate(on) ? { on } : {};
