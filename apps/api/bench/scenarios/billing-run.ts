import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays } from 'policy';
import { boundTo, manyCharges } from '../../test/many-charges.js';
import { toFloor } from '../measure/client.js';
import { compareJobs } from '../measure/compare-jobs.js';
import { median } from '../measure/statistics.js';
import type { Bench, Scenario } from '../scenario.js';
import { dataOf, sendOnce } from '../servers/start-servers.js';

/** Before all that other scenarios charge, so that each run finds its own charges alone. */
const FIRST_DAY = '2020-01-01';
const START = `mutation ($input: StartBillingRunInput!) { startBillingRun(input: $input) { billingRun { id } userErrors { code } } }`;
const LOOK = 'query ($id: ID!) { billingRun(id: $id) { status billed stoppedAt } }';
const LOOKS_EVERY_MS = 20;

type Answer<K extends string, T> = Record<K, T>;

/** A run over annual fees that are due, one contract's a customer, against the same rows written by hand. */
export const billingRun: Scenario = {
  name: 'billing-run',
  title: 'billing run, 1,000 contracts at 1×, against multi-row inserts of its rows',
  run: async (bench) => {
    const contracts = 1_000 * bench.scale;
    const rounds = bench.scale === 100 ? 2 : 4;
    for (let day = 0; day < 2 * rounds; day += 1)
      await manyCharges(boundTo(bench.database), {
        customers: contracts,
        each: 1,
        dueOn: addDays(FIRST_DAY, day),
      });
    const inserting: number[] = [];
    let day = 0;
    const prepared = (): Promise<unknown> =>
      sendOnce(bench.floor, toFloor('/bills/read', { dueOn: addDays(FIRST_DAY, day) }));
    await prepared();
    const { share, cost, peakMb, heldMs } = await compareJobs(bench, {
      rounds,
      floor: async () => {
        const answer = (await sendOnce(bench.floor, toFloor('/bills/write'))).toString();
        inserting.push((JSON.parse(answer) as { inserting: number }).inserting);
      },
      product: async () => {
        await run(bench, addDays(FIRST_DAY, day + 1), contracts);
        day += 2;
        await prepared();
      },
    });
    return {
      cost,
      figures: [
        { name: 'rate of all rows written', value: share, unit: '×', goal: { atLeast: 0.8 } },
        { name: 'rate of the inserts alone', value: share * median(inserting), unit: '×' },
        { name: 'memory', value: peakMb, unit: ' MB', goal: { atMost: 200 } },
        { name: 'event loop held', value: heldMs, unit: ' ms', goal: { atMost: 50 } },
        {
          name: 'charges billed twice',
          value: await billedTwice(bench),
          unit: '',
          goal: { atLeast: 0, atMost: 0 },
        },
      ],
    };
  },
};

/** Lets the product bill what is due by a day, and waits until all drafts are made. */
async function run(bench: Bench, dueBy: string, contracts: number): Promise<void> {
  const input = { dueBy, idempotencyKey: randomUUID() };
  const started = dataOf(await sendOnce(bench.product, await bench.ask('finance', START, { input })));
  const { billingRun: made } = (started as Answer<'startBillingRun', { billingRun: { id: string } | null }>)
    .startBillingRun;
  if (!made) throw new Error(`The run was refused: ${JSON.stringify(started)}`);
  const look = await bench.ask('finance', LOOK, { id: made.id });
  for (;;) {
    await pause(LOOKS_EVERY_MS);
    const { billingRun: found } = dataOf(await sendOnce(bench.product, look)) as Answer<
      'billingRun',
      { status: string; billed: number; stoppedAt: string | null }
    >;
    if (found.stoppedAt !== null) throw new Error('The run was stopped by a fault');
    if (found.status === 'RUNNING') continue;
    if (found.billed !== contracts) throw new Error(`Of ${contracts} charges ${found.billed} were billed`);
    return;
  }
}

async function billedTwice({ database }: Bench): Promise<number> {
  const [row] = await database.reader.rows<{ twice: number }>(
    'SELECT COUNT(*) AS twice FROM (SELECT chargeId FROM invoice_lines GROUP BY chargeId HAVING COUNT(*) > 1) t',
  );
  return Number(row?.twice);
}
