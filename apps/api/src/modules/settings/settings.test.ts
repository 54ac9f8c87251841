import { afterAll, beforeAll, expect, test } from 'vitest';
import { issuedInvoice } from '../../../test/billing-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import {
  act,
  FEES,
  must,
  newCustomer,
  newLicence,
  publishTable,
  refusals,
} from '../../../test/trade-actions.js';
import { creditCodeCheck } from '../customers/credit-code.js';

let server: TestServer;
let admin: Client;
let sales: Client;
beforeAll(async () => {
  server = await startTestServer();
  [admin, sales] = [await server.as('admin'), await server.as('sales')];
  await publishTable(admin, 2026, '2026-03-02', { ...FEES, '/taxPercent': '6' });
});
afterAll(() => server.stop());

interface Settings {
  version: number;
  [name: string]: unknown;
}

const FIELDS =
  'version publishNeedsApproval salesDiscountPercent adminDiscountPercent paymentTermDays sellerName sellerNameEn sellerAddress sellerAddressEn sellerPhone sellerCreditCode sellerBank sellerAccount changedAt changedBy { login }';

const read = async (client = sales): Promise<Settings> =>
  (await client.query<{ settings: Settings }>(`{ settings { ${FIELDS} } }`)).settings;

/** Changes settings as they are seen now. */
const change = async (patch: object) =>
  act<Settings>(admin, 'changeSettings', { expectedVersion: (await read()).version, ...patch }, FIELDS);

async function changed(patch: object): Promise<Settings> {
  const { result, userErrors } = await change(patch);
  if (!result) throw new Error(JSON.stringify(userErrors));
  return result;
}

const FIRST17 = '91440300MA5F00001';
const CREDIT_CODE = FIRST17 + creditCodeCheck(FIRST17);

test('a vendor that has set nothing has the presets, read by every desk', async () => {
  const presets = {
    version: 1,
    publishNeedsApproval: false,
    salesDiscountPercent: 10,
    adminDiscountPercent: 30,
    paymentTermDays: 30,
    sellerName: null,
    changedAt: null,
    changedBy: null,
  };
  for (const login of ['admin', 'sales', 'finance', 'service'] as const)
    expect(await read(await server.as(login))).toMatchObject(presets);
});

test('an administrator changes some and leaves the others; who, when, before and after stand in the audit', async () => {
  const before = await read();
  const seller = {
    sellerName: ' 深圳市服务通软件有限公司 ',
    sellerNameEn: 'Fuwutong Software',
    sellerAddress: '深圳市南山区一路 1 号',
    sellerAddressEn: '1 First Road, Shenzhen',
    sellerPhone: '0755-12345678',
    sellerCreditCode: CREDIT_CODE.toLowerCase(),
    sellerBank: '中国银行深圳分行',
    sellerAccount: '7449 0000 1234 5678',
  };
  const after = await changed({ publishNeedsApproval: true, ...seller });
  expect(after).toEqual({
    ...before,
    ...seller,
    sellerName: '深圳市服务通软件有限公司',
    sellerCreditCode: CREDIT_CODE,
    publishNeedsApproval: true,
    version: before.version + 1,
    changedAt: '2026-03-02T02:00:00.000Z',
    changedBy: { login: 'admin' },
  });
  expect(await read()).toEqual(after);
  const [entry] = await server.database.reader.rows<{ stateBefore: string; stateAfter: string }>(
    "SELECT stateBefore, stateAfter FROM audit_entries WHERE operation = 'changeSettings' ORDER BY id DESC LIMIT 1",
  );
  expect(JSON.parse(entry?.stateBefore ?? '')).toMatchObject({ sellerName: null, publishNeedsApproval: 0 });
  expect(JSON.parse(entry?.stateAfter ?? '')).toMatchObject({
    sellerPhone: '0755-12345678',
    publishNeedsApproval: 1,
  });
  expect(await changed({ sellerPhone: null, sellerNameEn: ' ', publishNeedsApproval: false })).toMatchObject({
    sellerPhone: null,
    sellerNameEn: null,
    sellerBank: '中国银行深圳分行',
  });
});

