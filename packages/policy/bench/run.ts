import { readFileSync } from 'node:fs';
import { decide, type Decision, type RateTable } from '../src/index.js';
import { naiveDecide } from './naive.js';
import { requestsFor } from './requests.js';

const ROUNDS = 7;
const ROUND_MS = 300;

const table = JSON.parse(
  readFileSync(new URL('../../../data/2005.json', import.meta.url), 'utf8'),
) as RateTable;
const requests = requestsFor(table, 4_096);

/** So that no decision is optimised away. */
let answered = 0;

/** Decisions a second of this process's own time: what else the machine does meanwhile does not count. */
function round(decideOne: (request: unknown) => Decision): number {
  const [started, used] = [performance.now(), process.cpuUsage()];
  let decisions = 0;
  while (performance.now() - started < ROUND_MS) {
    for (const request of requests) if (decideOne(request).ok) answered += 1;
    decisions += requests.length;
  }
  const { user, system } = process.cpuUsage(used);
  return decisions / ((user + system) / 1e6);
}

const contenders = {
  'without trace': (request: unknown) => decide(table, request, { trace: false }),
  'with trace': (request: unknown) => decide(table, request),
  'naive scan': (request: unknown) => naiveDecide(table, request),
};

type Name = keyof typeof contenders;
const names = Object.keys(contenders) as Name[];
const rates = new Map<Name, number[]>(names.map((name) => [name, []]));
for (const name of names) round(contenders[name]);
for (let index = 0; index < ROUNDS; index += 1)
  for (const name of names) rates.get(name)?.push(round(contenders[name]));

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const naive = median(rates.get('naive scan') ?? []);
for (const name of names) {
  const rate = median(rates.get(name) ?? []);
  const [millions, ratio] = [(rate / 1e6).toFixed(2), (rate / naive).toFixed(2)];
  console.log(`${name.padEnd(14)} ${millions.padStart(7)} M decisions/s   ${ratio.padStart(6)} × naive scan`);
}
console.log(
  `Node ${process.version}, a second of one core's time, ${requests.length} requests of all kinds, median of ${ROUNDS} rounds, ${answered} granted`,
);
