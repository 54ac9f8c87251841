import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openIncident } from '../../../test/incident-actions.js';
import { loadTable } from '../../../test/tables.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { act, must, newCustomer, newLicence, refusals, rowsIn } from '../../../test/trade-actions.js';

/** A Monday, 10:00 in Shanghai. */
const NOW = '2026-03-02T02:00:00.000Z';
const CONTACT =
  'id channel contactedAt isWithinHours contactName description customer { id } licence { id } incident { number } rateTable { year } createdBy { login }';

interface Shown {
  id: string;
  channel: string;
  contactedAt: string;
  isWithinHours: boolean | null;
  incident: { number: string } | null;
  rateTable: { year: number };
}

let server: TestServer;
let sales: Client;
let service: Client;
let customer: { id: string; siteId: string };
beforeAll(async () => {
  server = await startTestServer({ now: NOW });
  [sales, service] = [await server.as('sales'), await server.as('service')];
  customer = await newCustomer(sales);
});
beforeEach(() => at(NOW));
afterAll(() => server.stop());

async function at(now: string): Promise<void> {
  server.setNow(now);
  await service.query('{ viewer { id } }');
}

const contactOf = (more: object = {}) => ({
  customerId: customer.id,
  channel: 'TELEPHONE',
  description: '如何结账',
  ...more,
});
const record = (more: object = {}) => must<Shown>(service, 'recordContact', contactOf(more), CONTACT);

