import { expect, test } from 'vitest';
import { compareJobs } from '../bench/measure/compare-jobs.js';
import { outcomeOf } from '../bench/measure/compare-requests.js';
import type { Slice } from '../bench/measure/slice.js';
import { readOptions } from '../bench/options.js';
import type { Bench, Scale, Scenario } from '../bench/scenario.js';
import { growthOf, isReached, tableOf } from '../bench/table.js';

const slice = (rate: number, cpuMs: number, latency: number): Slice => ({
  rate,
  cpuMs,
  latenciesMs: [1, latency],
});

test('each turn of the product is measured by the floor’s turns on either side of it', () => {
  const floors = [slice(100, 1, 10), slice(300, 3, 30), slice(100, 1, 10)];
  const { figures } = outcomeOf(floors, [slice(100, 4, 40), slice(100, 4, 40)], {
    rate: 0.5,
    p99: 2,
    cpu: 1,
  });
  expect(figures.map(({ name, value }) => [name, value])).toEqual([
    ['rate', 0.5],
    ['p99', 2],
    ['CPU', 2],
  ]);
  expect(figures.map(isReached)).toEqual([true, true, false]);
});

test('work that grows faster than the data misses its goal, a page that grows at all too', () => {
  const linear: Scenario = { name: 'a', title: 'long work', run: () => Promise.reject() };
  const page: Scenario = { ...linear, name: 'b', title: 'page', sameWork: true };
  const found = (scenario: Scenario, costs: number[]) =>
    costs.map((cost, index) => ({
      scenario,
      scale: (10 ** index) as Scale,
      outcome: { figures: [], cost },
    }));
  const reached = (scenario: Scenario, costs: number[]) => {
    const all = found(scenario, costs);
    return all.map((each) => growthOf(all, each)).map((figure) => figure && isReached(figure));
  };
  expect(reached(linear, [1, 10, 150])).toEqual([null, true, false]);
  expect(reached(page, [1, 1.1, 5])).toEqual([null, true, false]);
  expect(tableOf(found(linear, [1, 30]))).toMatch(/10×\s+cost of 10× in that of 1×\s+30×\s+≤ 12×\s+✗/);
});

test('long work is compared by turns, with the peaks of the product’s process', async () => {
  const done: string[] = [];
  const process = (heldMs: number) => ({
    url: '',
    stop: () => Promise.resolve(),
    usage: () => Promise.resolve({ cpuMs: 0, peakMb: 100, heldMs }),
  });
  const bench = { floor: process(1), product: process(7) } as unknown as Bench;
  const work = (name: string, ms: number) => async () => {
    done.push(name);
    await new Promise((resolve) => setTimeout(resolve, ms));
  };
  const compared = await compareJobs(bench, {
    floor: work('floor', 20),
    product: work('product', 60),
    rounds: 2,
  });
  expect(done).toEqual(['floor', 'product', 'floor', 'product']);
  expect(compared).toMatchObject({ heldMs: 7, peakMb: 100 });
  expect(compared.share).toBeLessThan(1);
});

test('an option that does not exist, an unknown scenario and another scale are each said', () => {
  const read = (...args: string[]) => readOptions(args, ['list', 'visit']);
  expect(read('--only=list,visit', '--scale=100', '--json')).toMatchObject({
    only: ['list', 'visit'],
    scales: [100],
    json: true,
  });
  expect(read().scales).toEqual([1, 10, 100]);
  expect(() => read('--only=lists')).toThrow('There is no scenario "lists": known are list, visit');
  expect(() => read('--scale=5')).toThrow('--scale must be 1, 10 or 100, not "5"');
  expect(() => read('--fast')).toThrow(/Unknown option '--fast'[\s\S]*pnpm bench \[options\]/);
});
