import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issuedInvoice } from '../../../test/billing-actions.js';
import { asUnit } from '../../../test/tables.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { agree, FEES, must, newCustomer, newLicence, publishTable } from '../../../test/trade-actions.js';
import { reconcile } from '../../integrity/reconcile.js';
import { countCredited } from './income-rollup.js';
import { rebuildIncome } from './rebuild-income.service.js';

let server: TestServer;
let sales: Client;
let service: Client;
let finance: Client;
beforeAll(async () => {
  server = await startTestServer();
  await publishTable(await server.as('admin'), 2026, '2026-03-02', {
    ...FEES,
    '/annualPlans/0/fees/1/feeFen/NETWORK': 500_000,
    '/annualPlans/0/fees/1/feeFen/STANDALONE': 400_000,
    '/taxPercent': '6',
  });
  await signIn();
});
afterAll(() => server.stop());

async function signIn(): Promise<void> {
  [sales, service, finance] = await Promise.all([
    server.as('sales'),
    server.as('service'),
    server.as('finance'),
  ]);
}

/** A line of the ledger, joined from the documents and what was charged, by another way than the rollup is kept. */
interface Line {
  month: string;
  source: string;
  kind: string;
  product: string;
  edition: string;
  region: string;
  amountFen: number;
  netFen: number | null;
  taxFen: number | null;
}

const DIMENSIONS = ['source', 'product', 'edition', 'region'] as const;
const OVERAGE = new Set(['ON_SITE_OVERAGE', 'DATA_REPAIR_OVERAGE', 'TRAINING_EXTRA_DAY']);

async function ledger(): Promise<Line[]> {
  const of =
    'JOIN charges c ON c.id = l.chargeId JOIN licences p ON p.id = c.licenceId JOIN sites s ON s.id = p.siteId';
  const what = 'c.kind, c.contractId, p.product, p.edition, s.city';
  const rows = await server.database.reader.rows<
    Line & { contractId: string | null; city: string; issuedOn: string }
  >(
    `SELECT i.issuedOn, ${what}, l.amountFen, l.netFen, l.taxFen FROM invoices i JOIN invoice_lines l ON l.invoiceId = i.id ${of} WHERE i.status = 'ISSUED'
     UNION ALL SELECT n.issuedOn, ${what}, -m.amountFen, -m.netFen, -m.taxFen FROM credit_notes n JOIN credit_note_lines m ON m.creditNoteId = n.id
     JOIN invoice_lines l ON l.id = m.invoiceLineId ${of}`,
  );
  return rows.map(({ issuedOn, contractId, city, ...row }) => ({
    ...row,
    month: issuedOn.slice(0, 7),
    region: city === '深圳市' ? 'SHENZHEN' : 'OUTSIDE',
    source: contractId === null ? (OVERAGE.has(row.kind) ? 'OVERAGE' : 'PER_SERVICE') : 'CONTRACT',
  }));
}

interface Row extends Partial<Record<(typeof DIMENSIONS)[number], string | null>> {
  month: string;
  kind: string;
  lines: number;
  amountFen: number;
  netFen: number | null;
  taxFen: number | null;
}

interface Report {
  totalFen: number;
  sources: { source: string; lines: number; amountFen: number }[];
  rows: Row[];
}

async function report(from: string, to: string, filter: object, by: readonly string[]): Promise<Report> {
  const document = `query ($from: String!, $to: String!, $filter: IncomeFilter, $by: [IncomeDimension!]) {
    incomeReport(from: $from, to: $to, filter: $filter, by: $by) { totalFen sources { source lines amountFen }
    rows { month kind source product edition region lines amountFen netFen taxFen } } }`;
  const variables = { from, to, filter, by: by.map((each) => each.toUpperCase()) };
  return (await finance.query<{ incomeReport: Report }>(document, variables)).incomeReport;
}

interface Figures {
  lines: number;
  amountFen: number;
  netFen: number | null;
  taxFen: number | null;
}

interface Pivot {
  columns: { key: string; figures: Figures }[];
  rows: { keys: string[]; cells: (Figures | null)[]; figures: Figures }[];
  figures: Figures;
}

const AXES = ['month', 'kind', ...DIMENSIONS] as const;
type Axis = (typeof AXES)[number];

