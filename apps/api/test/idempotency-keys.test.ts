import { type GraphQLField, getNamedType, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minimalOperation } from './minimal-operation.js';
import { moneyMutations, mutations } from './money-mutations.js';
import { startTestServer, type Client, type TestServer } from './test-server.js';
import { must, rowsIn } from './trade-actions.js';

type Operation = GraphQLField<unknown, unknown>;

const inputFields = ({ args }: Operation): string[] => {
  const type = args[0] && getNamedType(args[0].type);
  return isInputObjectType(type) ? Object.keys(type.getFields()) : [];
};
const keyed = mutations.filter((each) => inputFields(each).includes('idempotencyKey'));

/** Nothing is drawn or owed: a booking is cancelled by the version that was seen. */
const BY_VERSION = ['cancelTraining'];

test('every mutation that moves money or allowance takes a key', () => {
  const names = keyed.map(({ name }) => name);
  expect(moneyMutations.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual(BY_VERSION);
  expect(names).toEqual(
    expect.arrayContaining(['addLicence', 'deliverLicence', 'planVisit', 'upgradeEdition']),
  );
});

/** What an input's own rules ask for beyond its types. */
const ASKED: Record<string, object> = {
  recordTaxInvoice: { number: '12345678' },
  openIncident: { channel: 'TELEPHONE' },
};

describe('of every mutation with a key,', () => {
  let server: TestServer;
  let admin: Client;
  beforeAll(async () => {
    server = await startTestServer();
    admin = await server.as('admin');
  });
  afterAll(() => server.stop());

  /** Sends an operation with the least input, about nothing that is there, under a key; gives the codes of its refusal. */
  async function send(operation: Operation, idempotencyKey: string): Promise<string[]> {
    const { query, variables } = minimalOperation('mutation', operation);
    const document = query.replace('__typename', 'userErrors { code field }');
    const input = { ...(variables['input'] as object), ...ASKED[operation.name], idempotencyKey };
    const data = await admin.query<Record<string, { userErrors: { code: string }[] }>>(document, { input });
    return data[operation.name]?.userErrors.map(({ code }) => code) ?? [];
  }

  /** Does something under a key. */
  const use = (idempotencyKey: string): Promise<{ id: string }> =>
    must(admin, 'addCustomer', { name: '客户', shortCode: idempotencyKey.slice(0, 20), idempotencyKey });

  test.each(keyed)('$name refuses a key that was used for something else', async (operation) => {
    const key = `K-${operation.name}`;
    await use(key);
    const before = await rowsIn(server, 'idempotency_keys');
    expect(await send(operation, key)).toEqual(['IDEMPOTENCY_CONFLICT']);
    expect(await rowsIn(server, 'idempotency_keys')).toEqual(before);
  });

  test.each(keyed)('$name, where it is refused, leaves the key free', async (operation) => {
    const key = `R-${operation.name}`;
    const before = await rowsIn(server, 'idempotency_keys');
    const refused = await send(operation, key);
    // Of nothing that is there, some can be done all the same.
    if (refused.length === 0) return expect(await send(operation, key)).toEqual([]);
    expect(await rowsIn(server, 'idempotency_keys')).toEqual(before);
    expect((await use(key)).id).toBeTruthy();
  });
});