test.each([
  ['an empty patch', {}, [['SETTINGS_UNCHANGED', 'input']]],
  ['what is so already', { paymentTermDays: 30 }, [['SETTINGS_UNCHANGED', 'input']]],
  ['a limit below 0', { salesDiscountPercent: -1 }, [['FIELD_OUT_OF_RANGE', 'input.salesDiscountPercent']]],
  ['a limit over 100', { adminDiscountPercent: 101 }, [['FIELD_OUT_OF_RANGE', 'input.adminDiscountPercent']]],
  ['a term over a year', { paymentTermDays: 366 }, [['FIELD_OUT_OF_RANGE', 'input.paymentTermDays']]],
  [
    'no term and no approval',
    { paymentTermDays: null, publishNeedsApproval: null },
    [
      ['FIELD_REQUIRED', 'input.publishNeedsApproval'],
      ['FIELD_REQUIRED', 'input.paymentTermDays'],
    ],
  ],
  [
    'sales over administrators',
    { salesDiscountPercent: 31 },
    [['DISCOUNT_LIMITS_CROSSED', 'input.salesDiscountPercent']],
  ],
  [
    'administrators below sales',
    { adminDiscountPercent: 9 },
    [['DISCOUNT_LIMITS_CROSSED', 'input.adminDiscountPercent']],
  ],
  [
    'a credit code with a wrong check',
    { sellerCreditCode: `${FIRST17}!` },
    [['CREDIT_CODE_INVALID', 'input.sellerCreditCode']],
  ],
  ['an account with letters', { sellerAccount: 'DE12 3456' }, [['FIELD_MALFORMED', 'input.sellerAccount']]],
  ['a name of 121 characters', { sellerName: '名'.repeat(121) }, [['FIELD_TOO_LONG', 'input.sellerName']]],
])('%s is refused and changes nothing', async (_, patch, reasons) => {
  const before = await read();
  const refused = refusals(await change(patch));
  expect(refused).toEqual(reasons);
  expect(await read()).toEqual(before);
});

test('of two who saw the same version the second is refused, also at once', async () => {
  const { version } = await read();
  const answers = await Promise.all(
    ['A', 'B', 'C'].map((sellerBank) =>
      act<Settings>(admin, 'changeSettings', { expectedVersion: version, sellerBank }, FIELDS),
    ),
  );
  expect(answers.filter(({ result }) => result)).toHaveLength(1);
  expect(answers.flatMap(refusals)).toEqual([
    ['VERSION_CONFLICT', 'input.expectedVersion'],
    ['VERSION_CONFLICT', 'input.expectedVersion'],
  ]);
  expect((await read()).version).toBe(version + 1);
});

test('a quote is held to the limits in force when it is made, and stands when they are lowered', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const quote = (percent: number) => ({
    customerId: customer.id,
    lines: [{ licenceId, plan: 'FULL', years: 1 }],
    discount: { percent, reason: '促销' },
  });
  await changed({ salesDiscountPercent: 25 });
  const made = await must<{ id: string; version: number }>(sales, 'createQuote', quote(25), 'id version');
  const over = await act(sales, 'createQuote', quote(26));
  expect(refusals(over)).toEqual([['DISCOUNT_OVER_LIMIT', 'input.discount.percent']]);
  expect(over.userErrors[0]?.message).toContain('25 %');
  await changed({ salesDiscountPercent: 0 });
  expect(refusals(await act(sales, 'createQuote', quote(1)))).toEqual([
    ['DISCOUNT_OVER_LIMIT', 'input.discount.percent'],
  ]);
  expect(
    (await act(sales, 'acceptQuote', { quoteId: made.id, expectedVersion: made.version })).result,
  ).not.toBeNull();
  await changed({ salesDiscountPercent: 10 });
});

test('the payment term is one setting, set by finance alone or with the others, and holds for later invoices', async () => {
  const finance = await server.as('finance');
  const dueOn = async () => {
    const { id } = await issuedInvoice(server);
    return (await finance.query<{ invoice: { dueOn: string } }>(`{ invoice(id: "${id}") { dueOn } }`)).invoice
      .dueOn;
  };
  const { version } = await read();
  await must(finance, 'setPaymentTerm', { days: 10 });
  expect(await read()).toMatchObject({
    paymentTermDays: 10,
    version: version + 1,
    changedBy: { login: 'finance' },
  });
  expect(await dueOn()).toBe('2026-03-12');
  await changed({ paymentTermDays: 0 });
  expect(await finance.query('{ paymentTermDays }')).toEqual({ paymentTermDays: 0 });
  expect(await dueOn()).toBe('2026-03-02');
});

test('only an administrator changes the settings', async () => {
  for (const login of ['sales', 'finance', 'service'] as const) {
    const client = await server.as(login);
    const document =
      'mutation { changeSettings(input: { expectedVersion: 1, paymentTermDays: 1, idempotencyKey: "not-an-admin" }) { userErrors { code } } }';
    expect((await client.request(document)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  }
});