/** Income laid out, and the lines that it comes from, as the API gives both. */
async function laidOut(from: string, to: string, filter: object, down: readonly Axis[], across: Axis | null) {
  const document = `query ($from: String!, $to: String!, $filter: IncomeFilter, $down: [IncomeAxis!]!, $across: IncomeAxis) {
    incomePivot(from: $from, to: $to, filter: $filter, down: $down, across: $across) {
      columns { key figures { ...F } } rows { keys cells { ...F } figures { ...F } } figures { ...F } }
    incomeLines(from: $from, to: $to, filter: $filter, sort: AMOUNT_ASC, first: 200) { count totalFen
      lines { document number issuedOn kind source product edition region amountFen netFen taxFen } } }
    fragment F on IncomeFigures { lines amountFen netFen taxFen }`;
  const variables = {
    from,
    to,
    filter,
    down: down.map((axis) => axis.toUpperCase()),
    across: across?.toUpperCase() ?? null,
  };
  return finance.query<{
    incomePivot: Pivot;
    incomeLines: { count: number; totalFen: number; lines: Line[] };
  }>(document, variables);
}

const add = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

const figuresOf = (lines: readonly Line[]): Figures => ({
  lines: lines.length,
  amountFen: sum(lines.map(({ amountFen }) => amountFen)),
  netFen: lines.reduce<number | null>((total, { netFen }) => add(total, netFen), 0),
  taxFen: lines.reduce<number | null>((total, { taxFen }) => add(total, taxFen), 0),
});

/** Holds what was laid out against the lines of the ledger: each cell, each sum, and no cell beside them. */
function expectLaidOut(pivot: Pivot, own: readonly Line[], down: readonly Axis[], across: Axis | null): void {
  expect(pivot.figures).toEqual(figuresOf(own));
  for (const { key, figures } of pivot.columns)
    expect(figures).toEqual(figuresOf(own.filter((line) => across && line[across] === key)));
  for (const { keys, cells, figures } of pivot.rows) {
    const ofRow = own.filter((line) => down.every((axis, at) => line[axis] === keys[at]));
    expect(figures).toEqual(figuresOf(ofRow));
    const expected = pivot.columns.map(({ key }) => ofRow.filter((line) => across && line[across] === key));
    expect(cells).toEqual(expected.map((lines) => (lines.length === 0 ? null : figuresOf(lines))));
  }
  const keys = pivot.rows.map((row) => row.keys.join(' '));
  expect(new Set(keys).size).toBe(keys.length);
}

/** What the report must say of lines: grouped by the plainest of ways. */
function grouped(lines: readonly Line[], by: readonly (typeof DIMENSIONS)[number][]): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const line of lines) {
    const shown = Object.fromEntries(DIMENSIONS.map((each) => [each, by.includes(each) ? line[each] : null]));
    const key = JSON.stringify([line.month, line.kind, shown]);
    const { month, kind } = line;
    const row = rows.get(key) ?? { month, kind, ...shown, lines: 0, amountFen: 0, netFen: 0, taxFen: 0 };
    rows.set(key, {
      ...row,
      lines: row.lines + 1,
      amountFen: row.amountFen + line.amountFen,
      netFen: row.netFen === null || line.netFen === null ? null : row.netFen + line.netFen,
      taxFen: row.taxFen === null || line.taxFen === null ? null : row.taxFen + line.taxFen,
    });
  }
  return rows;
}

const keyOf = (row: Row): string =>
  JSON.stringify([
    row.month,
    row.kind,
    Object.fromEntries(DIMENSIONS.map((each) => [each, row[each] ?? null])),
  ]);

const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);

