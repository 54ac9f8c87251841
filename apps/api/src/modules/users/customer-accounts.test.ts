import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  customerAccount,
  type CustomersOwn,
  customerWithAll,
  INTERNAL,
} from '../../../test/customers-own.js';
import { INCIDENT, type ShownIncident } from '../../../test/incident-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import {
  act,
  FEES,
  must,
  newCustomer,
  newLicence,
  publishTable,
  refusals,
  rowsIn,
} from '../../../test/trade-actions.js';

const PASSWORD = 'customer has one';

let server: TestServer;
let sales: Client;
let own: CustomersOwn;
let other: CustomersOwn;
beforeAll(async () => {
  server = await startTestServer();
  sales = await server.as('sales');
  await publishTable(await server.as('admin'), 2026, '2026-03-02', { ...FEES, '/taxPercent': '6' });
  own = await customerWithAll(server, 'own');
  other = await customerWithAll(server, 'other');
});
afterAll(() => server.stop());

const codeOf = async (client: Client, query: string): Promise<string | undefined> =>
  (await client.request(query)).errors?.[0]?.extensions?.code;

describe('an account of a customer’s (3)', () => {
  const input = { login: 'li.buyer', name: '李采购', password: PASSWORD };
  const ACCOUNT = 'id login name roles isActive version customer { id }';

  test.each(['sales', 'service', 'admin'] as const)(
    'is authorised by %s, with one audit entry and the role CUSTOMER alone',
    async (login) => {
      const { id } = await newCustomer(sales);
      const [entries = 0] = await rowsIn(server, 'audit_entries');
      const desk = await server.as(login);
      const account = await must(
        desk,
        'authoriseCustomerAccount',
        { ...input, login: `by.${login}`, customerId: id },
        ACCOUNT,
      );
      expect(account).toMatchObject({ roles: ['CUSTOMER'], isActive: true, version: 1, customer: { id } });
      expect(await rowsIn(server, 'audit_entries')).toEqual([entries + 1]);
      const { customer } = await desk.query<{ customer: object }>(
        'query ($id: ID!) { customer(id: $id) { accounts { login isActive } } }',
        { id },
      );
      expect(customer).toEqual({ accounts: [{ login: `by.${login}`, isActive: true }] });
    },
  );

  test('is not for finance to authorise or withdraw, nor of a customer who is absent, nor with a bad password', async () => {
    const authorise = (client: Client, more: object) =>
      act(client, 'authoriseCustomerAccount', { ...input, customerId: own.ids.customerId, ...more });
    await expect(authorise(await server.as('finance'), {})).rejects.toThrow('FORBIDDEN');
    const before = await rowsIn(server, 'users', 'audit_entries');
    expect(refusals(await authorise(sales, { customerId: 'nobody' }))).toEqual([
      ['NOT_FOUND', 'input.customerId'],
    ]);
    expect(refusals(await authorise(sales, { login: 'OWN' }))).toEqual([['LOGIN_TAKEN', 'input.login']]);
    expect(refusals(await authorise(sales, { password: 'short' }))).toEqual([
      ['PASSWORD_TOO_SHORT', 'input.password'],
    ]);
    expect(await rowsIn(server, 'users', 'audit_entries')).toEqual(before);
  });

  test('signs in and sees whose it is at once, and changes its own password', async () => {
    const { viewer } = await own.client.query<{ viewer: object }>(
      '{ viewer { login roles customer { id } } }',
    );
    expect(viewer).toEqual({ login: 'own', roles: ['CUSTOMER'], customer: { id: own.ids.customerId } });
    const document =
      'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { customer { id licences { id } } } } }';
    const { signIn } = await server.anonymous.query<{ signIn: object }>(document, {
      input: { login: 'own', password: PASSWORD },
    });
    const { customerId: id, licenceId } = own.ids;
    expect(signIn).toEqual({ viewer: { customer: { id, licences: [{ id: licenceId }] } } });
    const { client } = await customerAccount(server, own.ids.customerId, 'own.changes');
    await must(client, 'changePassword', { currentPassword: PASSWORD, newPassword: 'another good one' });
    expect(
      await codeOf(await server.enter('own.changes', 'another good one'), '{ releases { totalCount } }'),
    ).toBeUndefined();
  });

  test('is withdrawn by version and is out at the next request; who is of our own is no account', async () => {
    const { client, userId } = await customerAccount(server, own.ids.customerId, 'own.withdrawn');
    const withdraw = (more: object) =>
      act(sales, 'withdrawCustomerAccount', { userId, expectedVersion: 1, ...more });
    expect(refusals(await withdraw({ expectedVersion: 2 }))).toEqual([
      ['VERSION_CONFLICT', 'input.expectedVersion'],
    ]);
    const { viewer } = await sales.query<{ viewer: { id: string } }>('{ viewer { id } }');
    expect(refusals(await withdraw({ userId: viewer.id }))).toEqual([['NOT_FOUND', 'input.userId']]);
    expect(await codeOf(client, '{ releases { totalCount } }')).toBeUndefined();
    expect(refusals(await withdraw({}))).toEqual([]);
    expect(await codeOf(client, '{ releases { totalCount } }')).toBe('UNAUTHENTICATED');
    await expect(server.enter('own.withdrawn', PASSWORD)).rejects.toThrow('may not sign in');
    expect(refusals(await withdraw({ expectedVersion: 2 }))).toEqual([['USER_INACTIVE', 'input.userId']]);
  });

  test('gets no role of the desks, and nobody of the desks gets theirs', async () => {
    const admin = await server.as('admin');
    const { userId } = own.ids;
    const change = { userId, expectedVersion: 1, roles: ['SALES'] };
    expect(refusals(await act(admin, 'changeUserRoles', change))).toEqual([
      ['ACCOUNT_OF_CUSTOMER', 'input.userId'],
    ]);
  });
});

