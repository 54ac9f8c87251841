import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { statementsOf } from '../../../test/counted-statements.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import {
  act,
  agree,
  newCustomer,
  newLicence,
  publishTable,
  refusals,
  rowsIn,
} from '../../../test/trade-actions.js';

const NOW = '2026-03-02T02:00:00.000Z';
const ASSIGNMENT = 'id fromOn user { name } customer { id } createdBy { login }';

let server: TestServer;
let sales: Client;
let service: Client;
const users = new Map<string, string>();
beforeAll(async () => {
  server = await startTestServer({ now: NOW });
  [sales, service] = [await server.as('sales'), await server.as('service')];
  for (const { id, login } of await server.database.reader.rows<{ id: string; login: string }>(
    'SELECT id, login FROM users',
  ))
    users.set(login, id);
  // A second one at the service desk.
  await server.database.transaction((transaction) =>
    transaction.run(`UPDATE users SET roles = '["SALES","SERVICE"]' WHERE login = 'sales'`),
  );
});
beforeEach(async () => {
  server.setNow(NOW);
  await service.query('{ viewer { id } }');
});
afterAll(() => server.stop());

const assign = (customerId: string, login: string, fromOn?: string) =>
  act(
    service,
    'assignRepresentative',
    { customerId, userId: users.get(login) ?? login, ...(fromOn && { fromOn }) },
    ASSIGNMENT,
  );

async function representativeOn(customerId: string, on: string): Promise<string | null> {
  const query = 'query ($id: ID!, $on: Date) { customer(id: $id) { representative(on: $on) { login } } }';
  const { customer } = await service.query<{ customer: { representative: { login: string } | null } }>(
    query,
    { id: customerId, on },
  );
  return customer.representative?.login ?? null;
}

test('the service desk chooses a representative from its users, known by name alone (8)', async () => {
  const { serviceUsers } = await service.query<{ serviceUsers: { id: string; name: string }[] }>(
    '{ serviceUsers { id name } }',
  );
  const ids = new Set(serviceUsers.map(({ id }) => id));
  expect(ids).toEqual(new Set(['sales', 'service'].map((login) => users.get(login))));
  const { errors } = await (await server.as('finance')).request('{ serviceUsers { id } }');
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});

describe('the 24-hour representative of a customer (8)', () => {
  test('is a named service user from a day on; the one before stays in the history', async () => {
    const { id } = await newCustomer(sales);
    expect((await assign(id, 'service')).result).toMatchObject({
      fromOn: '2026-03-02',
      user: { name: '吴客服' },
      customer: { id },
      createdBy: { login: 'service' },
    });
    expect((await assign(id, 'sales', '2028-02-29')).result).toMatchObject({ fromOn: '2028-02-29' });
    const days = ['2026-03-01', '2026-03-02', '2028-02-28', '2028-02-29', '2028-03-01'];
    expect(await Promise.all(days.map((on) => representativeOn(id, on)))).toEqual([
      null,
      'service',
      'service',
      'sales',
      'sales',
    ]);
    const { customer } = await service.query<{ customer: { representatives: object[] } }>(
      'query ($id: ID!) { customer(id: $id) { representatives { fromOn user { login } } } }',
      { id },
    );
    expect(customer.representatives).toEqual([
      { fromOn: '2028-02-29', user: { login: 'sales' } },
      { fromOn: '2026-03-02', user: { login: 'service' } },
    ]);
  });

  test('assigned twice from one day is the one assigned last', async () => {
    const { id } = await newCustomer(sales);
    await assign(id, 'service', '2026-04-30');
    await assign(id, 'sales', '2026-04-30');
    expect([await representativeOn(id, '2026-04-29'), await representativeOn(id, '2026-04-30')]).toEqual([
      null,
      'sales',
    ]);
  });

  test('is refused for who is not at the service desk, for the past, for the same again and for whom nobody knows', async () => {
    const { id } = await newCustomer(sales);
    await assign(id, 'service');
    const before = await rowsIn(server, 'representative_assignments', 'audit_entries', 'idempotency_keys');
    expect(refusals(await assign(id, 'finance'))).toEqual([['REPRESENTATIVE_NOT_SERVICE', 'input.userId']]);
    expect(refusals(await assign(id, 'sales', '2026-03-01'))).toEqual([
      ['REPRESENTATIVE_IN_PAST', 'input.fromOn'],
    ]);
    expect(refusals(await assign(id, 'service', '2026-03-03'))).toEqual([
      ['REPRESENTATIVE_UNCHANGED', 'input.userId'],
    ]);
    expect(refusals(await assign(id, 'nobody'))).toEqual([['NOT_FOUND', 'input.userId']]);
    expect(refusals(await assign('nobody', 'service'))).toEqual([['NOT_FOUND', 'input.customerId']]);
    expect(await rowsIn(server, 'representative_assignments', 'audit_entries', 'idempotency_keys')).toEqual(
      before,
    );
  });
});