/** Draws from a fixed seed, so that a failure can be had again. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

interface Issued {
  id: string;
  lines: { id: string; amountFen: number }[];
}

const ISSUED = 'id lines { id amountFen }';

async function issue(draft: { id: string; version: number }): Promise<Issued> {
  return must<Issued>(
    finance,
    'issueInvoice',
    { invoiceId: draft.id, expectedVersion: draft.version },
    ISSUED,
  );
}

/** Charges of a customer, by contract and by visits, some of them past the allowance, due today or before. */
async function charged(at: number): Promise<{ customerId: string; chargeIds: string[] }> {
  const customer = await newCustomer(
    sales,
    at % 2 === 0 ? { city: '深圳市', district: '南山区' } : { city: '广州市', district: '天河区' },
  );
  const licenceId = await newLicence(sales, customer, {
    product: at % 3 === 0 ? 'ENTERPRISE' : 'FINANCE',
    edition: at % 4 < 2 ? 'NETWORK' : 'STANDALONE',
  });
  const visits = async (times: number, travelFen: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let visit = 0; visit < times; visit += 1) {
      const input = { licenceId, kind: 'ON_SITE_SUPPORT', servedOn: today(), travelFen };
      const { charges } = await must<{ charges: { id: string }[] }>(
        service,
        'recordVisit',
        input,
        'charges { id }',
      );
      ids.push(...charges.map(({ id }) => id));
    }
    return ids;
  };
  const travelFen = at % 2 === 0 ? 0 : 1_234;
  const single = await visits(1, travelFen);
  const { charges } = await agree(sales, customer.id, [{ licenceId, plan: 'FULL', years: 1 }]);
  const past = await visits(at % 3 === 0 ? 1 : 8, travelFen);
  return { customerId: customer.id, chargeIds: [...single, ...charges.map(({ id }) => id), ...past] };
}

let clock = '2026-03-02';
const today = (): string => clock;
async function goTo(day: string): Promise<void> {
  clock = day;
  server.setNow(`${day}T02:00:00.000Z`);
  await signIn();
}

test('whatever was issued, credited and voided, the report by every dimension and filter equals the join of the documents', async () => {
  const draw = drawing(20_051_101);
  const issued: Issued[] = [];
  for (const [month, day] of ['2026-03-31', '2026-04-01', '2026-05-15'].entries()) {
    await goTo(day);
    for (let at = 0; at < 2; at += 1) {
      const draft = await must<{ id: string; version: number }>(
        finance,
        'draftInvoice',
        await charged(month * 2 + at),
        'id version',
      );
      issued.push(await issue(draft));
    }
    const [voided] = issued.splice(draw(issued.length), 1);
    const { reissues } = await must<{ reissues: { id: string; version: number }[] }>(
      finance,
      'voidInvoice',
      { invoiceId: voided?.id, reason: '抬头有误' },
      'reissues { id version }',
    );
    const anew = reissues.map((draft) => ({ ...draft, again: draw(2) === 1 }));
    for (const draft of anew.filter(({ again }) => again)) issued.push(await issue(draft));
    const [credited] = issued.splice(draw(issued.length), 1);
    const lines = credited?.lines.slice(0, 1 + draw(credited.lines.length)) ?? [];
    await must(finance, 'issueCreditNote', {
      invoiceId: credited?.id,
      lines: lines.map(({ id, amountFen }) => ({ invoiceLineId: id, amountFen: 1 + draw(amountFen) })),
      reason: '折让',
    });
  }

  const lines = await ledger();
  expect(new Set(lines.map(({ source }) => source))).toEqual(new Set(['CONTRACT', 'OVERAGE', 'PER_SERVICE']));
  expect(new Set(lines.map(({ region }) => region))).toEqual(new Set(['SHENZHEN', 'OUTSIDE']));
  const some = <T>(values: readonly T[]) => fc.option(fc.subarray([...values]), { nil: null });
  await fc.assert(
    fc.asyncProperty(
      fc.subarray([...DIMENSIONS]),
      fc.record({
        sources: some(['CONTRACT', 'OVERAGE', 'PER_SERVICE']),
        kinds: some([...new Set(lines.map(({ kind }) => kind))]),
        products: some(['FINANCE', 'ENTERPRISE', 'nothing']),
        editions: some(['NETWORK', 'STANDALONE']),
        regions: some(['SHENZHEN', 'OUTSIDE']),
      }),
      fc.constantFrom(...(['03 05', '03 03', '04 12', '06 07'] as const)),
      fc.shuffledSubarray([...AXES], { minLength: 2, maxLength: 4 }),
      async (by, filter, months, [across = null, ...down]) => {
        const [from = '', to = ''] = months.split(' ').map((month) => `2026-${month}`);
        const allows = (list: string[] | null, value: string) => !list?.length || list.includes(value);
        const own = lines.filter(
          (line) =>
            line.month >= from &&
            line.month <= to &&
            allows(filter.sources, line.source) &&
            allows(filter.kinds, line.kind) &&
            allows(filter.products, line.product) &&
            allows(filter.editions, line.edition) &&
            allows(filter.regions, line.region),
        );
        const answer = await report(from, to, filter, by);
        expect(new Map(answer.rows.map((row) => [keyOf(row), row]))).toEqual(grouped(own, by));
        expect(answer.rows.length).toBe(grouped(own, by).size);
        expect(answer.totalFen).toBe(sum(own.map(({ amountFen }) => amountFen)));
        const { incomePivot, incomeLines } = await laidOut(from, to, filter, down, across);
        expectLaidOut(incomePivot, own, down, across);
        expect([incomeLines.count, incomeLines.totalFen]).toEqual([own.length, answer.totalFen]);
        expect(incomeLines.lines.map(({ amountFen }) => amountFen)).toEqual(
          own.map(({ amountFen }) => amountFen).toSorted((a, b) => a - b),
        );
        for (const { source, lines: count, amountFen } of answer.sources) {
          const ofSource = own.filter((line) => line.source === source);
          expect([source, count, amountFen]).toEqual([
            source,
            ofSource.length,
            sum(ofSource.map((line) => line.amountFen)),
          ]);
        }
      },
    ),
    { numRuns: 40, seed: 7 },
  );
}, 120_000);

