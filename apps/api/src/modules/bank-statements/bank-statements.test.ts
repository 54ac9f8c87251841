import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invoiceOf, issuedInvoice, type ShownInvoice } from '../../../test/billing-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { act, FEES, must, publishTable, refusals, rowsIn } from '../../../test/trade-actions.js';

let server: TestServer;
let finance: Client;
beforeAll(async () => {
  server = await startTestServer();
  finance = await server.as('finance');
  await publishTable(await server.as('admin'), 2026, '2026-03-02', { ...FEES, '/taxPercent': '6' });
});
afterAll(() => server.stop());

interface Line {
  row: number;
  receivedOn: string | null;
  amountFen: number | null;
  payer: string;
  state: string;
  openFen: number | null;
  invoice: { id: string; customer: { name: string } } | null;
  problems: { code: string; message: string; place: string | null }[];
}
interface Preview {
  encoding: string | null;
  matchedCount: number;
  matchedFen: number;
  lines: Line[];
  userErrors: { code: string; message: string; field: string }[];
}

const LINE = `row receivedOn amountFen payer state openFen invoice { id customer { name } } problems { code message place }`;
const IMPORT =
  'id fileName paymentCount totalFen lines { fileRow payer payment { amountFen reference receivedOn method } }';
const WRITTEN = ['payments', 'bank_imports', 'bank_lines', 'audit_entries'];
const HEAD = '交易日期,贷方发生额,借方发生额,对方户名,摘要,流水号';

const file = (...rows: string[]): string => Buffer.from([HEAD, ...rows].join('\r\n')).toString('base64');

async function look(base64: string): Promise<Preview> {
  const query = `query ($input: PreviewBankStatementInput!) { previewBankStatement(input: $input) { encoding matchedCount
    matchedFen lines { ${LINE} } userErrors { code message field } } }`;
  const answer = await finance.query<{ previewBankStatement: Preview }>(query, { input: { file: base64 } });
  return answer.previewBankStatement;
}
const statesOf = async (base64: string): Promise<string[]> =>
  (await look(base64)).lines.map(({ state }) => state);
const take = (base64: string, lines: object[]): object => ({ file: base64, fileName: '三月.csv', lines });
const nameOf = async ({ id }: ShownInvoice): Promise<string> => {
  const { invoice } = await finance.query<{ invoice: { customer: { name: string } } }>(
    'query ($id: ID!) { invoice(id: $id) { customer { name } } }',
    { id },
  );
  return invoice.customer.name;
};

