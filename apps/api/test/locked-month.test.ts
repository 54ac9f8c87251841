import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCKED_DAY, type Move, newWorld, type World } from './locked-world.js';
import { MOVES } from './moves.js';
import { moneyMutations } from './money-mutations.js';
import { trade } from './sales-actions.js';
import { must, newCustomer, newLicence, refusals, rowsIn } from './trade-actions.js';

/** What leads to such a result and enters nothing in a month itself: plans and drafts. */
const ENTERS_NOTHING = ['bookTraining', 'cancelTraining', 'draftInvoice', 'resumeBillingRun'];

/** What enters its correction today where the month of the service is locked. */
const CORRECTS_TODAY = ['correctCause', 'cancelVisit'];

/** What is no such result, and moves allowance or money all the same. */
const BESIDE = ['deliverLicence', 'upgradeEdition'];

test('every mutation that moves money or allowance is tried on a locked month below', () => {
  const tried = new Set([...MOVES.map(({ operation }) => operation), ...CORRECTS_TODAY, ...ENTERS_NOTHING]);
  // A new one belongs in service-moves.ts or money-moves.ts, or, with a reason, in one of the lists above.
  expect(moneyMutations.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  expect(BESIDE.filter((name) => !tried.has(name))).toEqual([]);
});

const STORED = [
  'payments',
  'credit_notes',
  'charges',
  'charge_entries',
  'entitlement_entries',
  'entitlements',
  'contracts',
  'service_orders',
  'number_sequences',
];

interface Prepared {
  world: World;
  moves: Map<Move, Awaited<ReturnType<Move['prepare']>>>;
  /** A licence with visits in the month. */
  visitedId: string;
}

async function prepared(locked: boolean): Promise<Prepared> {
  const world = await newWorld();
  const moves = new Map<Move, Awaited<ReturnType<Move['prepare']>>>();
  for (const move of MOVES) moves.set(move, await move.prepare(world));
  const visitedId = await visited(world);
  world.server.setNow('2026-03-10T02:00:00.000Z');
  if (locked) await must(world.finance, 'lockMonth', { month: '2026-02' });
  return { world, moves, visitedId };
}

describe.each([
  { says: 'a locked month refuses', locked: true },
  { says: 'control: an open month takes', locked: false },
])('$says', ({ locked }) => {
  let world: World;
  let moves: Prepared['moves'];
  let visitedId: string;
  beforeAll(async () => {
    ({ world, moves, visitedId } = await prepared(locked));
  });
  afterAll(() => world.server.stop());

  test.each(MOVES.map((move, index) => ({ move, operation: `${index + 1} ${move.operation}` })))(
    '$operation',
    async ({ move }) => {
      world.server.setNow(`${move.byClock ? LOCKED_DAY : '2026-03-10'}T02:00:00.000Z`);
      const before = await rowsIn(world.server, ...STORED);
      const done = await moves.get(move)?.();
      if (!done) throw new Error('The move was not prepared');
      if (!locked) return expect(done.userErrors).toEqual([]);
      expect(refusals(done)).toEqual([move.refused]);
      expect(done.userErrors[0]?.message).toContain(move.byClock ? LOCKED_DAY : '2026-03-10');
      expect(await rowsIn(world.server, ...STORED)).toEqual(before);
    },
  );

  test(
    locked
      ? 'and what is corrected of it is entered today: nothing is dated in it'
      : 'what is corrected of it, dated as it was',
    async () => {
      const { server, sales, service } = world;
      server.setNow('2026-03-10T02:00:00.000Z');
      const entries = await server.database.reader.rows<{ id: string }>('SELECT id FROM entitlement_entries');
      const licenceId = visitedId;
      const known = new Set(entries.map(({ id }) => id));
      const [first, second] = await server.database.reader.rows<{ id: string }>(
        'SELECT id FROM service_orders WHERE licenceId = ? ORDER BY id',
        [licenceId],
      );
      const cause = { serviceOrderId: first?.id, cause: 'VIRUS', reason: 'x' };
      expect((await trade(service, 'correctCause', cause)).userErrors).toEqual([]);
      expect(
        (await trade(service, 'cancelVisit', { serviceOrderId: second?.id, reason: 'x' })).userErrors,
      ).toEqual([]);
      const delivery = { licenceId, deliveredOn: '2026-01-16', reason: 'x' };
      expect((await trade(sales, 'correctDeliveryDate', delivery)).userErrors).toEqual([]);
      const after = await server.database.reader.rows<{ id: string; occurredOn: string; kind: string }>(
        'SELECT id, occurredOn, kind FROM entitlement_entries',
      );
      const corrections = after.filter(({ id, kind }) => !known.has(id) && kind === 'REVERSAL');
      expect(corrections.length).toBeGreaterThan(1);
      const days = new Set(corrections.map(({ occurredOn }) => occurredOn));
      expect([...days]).toEqual(locked ? ['2026-03-10'] : [LOCKED_DAY]);
      const charges = await server.database.reader.rows<{ dueOn: string }>(
        'SELECT dueOn FROM charges WHERE serviceOrderId = ?',
        [first?.id ?? ''],
      );
      expect(charges.map(({ dueOn }) => dueOn)).toEqual([locked ? '2026-03-10' : LOCKED_DAY]);
    },
  );
});

/** A licence in its free period with two visits in February, before it is locked. */
async function visited({ server, sales, service }: World): Promise<string> {
  server.setNow(`${LOCKED_DAY}T02:00:00.000Z`);
  const licenceId = await newLicence(sales, await newCustomer(sales), { deliveredOn: '2026-01-15' });
  for (let n = 0; n < 2; n += 1)
    await must(service, 'recordVisit', { licenceId, kind: 'ON_SITE_SUPPORT', servedOn: LOCKED_DAY });
  return licenceId;
}
