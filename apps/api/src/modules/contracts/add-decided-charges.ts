import type { Unit } from '../../unit-of-work/mutate.js';
import { addCharges, type NewCharge } from '../charges/add-charges.js';
import type { AgreedDecision } from '../decisions/agreed-decision.js';
import { type Decided, storeDecisions } from '../decisions/decision.service.js';
import type { PublishedTable } from '../rate-tables/published-tables.js';
import { type AgreedDiscount, discountCharge } from './discount-charge.js';

/** A charge before its decision is stored, with its share of a discount. */
export interface DecidedCharge {
  charge: Omit<NewCharge, 'decisionId'>;
  decided: Decided | AgreedDecision;
  shareFen: number;
}

/** Adds charges with their decisions; each that has a share of the discount is followed by the charge that takes it off. */
export async function addDecidedCharges(
  unit: Unit,
  charges: readonly DecidedCharge[],
  discount: AgreedDiscount,
  table: PublishedTable,
): Promise<void> {
  const all = charges.flatMap(({ charge, decided, shareFen }) => {
    const own = { charge: { ...charge, decisionId: '' }, decided };
    return shareFen === 0 ? [own] : [own, discountCharge(own.charge, shareFen, discount, table)];
  });
  const decisionIds = await storeDecisions(
    unit,
    all.map(({ decided }) => decided),
  );
  await addCharges(
    unit,
    all.map(({ charge }, index) => ({ ...charge, decisionId: decisionIds[index] as string })),
  );
}
