import type { ChargeKind } from '@/gql/graphql';
import type { IncomePivot } from './income-pivot';

/** A kind's part of a month's bar, from and to how many fen up. */
interface BarPart {
  readonly kind: ChargeKind;
  readonly fromFen: number;
  readonly toFen: number;
}

/** The parts of a month's bar, from the foot up. */
export function barsOf({ kinds, at }: IncomePivot, month: string): readonly BarPart[] {
  let foot = 0;
  return kinds.flatMap((kind) => {
    const amount = at(month, kind)?.amountFen ?? 0;
    if (amount <= 0) return [];
    const part = { kind, fromFen: foot, toFen: foot + amount };
    foot = part.toFen;
    return [part];
  });
}

/** The axis: its ticks in fen from 0, at round numbers of yuan, the last one not below the highest bar. */
export function scaleOf(pivot: IncomePivot): {
  readonly ticksFen: readonly number[];
  readonly topFen: number;
} {
  const highest = Math.max(100, ...pivot.months.map((month) => barsOf(pivot, month).at(-1)?.toFen ?? 0));
  const rough = highest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const count = Math.ceil(highest / step);
  return { ticksFen: Array.from({ length: count + 1 }, (_, index) => index * step), topFen: count * step };
}
