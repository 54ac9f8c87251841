import type { Aside, Transaction } from '../../database/transaction.js';
import { seriesOf, takeNumbers, writtenNumber } from './number.service.js';

/** How many are taken at once; as many at most are left out when the process ends, and twice as many where numbers were given fast. */
const BLOCK = 20;
/** Where half a block goes within this time the next one is taken ahead, so that nobody waits for it. */
const FAST_MS = 500;

/** Numbers that are taken and not given yet. */
interface Block {
  next: number;
  last: number;
  takenAt: number;
}

interface Series {
  /** What numbers are given from, and the block after it, once it is there. */
  now: Block | null;
  ahead: Block | null;
  filling: Promise<void> | null;
}

const known = new WeakMap<Aside, Map<string, Series>>();

/**
 * A number such as `S-2026-0007` of a series that may have gaps. Numbers without gaps hold the series to the end of each
 * transaction, so that all who write wait for each other. These are taken by the block, aside; a number whose transaction fails
 * is not given again. Where there is one writer alone, nobody waits, and no gap arises.
 */
export async function nextLooseNumber(transaction: Transaction, prefix: string, on: string): Promise<string> {
  const series = seriesOf(prefix, on);
  const { aside } = transaction;
  const number = aside ? await fromBlock(aside, series) : await takeNumbers(transaction, series, 1);
  return writtenNumber(prefix, on, number);
}

/** Waits only where there is no number at hand, so that numbers are given in the order in which they are asked for. */
async function fromBlock(aside: Aside, name: string): Promise<number> {
  const series = seriesAt(aside, name);
  for (;;) {
    if (!series.now || series.now.next > series.now.last) [series.now, series.ahead] = [series.ahead, null];
    const { now } = series;
    if (now) {
      now.next += 1;
      // Whoever comes to it without one tries again, and is told.
      if (isGoingFast(series, now)) fill(aside, name, series).catch(() => undefined);
      return now.next - 1;
    }
    await fill(aside, name, series);
  }
}

function seriesAt(aside: Aside, name: string): Series {
  const all = known.get(aside) ?? new Map<string, Series>();
  known.set(aside, all);
  const series = all.get(name) ?? { now: null, ahead: null, filling: null };
  all.set(name, series);
  return series;
}

function isGoingFast({ ahead, filling }: Series, { next, last, takenAt }: Block): boolean {
  const isHalf = last - next < BLOCK / 2 && ahead === null && filling === null;
  return isHalf && performance.now() - takenAt < FAST_MS;
}

function fill(aside: Aside, name: string, series: Series): Promise<void> {
  series.filling ??= aside((transaction) => takeNumbers(transaction, name, BLOCK))
    .then((last) => {
      series.ahead = { next: last - BLOCK + 1, last, takenAt: performance.now() };
    })
    .finally(() => {
      series.filling = null;
    });
  return series.filling;
}
