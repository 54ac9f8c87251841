import type { Bench } from '../scenario.js';
import type { Usage } from '../servers/server-process.js';
import { median } from './statistics.js';

/** What was seen of one long piece of work. */
export interface Job {
  ms: number;
  usage: Usage;
}

/** What came of long work done by both in turn. */
export interface Compared {
  /** How fast the product is, as a share of the floor's speed: 1 is as fast, 2 twice as fast. */
  share: number;
  /** What the product takes, in ms: for `Outcome.cost` alone. */
  cost: number;
  /** The largest memory that the product's process took, in MB, and the longest hold of its event loop, in ms. */
  peakMb: number;
  heldMs: number;
}

/** Lets floor and product do long work by turns, `rounds` times each. A job begins with counters set back. */
export async function compareJobs(
  bench: Bench,
  { floor, product, rounds = 3 }: Record<'floor' | 'product', () => Promise<unknown>> & { rounds?: number },
): Promise<Compared> {
  const floors: Job[] = [];
  const products: Job[] = [];
  for (let round = 0; round < rounds; round += 1) {
    floors.push(await timed(bench, 'floor', floor));
    products.push(await timed(bench, 'product', product));
  }
  const speeds = products.map(({ ms }, index) => (floors[index]?.ms ?? Number.NaN) / ms);
  return {
    share: median(speeds),
    cost: median(products.map(({ ms }) => ms)),
    peakMb: Math.max(...products.map(({ usage }) => usage.peakMb)),
    heldMs: Math.max(...products.map(({ usage }) => usage.heldMs)),
  };
}

async function timed(bench: Bench, which: 'floor' | 'product', work: () => Promise<unknown>): Promise<Job> {
  await bench[which].usage(); // sets the peaks back
  const started = performance.now();
  await work();
  const ms = performance.now() - started;
  return { ms, usage: await bench[which].usage() };
}