describe('a bank’s file is shown before anything is stored', () => {
  test('what names an invoice and pays just what is left is matched; each of the rest has its reason', async () => {
    const [paid, part, over, settled, named] = [
      await issuedInvoice(server),
      await issuedInvoice(server),
      await issuedInvoice(server),
      await issuedInvoice(server),
      await issuedInvoice(server),
    ];
    await must(finance, 'recordPayment', {
      invoiceId: settled.id,
      amountFen: settled.totalFen,
      receivedOn: '2026-03-01',
      method: 'CASH',
    });
    const before = await rowsIn(server, ...WRITTEN);
    const preview = await look(
      file(
        `2026-03-01,"1,500.01",,甲公司,服务费 ${paid.number},F1`,
        `2026/3/1,500.00,,甲公司,货款${part.number?.replace('-', '')},F2`,
        `20260301,2000.00,,甲公司,${over.number},F3`,
        `2026年3月1日,1500.01,,甲公司,${settled.number},F4`,
        `2026-03-01,1500.01,,${await nameOf(named)},服务费,F5`,
        `2026-03-01,88.00,,丙公司,往来款,F6`,
        `2026-03-01,88.00,,丙公司,2026-999999,F7`,
        `2026-03-01,88.00,,丙公司,${paid.number} ${part.number},F8`,
        `2026-03-01,,300.00,丁公司,房租,F9`,
        `2026-03-03,1.00,,甲公司,${part.number},F10`,
        `2026-03-01,1500.01,,甲公司,又付 ${paid.number},F11`,
        `三月一日,1.00,,甲公司,${part.number},F12`,
        `2026-03-01,1.005,,甲公司,${part.number},F13`,
        `2026-03-01,0.00,,甲公司,${part.number},F14`,
        '合计,5000.00,300.00,,,',
      ),
    );
    expect(preview.lines.map(({ row, state }) => [row, state])).toEqual([
      [2, 'MATCHED'],
      [3, 'PARTIAL'],
      [4, 'MORE_THAN_OPEN'],
      [5, 'NOTHING_OPEN'],
      [6, 'SUGGESTED'],
      [7, 'NO_NUMBER'],
      [8, 'UNKNOWN_NUMBER'],
      [9, 'SEVERAL_NUMBERS'],
      [10, 'OUTGOING'],
      [11, 'IN_FUTURE'],
      [12, 'NOTHING_OPEN'],
      [13, 'UNREADABLE'],
      [14, 'UNREADABLE'],
      [15, 'OUTGOING'],
    ]);
    expect(preview).toMatchObject({
      encoding: 'UTF_8',
      matchedCount: 1,
      matchedFen: 150_001,
      userErrors: [],
    });
    expect(preview.lines[0]).toMatchObject({
      receivedOn: '2026-03-01',
      amountFen: 150_001,
      openFen: 150_001,
    });
    expect(preview.lines[0]?.invoice?.id).toBe(paid.id);
    expect(preview.lines[4]?.invoice?.id).toBe(named.id);
    expect(preview.lines[8]?.amountFen).toBe(-30_000);
    const problems = preview.lines.flatMap((line) => line.problems.map(({ code, place }) => [code, place]));
    expect(problems).toEqual([
      ['STATEMENT_DAY_UNREADABLE', 'A13'],
      ['STATEMENT_AMOUNT_UNREADABLE', 'B14'],
    ]);
    expect(preview.lines[11]?.problems[0]?.message).toContain('三月一日');
    expect(await rowsIn(server, ...WRITTEN)).toEqual(before);
  });

  test('UTF-8 with a mark, GB18030, UTF-16 of both orders, tabs, lines above the headings and one column with a direction are understood', async () => {
    const invoice = await issuedInvoice(server);
    const rows = [
      '账号：7559 0001 2345',
      '交易时间\t金额（元）\t借贷标志\t付款人名称\t附言',
      `2026-03-01 10:20:30\t１，５００．０１\t贷\t晨光印刷\t"发票 ${invoice.number}\n二期"`,
      '2026-03-01 10:21:00\t20.00\t借\t晨光印刷\t手续费',
    ].join('\n');
    const gb = Buffer.concat(
      Array.from(rows).map((character) => GB.get(character) ?? Buffer.from(character, 'latin1')),
    );
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(rows)]);
    const unicode = Buffer.from(`\uFEFF${rows}`, 'utf16le');
    const wanted = [
      ['MATCHED', 150_001, '晨光印刷'],
      ['OUTGOING', -2_000, '晨光印刷'],
    ];
    for (const [bytes, encoding] of [
      [marked, 'UTF_8'],
      [gb, 'GB18030'],
      [unicode, 'UTF_16'],
      [Buffer.from(unicode).swap16(), 'UTF_16'],
    ] as const) {
      const preview = await look(bytes.toString('base64'));
      expect(preview.encoding).toBe(encoding);
      expect(preview.lines.map(({ state, amountFen, payer }) => [state, amountFen, payer])).toEqual(wanted);
    }
  });

  test('lines that end as they did on an old Macintosh are lines', async () => {
    const rows = [HEAD, '2026-03-01,1.00,,甲公司,货款,M1', '2026-03-01,2.00,,甲公司,货款,M2'].join('\r');
    const { lines } = await look(Buffer.from(rows).toString('base64'));
    expect(lines.map(({ row, amountFen }) => [row, amountFen])).toEqual([
      [2, 100],
      [3, 200],
    ]);
  });

  test('a file that is no statement is refused with what to do', async () => {
    const codeOf = async (bytes: Buffer): Promise<string | undefined> =>
      (await look(bytes.toString('base64'))).userErrors[0]?.code;
    expect(await codeOf(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff]))).toBe('STATEMENT_UNREADABLE');
    // UTF-16 without its mark, and with half a character.
    expect(await codeOf(Buffer.from(HEAD, 'utf16le'))).toBe('STATEMENT_UNREADABLE');
    expect(await codeOf(Buffer.from([0xff, 0xfe, 0x41]))).toBe('STATEMENT_UNREADABLE');
    expect(await codeOf(Buffer.from('a,b\n1,2'))).toBe('STATEMENT_WITHOUT_HEADINGS');
    expect(await codeOf(Buffer.from(`${HEAD}\n`))).toBe('STATEMENT_EMPTY');
    const many = Array.from({ length: 1_001 }, (_, at) => `2026-03-01,1,,,,${at}`);
    expect(await codeOf(Buffer.from([HEAD, ...many].join('\n')))).toBe('STATEMENT_TOO_LONG');
  });
});