describe('a contact (4, 9)', () => {
  test('is kept with its channel, its instant and the table of its day, trimmed, and leaves one audit entry and no charge', async () => {
    const licenceId = await newLicence(sales, customer);
    const [charges] = await rowsIn(server, 'charges');
    const contact = await record({
      channel: ' fax ',
      contactName: ' 李会计 ',
      description: ' 如何结账 ',
      licenceId,
    });
    expect(contact).toMatchObject({
      channel: 'FAX',
      contactedAt: NOW,
      isWithinHours: true,
      contactName: '李会计',
      description: '如何结账',
      customer: { id: customer.id },
      licence: { id: licenceId },
      incident: null,
      rateTable: { year: 2005 },
      createdBy: { login: 'service' },
    });
    expect(await rowsIn(server, 'charges')).toEqual([charges]);
    const entries = await server.database.reader.rows(
      'SELECT operation, subjectType FROM audit_entries WHERE subjectId = ?',
      [contact.id],
    );
    expect(entries).toEqual([{ operation: 'recordContact', subjectType: 'Contact' }]);
  });

  test.each(['TELEPHONE', 'FAX', 'EMAIL', 'QQ', 'MSN'])('is made by %s (9)', async (channel) => {
    expect((await record({ channel })).channel).toBe(channel);
  });

  test.each([
    ['a second before nine on Monday', '2026-03-02T00:59:59.000Z', false],
    ['at nine on Monday', '2026-03-02T01:00:00.000Z', true],
    ['a second before six', '2026-03-02T09:59:59.000Z', true],
    ['at six', '2026-03-02T10:00:00.000Z', false],
    ['on Friday at noon', '2026-03-06T04:00:00.000Z', true],
    ['on Saturday at noon', '2026-03-07T04:00:00.000Z', false],
    ['on Sunday evening of UTC, a Monday morning at nine in Shanghai', '2026-03-09T01:00:00.000Z', true],
    ['on 29 February, a Tuesday', '2028-02-29T01:00:00.000Z', true],
  ])('%s of Shanghai is within the hotline’s hours or not (4)', async (_, contactedAt, within) => {
    await at('2028-03-01T00:00:00.000Z');
    expect(await record({ contactedAt })).toMatchObject({ contactedAt, isWithinHours: within });
  });

  test('keeps what its day’s table said, its channels and a holiday too, whatever comes later (4)', async () => {
    await at('2041-01-10T00:00:00.000Z');
    const tuesday = '2041-01-01T04:00:00.000Z';
    const before = await record({ contactedAt: tuesday });
    await loadTable(server, 2041, '2041-01-01', (table) => {
      table.hotline.exceptions = [{ date: '2041-01-01', closed: true }] as never[];
      table.remoteChannels.push('WECHAT');
    });
    const after = await record({ contactedAt: tuesday, channel: 'wechat' });
    const { contact } = await service.query<{ contact: Shown }>(
      `query ($id: ID!) { contact(id: $id) { ${CONTACT} } }`,
      { id: before.id },
    );
    expect([contact.isWithinHours, contact.rateTable.year]).toEqual([true, 2005]);
    expect([after.isWithinHours, after.channel, after.rateTable.year]).toEqual([false, 'WECHAT', 2041]);
  });

  test('is recorded also where the table states no hours: nobody knows then', async () => {
    await at('2043-01-12T02:00:00.000Z'); // a Monday
    await loadTable(server, 2043, '2043-01-01', (table) => Object.assign(table.hotline, { from: null }));
    expect((await record()).isWithinHours).toBeNull();
  });

  test('under one key is recorded once; another body is a conflict', async () => {
    const key = { idempotencyKey: 'call-once-only' };
    const first = await record(key);
    const before = await rowsIn(server, 'contacts', 'audit_entries', 'idempotency_keys');
    expect((await record(key)).id).toBe(first.id);
    expect(refusals(await act(service, 'recordContact', contactOf({ ...key, channel: 'QQ' })))).toEqual([
      ['IDEMPOTENCY_CONFLICT', 'input.idempotencyKey'],
    ]);
    expect(await rowsIn(server, 'contacts', 'audit_entries', 'idempotency_keys')).toEqual(before);
  });

  test.each([
    ['an absent customer', { customerId: 'nobody' }, ['NOT_FOUND', 'input.customerId']],
    ['an absent licence', { licenceId: 'nothing' }, ['NOT_FOUND', 'input.licenceId']],
    ['a channel that is not listed', { channel: 'PIGEON' }, ['CHANNEL_UNKNOWN', 'input.channel']],
    ['the website, which is no remote service', { channel: 'WEBSITE' }, ['CHANNEL_UNKNOWN', 'input.channel']],
    [
      'an instant to come',
      { contactedAt: '2026-03-02T02:00:00.001Z' },
      ['INSTANT_IN_FUTURE', 'input.contactedAt'],
    ],
    [
      'a day before the first table',
      { contactedAt: '2004-12-31T15:59:59.999Z' },
      ['NO_RATE_TABLE', 'input.contactedAt'],
    ],
    ['no words', { description: '' }, ['FIELD_REQUIRED', 'input.description']],
  ])('with %s is refused, and nothing is stored', async (_, wrong, refusal) => {
    const before = await rowsIn(server, 'contacts', 'audit_entries', 'idempotency_keys');
    expect(refusals(await act(service, 'recordContact', contactOf(wrong)))).toEqual([refusal]);
    expect(await rowsIn(server, 'contacts', 'audit_entries', 'idempotency_keys')).toEqual(before);
  });

  test('another customer’s licence answers as an absent one', async () => {
    const other = await newLicence(sales, await newCustomer(sales));
    expect(refusals(await act(service, 'recordContact', contactOf({ licenceId: other })))).toEqual([
      ['NOT_FOUND', 'input.licenceId'],
    ]);
  });
});

describe('a caller', () => {
  const call = (more: object) =>
    must<{ id: string; customer: { id: string } | null; licence: { id: string } | null }>(
      service,
      'recordContact',
      { channel: 'TELEPHONE', description: 'x', ...more },
      CONTACT,
    );

  test('is the licence’s customer where none is named, a customer without a licence, or nobody who is known', async () => {
    const licenceId = await newLicence(sales, customer);
    expect(await call({ licenceId })).toMatchObject({
      customer: { id: customer.id },
      licence: { id: licenceId },
    });
    expect(await call({ customerId: customer.id })).toMatchObject({
      customer: { id: customer.id },
      licence: null,
    });
    const unknown = await call({ contactName: '王先生 13800000000' });
    expect(unknown).toMatchObject({ customer: null, licence: null });
    const { contacts } = await service.query<{ contacts: { nodes: { id: string; customer: null }[] } }>(
      '{ contacts(first: 100) { nodes { id customer { name } } } }',
    );
    expect(contacts.nodes.find(({ id }) => id === unknown.id)?.customer).toBeNull();
  });

  test('who was not known is, once an incident is opened for the call; it stays as it was noted', async () => {
    const licenceId = await newLicence(sales, customer, { deliveredOn: '2026-02-01' });
    const { id } = await call({ contactName: '王先生' });
    const incident = await openIncident(service, licenceId, { contactId: id, channel: null });
    expect(incident.channel).toBe('TELEPHONE');
    const { contact } = await service.query<{ contact: object }>(
      'query ($id: ID!) { contact(id: $id) { customer { id } incident { number } } }',
      { id },
    );
    expect(contact).toEqual({ customer: null, incident: { number: incident.number } });
  });
});

