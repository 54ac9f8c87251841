import { randomUUID } from 'node:crypto';
import { civilDateAt } from 'policy';
import { Client, type Request, toFloor } from '../measure/client.js';
import { compareRequests, outcomeOf } from '../measure/compare-requests.js';
import { load } from '../measure/slice.js';
import type { Bench, Scenario } from '../scenario.js';
import { dataOf } from '../servers/start-servers.js';
import { visitable, type Visitable } from './visitable.js';

const MUTATION = `mutation ($input: RecordVisitInput!) { recordVisit(input: $input) {
  serviceOrder { id number drawn totalFen } userErrors { code message field } } }`;

type Answer = { recordVisit: { serviceOrder: { drawn: number } | null; userErrors: unknown[] } };

/** Makes a request for a visit, each with a key of its own. */
async function requests(bench: Bench) {
  const servedOn = civilDateAt(new Date().toISOString());
  const { headers, path } = await bench.ask('service', MUTATION);
  return {
    floor: ({ entitlementId }: Visitable): Request => toFloor('/visit', { entitlementId, servedOn }),
    product: ({ licenceId }: Visitable): Request => {
      const input = { licenceId, kind: 'ON_SITE_SUPPORT', servedOn, idempotencyKey: randomUUID() };
      return { path, headers, body: JSON.stringify({ query: MUTATION, variables: { input } }) };
    },
  };
}

/** How many of the allowance an answer says were drawn. */
function drawnBy(answer: Buffer): number {
  const { serviceOrder, userErrors } = (dataOf(answer) as Answer).recordVisit;
  if (!serviceOrder) throw new Error(`A visit was refused: ${JSON.stringify(userErrors)}`);
  return serviceOrder.drawn;
}

/** Visits to many licences: what recording one costs. */
export const visits: Scenario = {
  name: 'visit',
  title: 'recording a visit, against one conditional update and one insert',
  sameWork: true,
  run: async (bench) => {
    const found = await visitable(bench, { count: 100, allowance: 10_000 });
    const make = await requests(bench);
    let turn = 0;
    const next = (): Visitable => found[(turn += 1) % found.length] as Visitable;
    return compareRequests(bench, {
      floor: () => make.floor(next()),
      product: () => make.product(next()),
      check: drawnBy,
      goals: { rate: 0.5 },
    });
  },
};

const VISITS = 3_000;
const ALLOWANCE = 1_000;

/** Visits to one licence by many at once: exactly its allowance is free. */
export const lastVisits: Scenario = {
  name: 'visit-contended',
  title: '3,000 visits by 16 clients on one allowance of 1,000',
  sameWork: true,
  run: async (bench) => {
    const found = await visitable(bench, { count: 5, allowance: ALLOWANCE });
    const [one, other, third, ...forWarming] = found as [Visitable, Visitable, Visitable, ...Visitable[]];
    const make = await requests(bench);
    const [floor, product] = [new Client(bench.floor.url), new Client(bench.product.url)];
    for (const each of forWarming)
      await load(
        bench.product,
        product,
        times(VISITS, () => make.product(each)),
      );
    let free = 0;
    const before = await load(
      bench.floor,
      floor,
      times(VISITS, () => make.floor(one)),
    );
    const between = await load(
      bench.product,
      product,
      times(VISITS, () => make.product(other)),
      (answer) => {
        free += drawnBy(answer);
      },
    );
    const after = await load(
      bench.floor,
      floor,
      times(VISITS, () => make.floor(third)),
    );
    floor.close();
    product.close();
    const { figures, cost = 0 } = outcomeOf([before, after], [between], { rate: 0.5 });
    const exactly = { atLeast: ALLOWANCE, atMost: ALLOWANCE };
    const drawn = await drawnFrom(bench, other);
    return {
      cost,
      figures: [
        ...figures,
        { name: 'free', value: free, unit: '', goal: exactly },
        { name: 'in the ledger', value: drawn, unit: '', goal: exactly },
      ],
    };
  },
};

function times(count: number, make: () => Request): () => Request | null {
  let left = count;
  return () => ((left -= 1) < 0 ? null : make());
}

async function drawnFrom({ database }: Bench, { entitlementId }: Visitable): Promise<number> {
  const [row] = await database.reader.rows<{ drawn: number | string }>(
    'SELECT SUM(quantity) AS drawn FROM entitlement_entries WHERE entitlementId = ?',
    [entitlementId],
  );
  return Number(row?.drawn);
}
