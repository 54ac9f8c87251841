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
  /** The block after it, once that is under way. */
  ahead: Promise<Block> | null;
}

const blocks = new WeakMap<Aside, Map<string, Promise<Block>>>();

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

async function fromBlock(aside: Aside, series: string): Promise<number> {
  const known = blocks.get(aside) ?? new Map<string, Promise<Block>>();
  blocks.set(aside, known);
  for (;;) {
    const filling = known.get(series) ?? newBlock(aside, series);
    known.set(series, filling);
    const block = await filling.catch((error: unknown) => {
      if (known.get(series) === filling) known.delete(series);
      throw error;
    });
    if (block.next <= block.last) {
      block.next += 1;
      if (isGoingFast(block)) takeAhead(aside, series, block);
      return block.next - 1;
    }
    if (known.get(series) === filling) {
      if (block.ahead) known.set(series, block.ahead);
      else known.delete(series);
    }
  }
}

function isGoingFast({ ahead, next, last, takenAt }: Block): boolean {
  return ahead === null && last - next < BLOCK / 2 && performance.now() - takenAt < FAST_MS;
}

function takeAhead(aside: Aside, series: string, block: Block): void {
  block.ahead = newBlock(aside, series);
  // Who comes to it without one tries again.
  block.ahead.catch(() => (block.ahead = null));
}

async function newBlock(aside: Aside, series: string): Promise<Block> {
  const last = await aside((transaction) => takeNumbers(transaction, series, BLOCK));
  return { next: last - BLOCK + 1, last, takenAt: performance.now(), ahead: null };
}