describe('chosen lines are stored at once', () => {
  test('importing the same file twice stores once, whatever the key; what overlaps in another file is known', async () => {
    const [one, two] = [await issuedInvoice(server), await issuedInvoice(server)];
    const first = `2026-03-01,1500.01,,甲公司,${one.number},G1`;
    const statement = file(first, `2026-03-01,500.00,,甲公司,${two.number},G2`);
    const chosen = [
      { row: 2, invoiceId: one.id },
      { row: 3, invoiceId: two.id },
    ];
    const input = { ...take(statement, chosen), idempotencyKey: 'bank-march-0001' };
    const made = await must<{ id: string }>(finance, 'importBankStatement', input, IMPORT);
    expect(made).toMatchObject({
      fileName: '三月.csv',
      paymentCount: 2,
      totalFen: 200_001,
      lines: [
        { fileRow: 2, payment: { amountFen: 150_001, reference: 'G1', method: 'BANK_TRANSFER' } },
        { fileRow: 3, payment: { amountFen: 50_000, receivedOn: '2026-03-01' } },
      ],
    });
    const paid = await Promise.all([one, two].map(async ({ id }) => (await invoiceOf(finance, id)).paidFen));
    expect(paid).toEqual([150_001, 50_000]);

    const before = await rowsIn(server, ...WRITTEN);
    expect(await must<{ id: string }>(finance, 'importBankStatement', input, IMPORT)).toEqual(made);
    const again = await act(finance, 'importBankStatement', take(statement, chosen));
    expect(refusals(again)).toEqual([
      ['BANK_LINE_IMPORTED', 'input.lines.0.row'],
      ['BANK_LINE_IMPORTED', 'input.lines.1.row'],
    ]);
    expect(await statesOf(statement)).toEqual(['ALREADY_IMPORTED', 'ALREADY_IMPORTED']);
    expect(await statesOf(file('2026-03-02,7.00,,乙公司,其他,G0', first))).toEqual([
      'NO_NUMBER',
      'ALREADY_IMPORTED',
    ]);
    expect(await rowsIn(server, ...WRITTEN)).toEqual(before);
  });

  test('two lines that say the same in one file are two; in the file that is chosen again neither is new', async () => {
    const { id, number } = await issuedInvoice(server);
    const row = `2026-03-01,100.00,,甲公司,${number},`;
    const statement = file(row, row);
    const lines = [2, 3].map((at) => ({ row: at, invoiceId: id }));
    await must(finance, 'importBankStatement', take(statement, lines), IMPORT);
    expect((await invoiceOf(finance, id)).paidFen).toBe(20_000);
    expect(await statesOf(statement)).toEqual(['ALREADY_IMPORTED', 'ALREADY_IMPORTED']);
  });

  test('one line that does not fit keeps all back, and all reasons are told at once', async () => {
    const [one, two] = [await issuedInvoice(server), await issuedInvoice(server)];
    const statement = file(
      `2026-03-01,1500.01,,甲公司,${one.number},H1`,
      `2026-03-01,1500.02,,甲公司,${two.number},H2`,
      '2026-03-01,,9.00,甲公司,手续费,H3',
    );
    const before = await rowsIn(server, ...WRITTEN);
    const tooLarge = await act(
      finance,
      'importBankStatement',
      take(statement, [
        { row: 2, invoiceId: one.id },
        { row: 3, invoiceId: two.id },
      ]),
    );
    expect(refusals(tooLarge)).toEqual([['PAYMENT_TOO_LARGE', 'input.lines.1.invoiceId']]);
    const wrong = await act(
      finance,
      'importBankStatement',
      take(statement, [
        { row: 2, invoiceId: 'nothing' },
        { row: 2, invoiceId: one.id },
        { row: 4, invoiceId: one.id },
        { row: 9, invoiceId: one.id },
      ]),
    );
    expect(refusals(wrong)).toEqual([
      ['NOT_FOUND', 'input.lines.0.invoiceId'],
      ['BANK_LINE_REPEATED', 'input.lines.1.row'],
      ['BANK_LINE_NOT_INCOMING', 'input.lines.2.row'],
      ['BANK_LINE_ABSENT', 'input.lines.3.row'],
    ]);
    expect(await rowsIn(server, ...WRITTEN)).toEqual(before);
  });

  test('of six people who import the same file at once one does, and the invoice is paid once', async () => {
    const { id, number, totalFen } = await issuedInvoice(server);
    const statement = file(`2026-03-01,100.00,,甲公司,${number},K1`);
    const lines = [{ row: 2, invoiceId: id }];
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => act(finance, 'importBankStatement', take(statement, lines), IMPORT)),
    );
    expect(answers.filter(({ result }) => result !== null)).toHaveLength(1);
    const codes = new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)));
    expect(codes).toEqual(new Set(['BANK_LINE_IMPORTED']));
    expect(await invoiceOf(finance, id)).toMatchObject({ paidFen: 10_000, openFen: totalFen - 10_000 });
  });

  test('what is dated in a locked month is told so before, and refused', async () => {
    const { id, number } = await issuedInvoice(server);
    await must(finance, 'lockMonth', { month: '2026-02' }, 'id');
    const statement = file(
      `2026-02-27,1500.01,,甲公司,${number},L1`,
      `2026-01-05,1500.01,,甲公司,${number},L2`,
    );
    expect(await statesOf(statement)).toEqual(['MONTH_LOCKED', 'MONTH_LOCKED']);
    const refused = await act(finance, 'importBankStatement', take(statement, [{ row: 2, invoiceId: id }]));
    expect(refusals(refused)).toEqual([['MONTH_LOCKED', 'input.lines']]);
  });
});

/** GB18030 for the Chinese of these tests, made by asking the decoder for every pair of bytes. */
const GB = new Map<string, Buffer>();
for (let high = 0xa1; high <= 0xf7; high += 1)
  for (let low = 0xa1; low <= 0xfe; low += 1) {
    const bytes = Buffer.from([high, low]);
    GB.set(new TextDecoder('gb18030').decode(bytes), bytes);
  }
