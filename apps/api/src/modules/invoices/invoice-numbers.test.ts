import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { act, agree, must, newCustomer, newLicence, publishTable } from '../../../test/trade-actions.js';

let server: TestServer;
let finance: Client;
beforeAll(async () => {
  server = await startTestServer();
  finance = await server.as('finance');
  await publishTable(await server.as('admin'), 2026, '2026-03-02');
});
afterAll(() => server.stop());

interface Draft {
  id: string;
  version: number;
}

/** Drafts of one charge each. */
async function drafts(count: number): Promise<Draft[]> {
  const sales = await server.as('sales');
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const lines = Array.from({ length: count }, (_, day) => ({
    licenceId,
    plan: 'FULL',
    years: 1,
    startsOn: `2026-01-${String(day + 1).padStart(2, '0')}`,
  }));
  const { charges } = await agree(sales, customer.id, lines);
  const made: Draft[] = [];
  for (const { id } of charges)
    made.push(
      await must<Draft>(finance, 'draftInvoice', { customerId: customer.id, chargeIds: [id] }, 'id version'),
    );
  return made;
}

const issue = ({ id, version }: Draft) =>
  act<{ number: string }>(finance, 'issueInvoice', { invoiceId: id, expectedVersion: version }, 'number');

async function issuedNumbers(): Promise<number[]> {
  const rows = await server.database.reader.rows<{ number: string }>(
    "SELECT number FROM invoices WHERE status = 'ISSUED' ORDER BY number",
  );
  return rows.map(({ number }) => Number(number.replace('2026-', '')));
}

test('twenty issued at once, with refusals and faults between, are numbered without gap and none twice', async () => {
  const [good, faulty] = [await drafts(20), await drafts(4)];
  // A fault after the number was taken: a draft's charge vanishes from it, which no request can do.
  await server.database.transaction(async (transaction) => {
    for (const { id } of faulty)
      await transaction.run("UPDATE charges SET status = 'UNBILLED', invoiceId = NULL WHERE invoiceId = ?", [
        id,
      ]);
  });
  const work = good.flatMap((draft, index) => [
    () => issue(draft),
    () => issue({ ...draft, version: 9 }),
    ...(index % 5 === 0
      ? [() => issue(faulty[index / 5] as Draft).catch((error: unknown) => error as Error)]
      : []),
  ]);
  const answers = await Promise.all(work.map((each) => each()));
  const faults = answers.filter((answer) => answer instanceof Error);
  const refused = answers.filter((answer) => !(answer instanceof Error) && answer.result === null);
  expect([faults.length, refused.length, answers.length]).toEqual([4, 20, 44]);
  expect(await issuedNumbers()).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  const [sequence] = await server.database.reader.rows<{ lastNumber: number }>(
    "SELECT lastNumber FROM number_sequences WHERE id = 'invoice:2026'",
  );
  expect(sequence?.lastNumber).toBe(20);
  // The faults are mended: what stays must be in order.
  await server.database.transaction(async (transaction) => {
    for (const { id } of faulty)
      await transaction.run(
        "UPDATE charges SET status = 'DRAFTED', invoiceId = ? WHERE id = (SELECT chargeId FROM invoice_lines WHERE invoiceId = ?)",
        [id, id],
      );
  });
});

test('one draft issued by many at once gets one number; the others are told that it has been issued', async () => {
  const before = await issuedNumbers();
  const [draft] = await drafts(1);
  const answers = await Promise.all(Array.from({ length: 8 }, () => issue(draft as Draft)));
  expect(answers.filter(({ result }) => result !== null)).toHaveLength(1);
  expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
    new Set(['INVOICE_ALREADY_ISSUED']),
  );
  expect(await issuedNumbers()).toEqual([...before, before.length + 1]);
});

test('a draft that is discarded takes no number, and a new year begins with 1', async () => {
  const before = await issuedNumbers();
  const [discarded, kept, later] = await drafts(3);
  await must(finance, 'discardInvoiceDraft', { invoiceId: discarded?.id, expectedVersion: 1 });
  expect((await issue(kept as Draft)).result?.number).toBe(
    `2026-${String(before.length + 1).padStart(6, '0')}`,
  );
  server.setNow('2026-12-31T16:00:00.000Z');
  expect((await issue(later as Draft)).result?.number).toBe('2027-000001');
});