describe('who is a subscriber on a day (8)', () => {
  const isSubscriber = async (id: string, on: string): Promise<boolean> => {
    const query = 'query ($id: ID!, $on: Date) { customer(id: $id) { isSubscriber(on: $on) } }';
    return (await service.query<{ customer: { isSubscriber: boolean } }>(query, { id, on })).customer
      .isSubscriber;
  };
  const subscribers = async (
    on: string,
    more = '',
  ): Promise<{ nodes: { id: string; name: string }[]; totalCount: number }> => {
    const query = `query ($on: Date) { subscribers(on: $on, first: 100 ${more}) { nodes { id name } totalCount } }`;
    return (
      await service.query<{ subscribers: { nodes: { id: string; name: string }[]; totalCount: number } }>(
        query,
        { on },
      )
    ).subscribers;
  };

  test('a customer with a licence in its free period, its first and last day included', async () => {
    const customer = await newCustomer(sales);
    await newLicence(sales, customer, { edition: 'STANDALONE', deliveredOn: '2026-01-31' });
    const days = ['2026-01-30', '2026-01-31', '2026-04-30', '2026-05-01'];
    expect(await Promise.all(days.map((on) => isSubscriber(customer.id, on)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    for (const on of days) {
      expect((await subscribers(on)).nodes.some(({ id }) => id === customer.id)).toBe(
        await isSubscriber(customer.id, on),
      );
    }
  });

  test('by any plan, for data repair alone too, of any of its licences, to the day before 29 February’s anniversary', async () => {
    await publishTable(await server.as('admin'), 2026, '2026-03-02');
    const customer = await newCustomer(sales);
    await newLicence(sales, customer);
    const licenceId = await newLicence(sales, customer);
    await agree(sales, customer.id, [{ licenceId, plan: 'DATA_REPAIR', years: 1, startsOn: '2028-02-29' }]);
    const days = ['2028-02-28', '2028-02-29', '2029-02-27', '2029-02-28'];
    expect(await Promise.all(days.map((on) => isSubscriber(customer.id, on)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('the list has each once by name, agrees with each customer’s own answer, and counts them', async () => {
    const both = await newCustomer(sales);
    for (let n = 0; n < 3; n += 1) await newLicence(sales, both, { deliveredOn: '2026-03-01' });
    await newCustomer(sales);
    const { nodes, totalCount } = await subscribers('2026-03-02');
    expect(totalCount).toBe(nodes.length);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    expect(nodes.map(({ name }) => name)).toEqual(nodes.map(({ name }) => name).toSorted());
    const { customers } = await service.query<{
      customers: { nodes: { id: string; isSubscriber: boolean }[] };
    }>('{ customers(first: 100) { nodes { id isSubscriber(on: "2026-03-02") } } }');
    expect(customers.nodes.filter((each) => each.isSubscriber).map(({ id }) => id)).toEqual(
      nodes.map(({ id }) => id),
    );
  });

  test('a whole list is asked for by one statement more, with its representatives by two, whatever its length', async () => {
    const { nodes } = await subscribers('2026-03-02');
    for (const { id } of nodes) await assign(id, 'service');
    const ask = (first: number, fields: string) => () =>
      service.query(`{ customers(first: ${first}) { nodes { id ${fields} } } }`);
    const plain = await statementsOf(server, ask(50, ''));
    expect(await statementsOf(server, ask(50, 'isSubscriber'))).toBe(plain + 1);
    expect(await statementsOf(server, ask(50, 'isSubscriber representative { name }'))).toBe(plain + 3);
    expect(
      await statementsOf(
        server,
        ask(50, 'a: isSubscriber(on: "2026-01-01") b: isSubscriber(on: "2027-01-01")'),
      ),
    ).toBe(plain + 2);
  });
});
