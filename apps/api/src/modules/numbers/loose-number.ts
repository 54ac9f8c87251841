import type { Aside, Transaction } from '../../database/transaction.js';
import { seriesOf, takeNumbers, writtenNumber } from './number.service.js';

/** How many are taken at once; as many at most are left out when the process ends. */
const BLOCK = 20;

/** Numbers that are taken and not given yet. */
interface Block {
  next: number;
  last: number;
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
      known.delete(series);
      throw error;
    });
    if (block.next <= block.last) {
      block.next += 1;
      return block.next - 1;
    }
    if (known.get(series) === filling) known.delete(series);
  }
}

async function newBlock(aside: Aside, series: string): Promise<Block> {
  const last = await aside((transaction) => takeNumbers(transaction, series, BLOCK));
  return { next: last - BLOCK + 1, last };
}
