import type { Bench, Figure, Outcome } from '../scenario.js';
import { Client, type Request } from './client.js';
import { loadFor, type Slice } from './slice.js';
import { median, quantile } from './statistics.js';

/** The same question to both: `next` gives the request each time anew. */
export interface Contest {
  floor: () => Request;
  product: () => Request;
  /** Sees each answer of the product; throws where it is no good. */
  check?: (answer: Buffer) => void;
  /** The goals of the table. */
  goals: { rate?: number; p99?: number; cpu?: number };
}

/**
 * Lets the floor and the product answer the same question by turns: floor, product, floor, product … and a floor at the
 * end. Each turn of the product is compared with the floor's before and after it, so that what else the machine does
 * meanwhile counts for both.
 */
export async function compareRequests(bench: Bench, contest: Contest): Promise<Outcome> {
  const [floor, product] = [new Client(bench.floor.url), new Client(bench.product.url)];
  const onFloor = (ms = bench.sliceMs) => loadFor(bench.floor, floor, contest.floor, ms);
  const onProduct = (ms = bench.sliceMs) =>
    loadFor(bench.product, product, contest.product, ms, contest.check);
  try {
    await onFloor(bench.warmMs);
    await onProduct(bench.warmMs); // compiled and warm, as a server is that has run for a while
    const floors = [await onFloor()];
    const products: Slice[] = [];
    for (let round = 0; round < bench.rounds; round += 1) {
      products.push(await onProduct());
      floors.push(await onFloor());
    }
    return outcomeOf(floors, products, contest.goals);
  } finally {
    floor.close();
    product.close();
  }
}

/** Shares from slices of which each product's has a floor's on either side. */
export function outcomeOf(
  floors: readonly Slice[],
  products: readonly Slice[],
  goals: Contest['goals'],
): Outcome {
  const ratio = (of: (slice: Slice) => number): number =>
    median(products.map((slice, index) => of(slice) / mean(floors.slice(index, index + 2).map(of))));
  const figures: Figure[] = [
    { name: 'rate', value: ratio(({ rate }) => rate), unit: '×', ...atLeast(goals.rate) },
    {
      name: 'p99',
      value: ratio(({ latenciesMs }) => quantile(latenciesMs, 0.99)),
      unit: '×',
      ...atMost(goals.p99),
    },
    { name: 'CPU', value: ratio(({ cpuMs }) => cpuMs), unit: '×', ...atMost(goals.cpu) },
  ];
  return { figures, cost: median(products.map(({ rate }) => 1000 / rate)) };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const atLeast = (bound: number | undefined): Pick<Figure, 'goal'> =>
  bound === undefined ? {} : { goal: { atLeast: bound } };

const atMost = (bound: number | undefined): Pick<Figure, 'goal'> =>
  bound === undefined ? {} : { goal: { atMost: bound } };