describe('a licence is registered by its serial number (3)', () => {
  const LICENCE = 'id serial registeredAt';

  test('in any case, once; who and when is kept for the desks', async () => {
    const customer = await newCustomer(sales);
    const { client, userId } = await customerAccount(server, customer.id, 'registers');
    const id = await newLicence(sales, customer, { serial: 'REG-1' });
    const [entries = 0] = await rowsIn(server, 'audit_entries');
    const registered = await must(client, 'registerLicence', { serial: ' reg-1 ' }, LICENCE);
    expect(registered).toEqual({ id, serial: 'REG-1', registeredAt: '2026-03-02T02:00:00.000Z' });
    expect(await rowsIn(server, 'audit_entries')).toEqual([entries + 1]);
    const again = await act(client, 'registerLicence', { serial: 'REG-1' });
    expect(refusals(again)).toEqual([['LICENCE_REGISTERED', 'input.serial']]);
    expect(again.userErrors[0]?.message).toContain('REG-1');
    const { licence } = await sales.query<{ licence: object }>(
      'query ($id: ID!) { licence(id: $id) { registeredAt registeredBy { id } } }',
      { id },
    );
    expect(licence).toEqual({ registeredAt: '2026-03-02T02:00:00.000Z', registeredBy: { id: userId } });
  });

  test('of ten at once it is registered once', async () => {
    const customer = await newCustomer(sales);
    const { client } = await customerAccount(server, customer.id, 'registers.often');
    await newLicence(sales, customer, { serial: 'REG-10' });
    const all = await Promise.all(
      Array.from({ length: 10 }, () => act(client, 'registerLicence', { serial: 'REG-10' })),
    );
    expect(all.filter(({ result }) => result !== null)).toHaveLength(1);
    const codes = all.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(new Set(codes)).toEqual(new Set(['LICENCE_REGISTERED']));
  });

  test('another customer’s is answered as one that is not there, and stays unregistered', async () => {
    const before = await rowsIn(server, 'audit_entries');
    const answer = (serial: string) => act(own.client, 'registerLicence', { serial });
    expect(await answer(other.serial)).toEqual(await answer('NOT-THERE'));
    const absent = await answer(other.serial);
    expect(refusals(absent)).toEqual([['NOT_FOUND', 'input.serial']]);
    expect(absent.userErrors[0]?.message).toContain('serial number');
    expect(await rowsIn(server, 'audit_entries')).toEqual(before);
    const { licence } = await other.client.query<{ licence: object }>(
      'query ($id: ID!) { licence(id: $id) { registeredAt } }',
      { id: other.ids.licenceId },
    );
    expect(licence).toEqual({ registeredAt: null });
  });

  test('is not for the desks', async () => {
    for (const login of ['admin', 'sales'] as const)
      await expect(act(await server.as(login), 'registerLicence', { serial: own.serial })).rejects.toThrow(
        'FORBIDDEN',
      );
  });
});

