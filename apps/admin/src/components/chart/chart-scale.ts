/** A part of a bar, from and to which value. */
export interface BarPart {
  readonly series: number;
  readonly from: number;
  readonly to: number;
}

/** The parts of a bar, stacked from 0 up, and those below 0 down. */
export function stacked(values: readonly number[]): readonly BarPart[] {
  let top = 0;
  let bottom = 0;
  return values.flatMap((value, series) => {
    if (value === 0) return [];
    const from = value > 0 ? top : bottom;
    const to = from + value;
    if (value > 0) top = to;
    else bottom = to;
    return [{ series, from, to }];
  });
}

/** An axis: its ticks, and the values at its two ends. */
export interface Scale {
  readonly ticks: readonly number[];
  readonly lowest: number;
  readonly highest: number;
}

/** The axis of some values: ticks at round numbers, 0 among them, the last not below the values; a little below 0 gets no tick of its own. */
export function scaleOf(values: readonly number[], least: number): Scale {
  const highest = Math.max(0, ...values);
  const lowest = Math.min(0, ...values);
  const rough = Math.max(least, (highest - lowest) / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const isLittle = lowest > -step / 2;
  const first = isLittle ? 0 : Math.floor(lowest / step);
  const last = Math.max(first + 1, Math.ceil(highest / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return { ticks, lowest: isLittle ? lowest : first * step, highest: last * step };
}
