import type { Reason } from '../../graphql/refusal.js';

/** A discount as it is asked for. */
export interface AskedDiscount {
  percent?: number | null;
  amountFen?: number | null;
  reason: string;
}

/** What a discount comes to in fen, and what is to be said against it where `limitPercent` is the most. A percentage is rounded half up to the fen. */
export function discountOf(
  asked: AskedDiscount | null | undefined,
  subtotalFen: number | null,
  limitPercent: number,
): { discountFen: number; reasons: Reason[] } {
  if (!asked) return { discountFen: 0, reasons: [] };
  const percent = asked.percent ?? null;
  const amountFen = asked.amountFen ?? null;
  const field = `input.discount.${percent === null && amountFen !== null ? 'amountFen' : 'percent'}`;
  if ((percent === null) === (amountFen === null))
    return { discountFen: 0, reasons: [{ code: 'DISCOUNT_ONE_OF_TWO', field }] };
  if (subtotalFen === null) return { discountFen: 0, reasons: [] };
  const discountFen = amountFen ?? percentOf(subtotalFen, percent ?? 0);
  const isOver =
    percent === null
      ? BigInt(discountFen) * 100n > BigInt(subtotalFen) * BigInt(limitPercent)
      : percent > limitPercent;
  return {
    discountFen,
    reasons: isOver ? [{ code: 'DISCOUNT_OVER_LIMIT', field, values: { limit: limitPercent } }] : [],
  };
}

function percentOf(amountFen: number, percent: number): number {
  return Number((BigInt(amountFen) * BigInt(percent) + 50n) / 100n);
}

/** Shares out a discount over amounts in proportion, in whole fen: the shares’ sum is the discount, and none is over its amount. */
export function shareOut(discountFen: number, amounts: readonly number[]): number[] {
  const total = amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
  if (total === 0n) return amounts.map(() => 0);
  let cumulated = 0n;
  let shared = 0n;
  return amounts.map((amount) => {
    cumulated += BigInt(amount);
    const upTo = (BigInt(discountFen) * cumulated) / total;
    const share = Number(upTo - shared);
    shared = upTo;
    return share;
  });
}
