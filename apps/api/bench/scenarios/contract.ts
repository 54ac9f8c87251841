import { toFloor } from '../measure/client.js';
import { compareRequests } from '../measure/compare-requests.js';
import type { Scenario } from '../scenario.js';
import { requireSameAnswer } from './same-answer.js';

const LICENCE = 'licence { id product productName serial }';
const QUERY = `query ($id: ID!) { contract(id: $id) { id number kind signedOn startsOn endsOn totalFen customer { id name shortCode }
  lines { id plan years startsOn endsOn annualFeeFen ${LICENCE} }
  entitlements { id service source startsOn endsOn allowance drawn remaining ${LICENCE} } } }`;

/** One contract after the other, so that neither side answers from what it has just read. */
export const oneContract: Scenario = {
  name: 'contract',
  title: 'a contract with its entitlements and balances',
  sameWork: true,
  run: async (bench) => {
    const found = await bench.database.reader.rows<{ id: string }>(
      "SELECT id FROM contracts WHERE kind = 'SERVICE' ORDER BY id LIMIT 1000",
    );
    const pairs = await Promise.all(
      found.map(async ({ id }) => ({
        floor: toFloor('/contract', { id }),
        product: await bench.ask('sales', QUERY, { id }),
      })),
    );
    const [first] = pairs;
    if (!first) throw new Error('There is no contract to read');
    await requireSameAnswer(bench, first);
    const turn = { floor: 0, product: 0 };
    const next = (which: 'floor' | 'product') => () => {
      turn[which] += 1;
      return (pairs[turn[which] % pairs.length] ?? first)[which];
    };
    const goals = { rate: 0.5, p99: 3 };
    return compareRequests(bench, { floor: next('floor'), product: next('product'), goals });
  },
};
