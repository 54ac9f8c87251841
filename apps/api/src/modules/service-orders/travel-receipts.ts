import { Field, InputType } from 'type-graphql';
import { newId } from '../../database/ids.js';
import { refuse } from '../../graphql/refusal.js';
import { FenScalar } from '../../graphql/scalars.js';
import { RequiredText, Within } from '../../unit-of-work/field-rules.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { TravelReceipt } from './travel-receipt.entity.js';

/** A million yuan: no journey costs more, and no sum comes near the safe integers. */
export const DEAREST_TRAVEL_FEN = 100_000_000;

@InputType({ description: 'One receipt of a journey.' })
export class TravelReceiptInput {
  @Field(() => FenScalar, { description: 'What it says, more than 0, at most 1,000,000 yuan.' })
  @Within(1, DEAREST_TRAVEL_FEN)
  amountFen: number;

  @Field(() => String, { description: 'What for, at most 200 characters.' })
  @RequiredText(200)
  note: string;
}

/** What is said of a journey’s cost. */
export interface TravelAsked {
  travelFen?: number | null;
  travelReceipts?: readonly TravelReceiptInput[] | null;
}

/**
 * The cost of a journey: the sum of its receipts where there are any. Refuses with RECEIPTS_DIFFER where another cost is
 * stated beside them, and FIELD_OUT_OF_RANGE past a million yuan.
 */
export function travelOf({ travelFen, travelReceipts }: TravelAsked): number {
  if (!travelReceipts || travelReceipts.length === 0) return travelFen ?? 0;
  const sum = travelReceipts.reduce((total, { amountFen }) => total + amountFen, 0);
  const field = 'input.travelReceipts';
  if (travelFen !== null && travelFen !== undefined && travelFen !== sum)
    refuse('RECEIPTS_DIFFER', { field, values: { sum: yuan(sum), stated: yuan(travelFen) } });
  if (sum > DEAREST_TRAVEL_FEN)
    refuse('FIELD_OUT_OF_RANGE', { field, values: { min: 0, max: DEAREST_TRAVEL_FEN } });
  return sum;
}

const yuan = (fen: number): string => (fen / 100).toFixed(2);

/** Stores the receipts of an order’s journey. */
export async function addReceipts(
  unit: Unit,
  serviceOrderId: string,
  receipts: readonly TravelReceiptInput[],
): Promise<void> {
  await unit.transaction.insert(
    TravelReceipt,
    receipts.map(({ amountFen, note }, index) => ({
      id: newId(),
      serviceOrderId,
      position: index + 1,
      amountFen,
      note: note.trim(),
    })),
  );
}
