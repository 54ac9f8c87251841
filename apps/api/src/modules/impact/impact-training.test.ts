import { afterAll, beforeAll, expect, test } from 'vitest';
import { chargesOf, impactOf } from '../../../test/impact-actions.js';
import { done, draftOf, type Table } from '../../../test/rate-table-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { trainedSale } from '../../../test/trained-sale.js';

let server: TestServer;
let admin: Client;
let sale: { customerId: string; licenceId: string };
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('admin');
  sale = await trainedSale(server);
});
afterAll(() => server.stop());

/** What an impact of a draft with some cells changed shows of the training. */
async function shown(cells: Record<string, unknown>) {
  const draft: Table = await draftOf(admin, 2026, cells);
  const run = await impactOf(admin, draft);
  const rows = await chargesOf(admin, run.id, { customerId: sale.customerId });
  return {
    services: run.services,
    charges: Object.fromEntries(
      rows.map(({ kind, oldQuantity, newQuantity, oldFen, newFen }) => [
        kind,
        [oldQuantity, oldFen, newQuantity, newFen],
      ]),
    ),
  };
}

const TRAVEL = [1, 8_000, 1, 8_000];

test('a held training is priced by both tables, without the days that are paid with the sale (5)', async () => {
  expect(
    await shown({ '/training/extraDayFen/OUTSIDE': 33_300, '/training/includedDayFen/ON_SITE/OUTSIDE': 0 }),
  ).toEqual({
    services: 1,
    charges: {
      TRAINING_INCLUDED_DAY: [1, 30_000, 0, 0],
      TRAINING_EXTRA_DAY: [1, 30_000, 1, 33_300],
      TRAVEL,
    },
  });
});

test('of a table that includes more days the prepaid ones are still paid: nothing is charged twice, nothing given back (5)', async () => {
  const row = (await draftOf(admin, 2026)).document.training.rows.findIndex(({ products }) =>
    products.includes('FINANCE'),
  );
  expect((await shown({ [`/training/rows/${row}/days`]: 3 })).charges).toEqual({
    TRAINING_INCLUDED_DAY: [1, 30_000, 3, 90_000],
    TRAINING_EXTRA_DAY: [1, 30_000, 0, 0],
    TRAVEL,
  });
});

test('a list of another customer has none of it', async () => {
  const draft = await done(admin, 'createRateTableDraft', {
    year: 2026,
    copyFromId: (await draftOf(admin, 2026)).id,
  });
  const run = await impactOf(admin, draft);
  expect(await chargesOf(admin, run.id, { customerId: 'none' })).toEqual([]);
  expect(await chargesOf(admin, run.id, { kind: 'TRAVEL' })).toMatchObject([
    { licence: { id: sale.licenceId } },
  ]);
});