describe('a customer sees (3)', () => {
  test('coverage and balances, contracts, issued invoices with what is left to pay, incidents, the representative by name', async () => {
    const { customer } = await own.client.query<{ customer: Record<string, unknown> }>(
      `query ($id: ID!) { customer(id: $id) { isSubscriber representative { name }
        licences { serial coverage { service coverage allowance drawn remaining } entitlements { entries { kind quantity } } }
        contracts { id totalFen status } incidents { id status targets { milestone status } }
        invoices { id number status totalFen paidFen openFen paymentState payments { amountFen } creditNotes { totalFen } taxInvoices { number } } } }`,
      { id: own.ids.customerId },
    );
    expect(customer).toMatchObject({
      isSubscriber: true,
      representative: { name: '吴客服' },
      licences: [
        {
          serial: 'SN-OWN',
          coverage: [
            { service: 'ON_SITE_SUPPORT', coverage: 'ANNUAL', allowance: 10, drawn: 1, remaining: 9 },
            { service: 'DATA_REPAIR', coverage: 'ANNUAL' },
          ],
        },
      ],
      contracts: [{ id: own.ids.contractId, status: 'ACTIVE' }],
      incidents: [{ id: own.ids.incidentId, status: 'OPEN' }],
      invoices: [
        {
          id: own.ids.invoiceId,
          status: 'ISSUED',
          paidFen: 50_000,
          paymentState: 'PARTLY_PAID',
          payments: [{ amountFen: 50_000 }],
          creditNotes: [{ totalFen: 100 }],
        },
      ],
    });
  });

  test('no draft: neither in the list, nor below the customer, nor by its key', async () => {
    const { invoices, invoice } = await own.client.query<{ invoices: object; invoice: object | null }>(
      'query ($id: ID!) { invoices { totalCount nodes { id } } invoice(id: $id) { id } }',
      { id: own.ids.draftId },
    );
    expect([invoices, invoice]).toEqual([{ totalCount: 1, nodes: [{ id: own.ids.invoiceId }] }, null]);
    const finance = await server.as('finance');
    const counted = await finance.query<{ customer: { invoices: object[] } }>(
      'query ($id: ID!) { customer(id: $id) { invoices { id } } }',
      { id: own.ids.customerId },
    );
    expect(counted.customer.invoices).toHaveLength(2);
  });

  test('nothing that the desks keep for themselves', async () => {
    const refused = [
      'contracts { nodes { quote { discountReason } } }',
      'contracts { nodes { cancelReason } }',
      'contracts { nodes { charges { id } } }',
      'incidents { nodes { holds { note } } }',
      'incidents { nodes { levelChanges { reason } } }',
      'incidents { nodes { contact { description } } }',
      'incidents { nodes { createdBy { login } } }',
      'incidents { nodes { customer { representative { login } } } }',
      'incidents { nodes { customer { representative { customer { id } } } } }',
      'incidents { nodes { customer { representatives { user { login } } } } }',
      'incidents { nodes { customer { accounts { login } } } }',
      'invoices { nodes { createdBy { name } } }',
      'invoices { nodes { creditNotes { reason } } }',
      'invoices { nodes { payments { reference } } }',
      'invoices { nodes { lines { decision { trace { code } } } } }',
      'contracts { nodes { entitlements { rateTable { document } } } }',
      'viewer { version }',
      'auditEntries { totalCount }',
      'rateTables { totalCount }',
      'customers { totalCount }',
      'users { totalCount }',
    ];
    for (const query of refused)
      expect([query, await codeOf(own.client, `{ ${query} }`)]).toEqual([query, 'FORBIDDEN']);
    // The same behind a fragment, an alias and a variable that says to include it.
    const hidden = `query ($yes: Boolean!) { incidents { nodes { ...F } } } fragment F on Incident { mine: createdBy @include(if: $yes) { login } }`;
    const asked = async (yes: boolean) =>
      (await own.client.request(hidden, { yes })).errors?.[0]?.extensions?.code;
    expect([await asked(true), await asked(false)]).toEqual(['FORBIDDEN', undefined]);
    expect(INTERNAL).not.toBe('');
  });
});

