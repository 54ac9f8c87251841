import { IsOptional, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { newId } from '../../database/ids.js';
import { saidYuan } from '../../documents/printed-amount.js';
import { refuse } from '../../graphql/refusal.js';
import { FenScalar } from '../../graphql/scalars.js';
import { AmountWithin, ListAtMost, RequiredText } from '../../unit-of-work/field-rules.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { uploadedBy } from '../attachments/uploaded-by.js';
import { TravelReceipt } from './travel-receipt.entity.js';

/** A million yuan: no journey costs more, and no sum comes near the safe integers. */
export const DEAREST_TRAVEL_FEN = 100_000_000;

@InputType({ description: 'One receipt of a journey.' })
export class TravelReceiptInput {
  @Field(() => FenScalar, { description: 'What it says, more than 0, at most 1,000,000 yuan.' })
  @AmountWithin(1, DEAREST_TRAVEL_FEN)
  amountFen: number;

  @Field(() => String, { description: 'What for, at most 200 characters.' })
  @RequiredText(200)
  note: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The receipt itself, where it was uploaded by whoever records the visit.',
  })
  attachmentId?: string | null;
}

@InputType({ description: 'What is said of a journey’s cost, wherever a visit is previewed or recorded.' })
export abstract class TravelInput {
  @Field(() => FenScalar, {
    nullable: true,
    description: 'Actual cost of travel, 0 to 1,000,000 yuan; the sum of the receipts, or 0, where left out.',
  })
  @AmountWithin(0, DEAREST_TRAVEL_FEN)
  travelFen?: number | null;

  @IsOptional()
  @ListAtMost(100)
  @ValidateNested({ each: true })
  @Field(() => [TravelReceiptInput], { nullable: true, description: 'Receipts of the journey, at most 100.' })
  travelReceipts?: TravelReceiptInput[] | null;
}

/** What is said of a journey’s cost. */
export type TravelAsked = Pick<TravelInput, 'travelFen' | 'travelReceipts'>;

/**
 * The cost of a journey: the sum of its receipts where there are any. Refuses with RECEIPTS_DIFFER where another cost is
 * stated beside them, and FIELD_OUT_OF_RANGE past a million yuan.
 */
export function travelOf({ travelFen, travelReceipts }: TravelAsked): number {
  if (!travelReceipts || travelReceipts.length === 0) return travelFen ?? 0;
  const sum = travelReceipts.reduce((total, { amountFen }) => total + amountFen, 0);
  const field = 'input.travelReceipts';
  if (travelFen !== null && travelFen !== undefined && travelFen !== sum)
    refuse('RECEIPTS_DIFFER', { field, values: { sum: saidYuan(sum), stated: saidYuan(travelFen) } });
  if (sum > DEAREST_TRAVEL_FEN)
    refuse('FIELD_OUT_OF_RANGE', { field, values: { min: saidYuan(0), max: saidYuan(DEAREST_TRAVEL_FEN) } });
  return sum;
}

/** Stores the receipts of an order’s journey. Refuses with NOT_FOUND a file that somebody else has uploaded. */
export async function addReceipts(
  unit: Unit,
  serviceOrderId: string,
  receipts: readonly TravelReceiptInput[],
): Promise<void> {
  await requireOwnFiles(unit, receipts);
  await unit.transaction.insert(
    TravelReceipt,
    receipts.map(({ amountFen, note, attachmentId = null }, index) => ({
      id: newId(),
      serviceOrderId,
      position: index + 1,
      amountFen,
      note: note.trim(),
      attachmentId,
    })),
  );
}

async function requireOwnFiles(
  { transaction, actor }: Unit,
  receipts: readonly TravelReceiptInput[],
): Promise<void> {
  const files = receipts.flatMap(({ attachmentId }) => attachmentId ?? []);
  const own = await uploadedBy(transaction, files, actor.id);
  const absent = receipts.findIndex(({ attachmentId }) => attachmentId && !own.has(attachmentId));
  if (absent >= 0) refuse('NOT_FOUND', { field: `input.travelReceipts.${absent}.attachmentId` });
}
