import { setTimeout as pause } from 'node:timers/promises';
import { addDays, addYears, civilDateAt } from 'policy';
import { manyServices } from '../../test/many-services.js';
import { toFloor } from '../measure/client.js';
import { compareJobs } from '../measure/compare-jobs.js';
import type { Bench, Scenario } from '../scenario.js';
import { dataOf, sendOnce } from '../servers/start-servers.js';

const LOOKS_EVERY_MS = 20;
const ALLOWANCE = '/onSiteSupport/rows/0/allowance/NETWORK';
const IN_FORCE = '{ rateTableInForce { id year } }';
const COPY =
  'mutation ($input: CreateRateTableDraftInput!) { createRateTableDraft(input: $input) { rateTable { id version } } }';
const EDIT =
  'mutation ($input: EditRateTableDraftInput!) { editRateTableDraft(input: $input) { rateTable { id version } } }';
const START =
  'mutation ($input: StartImpactInput!) { startImpact(input: $input) { impactRun { id } userErrors { code } } }';
const LOOK = 'query ($id: ID!) { impactRun(id: $id) { status services customers differenceFen } }';

interface Draft {
  id: string;
  version: number;
}

/** A draft with a smaller allowance, replayed over a year’s services, against reading the same rows. */
export const impact: Scenario = {
  name: 'impact',
  title: 'impact of a draft over 1,000 services at 1×, against reading their rows alone',
  run: async (bench) => {
    const today = civilDateAt(new Date().toISOString());
    const services = await manyServices(bench.database, { services: 1_000 * bench.scale, today });
    const draft = await draftOf(bench);
    const span = { from: addDays(addYears(today, -1), 1), to: today };
    const { share, cost, peakMb, heldMs } = await compareJobs(bench, {
      rounds: bench.scale === 100 ? 3 : 5,
      floor: async () => {
        const { read } = JSON.parse((await sendOnce(bench.floor, toFloor('/services', span))).toString()) as {
          read: number;
        };
        if (read !== services) throw new Error(`Of ${services} services ${read} were read`);
      },
      product: () => work(bench, draft, services),
    });
    return {
      cost,
      figures: [
        { name: 'rate', value: share, unit: '×', goal: { atLeast: 0.5 } },
        { name: 'memory', value: peakMb, unit: ' MB' },
        { name: 'event loop held', value: heldMs, unit: ' ms', goal: { atMost: 50 } },
      ],
    };
  },
};

async function asked<T>(bench: Bench, query: string, variables: object = {}): Promise<T> {
  return dataOf(await sendOnce(bench.product, await bench.ask('admin', query, variables))) as T;
}

async function draftOf(bench: Bench): Promise<Draft> {
  const { rateTableInForce: base } = await asked<{ rateTableInForce: { id: string } }>(bench, IN_FORCE);
  const year = new Date().getUTCFullYear() + 1;
  const input = { year, copyFromId: base.id };
  const { createRateTableDraft: made } = await asked<{ createRateTableDraft: { rateTable: Draft } }>(
    bench,
    COPY,
    { input },
  );
  const { id: rateTableId, version: expectedVersion } = made.rateTable;
  const edits = [{ cell: ALLOWANCE, value: 4 }];
  const { editRateTableDraft: edited } = await asked<{ editRateTableDraft: { rateTable: Draft } }>(
    bench,
    EDIT,
    {
      input: { rateTableId, expectedVersion, edits },
    },
  );
  return edited.rateTable;
}

/** Lets the product work an impact out, and waits until it is whole. */
async function work(bench: Bench, { id, version }: Draft, services: number): Promise<void> {
  const input = { rateTableId: id, expectedVersion: version };
  const { startImpact } = await asked<{ startImpact: { impactRun: { id: string } | null } }>(bench, START, {
    input,
  });
  if (!startImpact.impactRun) throw new Error('The impact was refused');
  const look = await bench.ask('admin', LOOK, { id: startImpact.impactRun.id });
  for (;;) {
    await pause(LOOKS_EVERY_MS);
    const { impactRun: run } = dataOf(await sendOnce(bench.product, look)) as {
      impactRun: { status: string; services: number; differenceFen: number };
    };
    if (run.status === 'RUNNING') continue;
    if (run.status !== 'DONE') throw new Error('The impact was stopped by a fault');
    if (run.services !== services || run.differenceFen <= 0)
      throw new Error(`Of ${services} services ${run.services} were priced`);
    return;
  }
}