describe('a contact that becomes an incident (10)', () => {
  test('gives it channel and instant of the request, once; the incident is found with it', async () => {
    const licenceId = await newLicence(sales, customer, { deliveredOn: '2026-02-01' });
    const contact = await record({ channel: 'QQ', contactedAt: '2026-03-02T01:30:00.000Z' });
    const incident = await openIncident(service, licenceId, { contactId: contact.id, channel: null });
    expect(incident).toMatchObject({
      channel: 'QQ',
      requestedAt: '2026-03-02T01:30:00.000Z',
      respondBy: '2026-03-02T02:30:00.000Z',
    });
    const again = { licenceId, level: 1, description: 'x', contactId: contact.id };
    const refused = await act(service, 'openIncident', again);
    expect(refusals(refused)).toEqual([['CONTACT_HAS_INCIDENT', 'input.contactId']]);
    expect(refused.userErrors[0]?.message).toContain(incident.number);
    const { contacts } = await service.query<{ contacts: { nodes: Shown[] } }>(
      `query ($id: ID!) { contacts(filter: { customerId: $id, channel: "QQ" }) { nodes { ${CONTACT} } } }`,
      { id: customer.id },
    );
    expect(contacts.nodes.find(({ id }) => id === contact.id)?.incident).toEqual({ number: incident.number });
  });

  test('becomes one of ten that are opened for it at once', async () => {
    const licenceId = await newLicence(sales, customer);
    const { id } = await record();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        act(service, 'openIncident', { licenceId, level: 1, description: 'x', contactId: id }),
      ),
    );
    expect(answers.filter(({ result }) => result !== null)).toHaveLength(1);
    const others = answers.filter(({ result }) => result === null);
    expect(others.map(refusals)).toEqual(others.map(() => [['CONTACT_HAS_INCIDENT', 'input.contactId']]));
  });

  test('of another customer answers as an absent one', async () => {
    const licenceId = await newLicence(sales, await newCustomer(sales));
    const { id } = await record();
    const asked = { licenceId, level: 1, description: 'x', contactId: id };
    expect(refusals(await act(service, 'openIncident', asked))).toEqual([['NOT_FOUND', 'input.contactId']]);
  });
});

test('the list of contacts has the latest first, filtered by customer, channel and hours', async () => {
  const own = await newCustomer(sales);
  const made = async (channel: string, contactedAt: string) =>
    (await must(service, 'recordContact', { customerId: own.id, channel, contactedAt, description: 'x' })).id;
  const [monday, sunday, qq] = [
    await made('TELEPHONE', '2026-02-23T02:00:00Z'),
    await made('TELEPHONE', '2026-03-01T02:00:00Z'),
    await made('QQ', '2026-02-24T02:00:00Z'),
  ];
  const list = async (filter: object) => {
    const query = 'query ($filter: ContactFilter) { contacts(filter: $filter) { nodes { id } totalCount } }';
    const { contacts } = await service.query<{ contacts: { nodes: { id: string }[]; totalCount: number } }>(
      query,
      {
        filter: { customerId: own.id, ...filter },
      },
    );
    expect(contacts.totalCount).toBe(contacts.nodes.length);
    return contacts.nodes.map(({ id }) => id);
  };
  expect(await list({})).toEqual([sunday, qq, monday]);
  expect(await list({ channel: 'TELEPHONE' })).toEqual([sunday, monday]);
  expect(await list({ isWithinHours: true })).toEqual([qq, monday]);
  expect(await list({ isWithinHours: false })).toEqual([sunday]);
});
