import { isKey } from '@/lib/format/address';

/** What the address of an impact's page says: in which order customers are listed, and whose lines are open. */
export interface ImpactSearch {
  readonly sort: 'DIFFERENCE_DESC' | 'DIFFERENCE_ASC';
  readonly customer?: string;
}

/** Reads it from the address: those who would pay most more first, unless the others are asked for. */
export const readImpactSearch = ({ sort, customer }: Record<string, unknown>): ImpactSearch => ({
  sort: sort === 'DIFFERENCE_ASC' ? sort : 'DIFFERENCE_DESC',
  ...(isKey(customer) && { customer }),
});