test('income by month has each month from the first to the last, also those without any', async () => {
  const { incomePivot } = await laidOut('2026-01', '2026-04', {}, ['month'], 'source');
  expect(incomePivot.rows.map(({ keys: [month], figures }) => [month, figures.lines > 0])).toEqual([
    ['2026-01', false],
    ['2026-02', false],
    ['2026-03', true],
    ['2026-04', true],
  ]);
  const across = await laidOut('2026-01', '2026-04', { without: ['REGION'] }, ['product'], 'month');
  expect(across.incomePivot.columns.map(({ key }) => key)).toEqual([
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-04',
  ]);
  expect(across.incomePivot.rows).toEqual([]);
});

test.each([
  ['down: []', '`down` takes one to 3 axes'],
  ['down: [MONTH, KIND, SOURCE, REGION]', '`down` takes one to 3 axes'],
  ['down: [MONTH, KIND, MONTH]', '`down` and `across` take each axis once'],
  ['down: [MONTH], across: MONTH', '`down` and `across` take each axis once'],
])('income laid out by %s is refused as bad input', async (asked, says) => {
  const { errors } = await finance.request(
    `{ incomePivot(from: "2026-01", to: "2026-02", ${asked}) { from } }`,
  );
  expect(errors).toMatchObject([{ message: says, extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('the lines of income are read some at a time, and a number outside the bounds is refused', async () => {
  const ask = async (page: string) =>
    finance.request<{ incomeLines: { lines: { id: string; decision: { id: string } }[] } }>(
      `{ incomeLines(from: "2026-01", to: "2026-12", ${page}) { lines { id decision { kind } customer { name } } } }`,
    );
  const idsOf = async (page: string) => (await ask(page)).data?.incomeLines.lines.map(({ id }) => id) ?? [];
  const all = await idsOf('first: 200');
  expect([...(await idsOf('first: 3')), ...(await idsOf('first: 197, skip: 3'))]).toEqual(all);
  for (const page of ['first: 0', 'first: 201', 'skip: -1'])
    expect((await ask(page)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('a row of the rollup that is not its lines is named by reconcile and by the tie-out of its month, and rebuilding mends it', async () => {
  const change = (sql: string, parameters: (string | number)[] = []) =>
    server.database.transaction((transaction) => transaction.run(sql, parameters));
  const [row] = await server.database.reader.rows<{ id: string; amountFen: number }>(
    "SELECT id, amountFen FROM income_rollup WHERE month = '2026-03' ORDER BY id LIMIT 1",
  );
  const key = row?.id ?? '';
  const named = async () =>
    (await reconcile(server.database.reader)).map(({ check, key: at }) => [check, at]);
  const tieOut = async () =>
    (
      await finance.query<{ reportTieOut: { tied: boolean; differences: object[] } }>(
        '{ reportTieOut(month: "2026-03") { tied differences { place number differenceFen } } }',
      )
    ).reportTieOut;
  const rebuild = () => asUnit(server, 'admin', rebuildIncome);
  expect([await named(), (await tieOut()).tied]).toEqual([[], true]);

  await change('UPDATE income_rollup SET amountFen = amountFen + 1 WHERE id = ?', [key]);
  expect(await named()).toEqual([['income-rollup', `income_rollup ${key}`]]);
  expect(await tieOut()).toEqual({
    tied: false,
    differences: [
      { place: 'REPORT', number: '2026-03', differenceFen: 1 },
      { place: 'REPORT_ROW', number: key, differenceFen: 1 },
    ],
  });
  await rebuild();
  expect([await named(), (await tieOut()).tied]).toEqual([[], true]);

  await change('DELETE FROM income_rollup WHERE id = ?', [key]);
  await change(
    "INSERT INTO income_rollup (id, month, source, kind, product, edition, region, lineCount, untaxedLines, amountFen, netFen, taxFen) VALUES ('stray', '2026-01', '', 'TRAVEL', 'X', '', '', 1, 0, 5, 5, 0)",
  );
  expect(await named()).toEqual([
    ['income-rollup', 'income_rollup 2026-01  TRAVEL X  '],
    ['income-rollup', `income_rollup ${key}`],
  ]);
  await rebuild();
  expect(await named()).toEqual([]);
});

const AT_ONCE = 24;
const credit = {
  issuedMonth: '2031-01',
  incomeSource: 'CONTRACT',
  kind: 'ANNUAL_FEE',
  product: 'FINANCE',
  edition: 'NETWORK',
  incomeRegion: 'SHENZHEN',
  amountFen: 7,
  netFen: null,
  taxFen: null,
};
const counted = async (month: string): Promise<number[][]> =>
  (
    await server.database.reader.rows<{ lineCount: number; amountFen: number }>(
      'SELECT lineCount, amountFen FROM income_rollup WHERE month = ?',
      [month],
    )
  ).map(({ lineCount, amountFen }) => [lineCount, amountFen]);

test('of many at once into the same rows, the first of them too, none is lost', async () => {
  const { database } = server;
  const other = { ...credit, product: 'ENTERPRISE', amountFen: 2 };
  await Promise.all(
    Array.from({ length: AT_ONCE }, (_, at) =>
      database.transaction((transaction) =>
        countCredited(transaction, at % 2 === 0 ? [credit, other] : [other, credit]),
      ),
    ),
  );
  const rows = await counted(credit.issuedMonth);
  expect(rows.toSorted((a, b) => (a[1] ?? 0) - (b[1] ?? 0))).toEqual([
    [AT_ONCE, -7 * AT_ONCE],
    [AT_ONCE, -2 * AT_ONCE],
  ]);
  await database.transaction((transaction) =>
    transaction.run("DELETE FROM income_rollup WHERE month = '2031-01'"),
  );
});

test('control: read and written back, what many count in at once is lost', async () => {
  const { database } = server;
  await database.transaction((transaction) => countCredited(transaction, [credit]));
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const [[, amountFen = 0] = []] = await counted(credit.issuedMonth);
      await database.transaction((transaction) =>
        transaction.run("UPDATE income_rollup SET amountFen = ? WHERE month = '2031-01'", [amountFen - 7]),
      );
    }),
  );
  const [[, amountFen = 0] = []] = await counted(credit.issuedMonth);
  expect(amountFen).toBeGreaterThan(-7 * (AT_ONCE + 1));
  await database.transaction((transaction) =>
    transaction.run("DELETE FROM income_rollup WHERE month = '2031-01'"),
  );
});

test('invoices issued at once by many come to the sum of their lines', async () => {
  await goTo('2026-08-03');
  await Promise.all(Array.from({ length: 6 }, () => issuedInvoice(server, ['FULL', 'DATA_REPAIR'])));
  const { totalFen, rows } = await report('2026-08', '2026-08', {}, []);
  expect([totalFen, rows.map(({ lines }) => lines)]).toEqual([6 * 510_001, [12]]);
});

test('a filter outside its enum or beyond 100 values is refused as bad input', async () => {
  for (const filter of [{ kinds: ['NOTHING'] }, { products: Array.from({ length: 101 }, String) }]) {
    const document =
      'query ($filter: IncomeFilter) { incomeReport(from: "2026-03", to: "2026-03", filter: $filter) { totalFen } }';
    const { errors } = await finance.request(document, { filter });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  }
});