describe('a customer opens an incident (3, 10)', () => {
  const report = (more: object = {}) =>
    act<ShownIncident>(
      own.client,
      'openIncident',
      { licenceId: own.ids.licenceId, level: 1, description: '系统瘫痪', ...more },
      'id',
    );

  test('from the website, now: its number, zone and targets are fixed as ever', async () => {
    const fields = INCIDENT.replace('version', '').replace('hold { reason }', '');
    const input = { licenceId: own.ids.licenceId, level: 1, description: '系统瘫痪' };
    const incident = await must<ShownIncident>(own.client, 'openIncident', input, fields);
    expect(incident).toMatchObject({
      number: expect.stringMatching(/^I-2026-\d{4}$/) as string,
      channel: 'WEBSITE',
      zone: 'SHENZHEN_URBAN',
      coverage: 'ANNUAL',
      requestedAt: '2026-03-02T02:00:00.000Z',
      respondBy: '2026-03-02T03:00:00.000Z',
      arriveBy: '2026-03-02T03:00:00.000Z',
      resolveBy: '2026-03-03T02:00:00.000Z',
    });
    const service = await server.as('service');
    const { incident: seen } = await service.query<{ incident: object }>(
      'query ($id: ID!) { incident(id: $id) { createdBy { login } } }',
      { id: incident.id },
    );
    expect(seen).toEqual({ createdBy: { login: 'own' } });
  });

  test('not back in time, not by another channel, and not of a contact of the desk’s', async () => {
    const before = await rowsIn(server, 'incidents', 'audit_entries', 'number_sequences');
    const past = { requestedAt: '2026-03-02T01:00:00Z' };
    expect(refusals(await report(past))).toEqual([['REQUESTED_NOW', 'input.requestedAt']]);
    expect(refusals(await report({ channel: 'TELEPHONE' }))).toEqual([
      ['CHANNEL_IS_WEBSITE', 'input.channel'],
    ]);
    const { contactId } = own.ids;
    expect(await report({ contactId })).toEqual(await report({ contactId: 'absent' }));
    expect(refusals(await report({ contactId }))).toEqual([['NOT_FOUND', 'input.contactId']]);
    expect(await rowsIn(server, 'incidents', 'audit_entries', 'number_sequences')).toEqual(before);
    expect(refusals(await report({ channel: ' WEBSITE ' }))).toEqual([]);
  });

  test('for a licence and a site of their own alone: another’s is answered as an absent one', async () => {
    const before = await rowsIn(server, 'incidents', 'audit_entries');
    const { licenceId, siteId } = other.ids;
    expect(await report({ licenceId })).toEqual(await report({ licenceId: 'absent' }));
    expect(await report({ siteId })).toEqual(await report({ siteId: 'absent' }));
    expect(refusals(await report({ licenceId }))).toEqual([['NOT_FOUND', 'input.licenceId']]);
    expect(await rowsIn(server, 'incidents', 'audit_entries')).toEqual(before);
  });
});

test('releases and whether one’s licence may have them are open, another’s licence is as an absent one (2, 3)', async () => {
  const release = { product: 'FINANCE', version: '2005.9', kind: 'PATCH', releasedOn: '2026-03-01' };
  const { id } = await must(await server.as('service'), 'addRelease', release);
  const ask = async (licenceId: string) =>
    (
      await own.client.query<{ releases: { nodes: object[] }; releaseAvailability: object | null }>(
        `query ($licenceId: ID!, $id: ID!) { releases { nodes { version } }
          releaseAvailability(licenceId: $licenceId, releaseId: $id) { isAvailable reason clause } }`,
        { licenceId, id },
      )
    ).releaseAvailability;
  expect(await ask(own.ids.licenceId)).toMatchObject({ isAvailable: true, clause: '2' });
  expect([await ask(other.ids.licenceId), await ask('absent')]).toEqual([null, null]);
});
