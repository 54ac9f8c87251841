import { getNamedType, type GraphQLObjectType, isLeafType, isObjectType, isRequiredArgument } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { customerMayRead, customerView } from '../src/auth/customer-view.js';
import { createSchema } from '../src/graphql/build-schema.js';
import { exportsByName } from '../src/modules/exports/exports.js';
import { keyPlaces, type KeyPlace, readableBelow, readableParts, requestWith } from './customer-requests.js';
import { type CustomersOwn, customerWithAll, INTERNAL } from './customers-own.js';
import { type Operation, operationsOf } from './minimal-operation.js';
import { type Client, startTestServer, type TestServer } from './test-server.js';
import { FEES, must, publishTable } from './trade-actions.js';
import { isMeantFor } from './who-may.js';

const schema = createSchema();
const open = operationsOf(schema).filter(({ name }) => isMeantFor(name, 'CUSTOMER'));

let server: TestServer;
let own: CustomersOwn;
let other: CustomersOwn;
let releaseId: string;
beforeAll(async () => {
  server = await startTestServer();
  await publishTable(await server.as('admin'), 2026, '2026-03-02', { ...FEES, '/taxPercent': '6' });
  own = await customerWithAll(server, 'own');
  other = await customerWithAll(server, 'other');
  const release = { product: 'FINANCE', version: '2005.9', kind: 'PATCH', releasedOn: '2026-03-01' };
  releaseId = (await must(await server.as('service'), 'addRelease', release)).id;
});
afterAll(() => server.stop());

/** A customer's own key for a place of an operation: by the place's name, or by the type that `id` is of. */
const ownKey =
  ({ field }: Operation) =>
  (place: KeyPlace): string | undefined => {
    const type = getNamedType(field.type).name;
    const name =
      place.at(-1) === 'id' ? `${type.slice(0, 1).toLowerCase()}${type.slice(1)}Id` : (place.at(-1) ?? '');
    if (name === 'contactId') return undefined;
    return { ...own.ids, releaseId }[name];
  };

/** What must not be in an answer to a customer: the other's keys, licence and people, their own drafts, and what the desks keep for themselves. */
function foreign(answer: unknown): string[] {
  const text = JSON.stringify(answer);
  const { releaseId: _, ...keys } = { releaseId: '', ...other.ids };
  const secrets = [...Object.values(keys), other.serial.toUpperCase(), own.ids.draftId, INTERNAL];
  return secrets.filter((secret) => text.includes(secret));
}

describe('another’s key is answered as an absent one:', () => {
  const places = open.flatMap((operation) =>
    keyPlaces(operation).map((place) => ({ operation, place, name: operation.name, at: place.join('.') })),
  );

  test('the operations open to customers ask for keys', () => {
    expect(places.map(({ name, at }) => `${name} ${at}`)).toEqual(
      expect.arrayContaining([
        'Query.invoice id',
        'Query.contracts filter.customerId',
        'Mutation.openIncident input.licenceId',
      ]),
    );
  });

  test.each(places)('$name, $at', async ({ operation, place, name }) => {
    const type = getNamedType(operation.field.type);
    const below = isObjectType(type) ? readableBelow(name, type) : '';
    const ask = async (key: string | undefined) => {
      const keyAt = (each: KeyPlace) =>
        key !== undefined && each.join() === place.join() ? key : ownKey(operation)(each);
      const { query, variables } = requestWith(operation, keyAt, below);
      const answer = await own.client.request(query, variables);
      return { text: JSON.stringify(answer).replaceAll(key ?? '-', 'KEY'), answer };
    };
    const absent = await ask('00000000-0000-7000-8000-000000000000');
    for (const [what, key] of Object.entries({ ...other.ids, draftOfOwn: own.ids.draftId })) {
      const { text, answer } = await ask(key);
      expect([what, text]).toEqual([what, absent.text]);
      expect(foreign(JSON.parse(JSON.stringify(answer).replaceAll(key, 'KEY')))).toEqual([]);
    }
    // The customer's own is answered otherwise, so the sameness above says something.
    if (ownKey(operation)(place) !== undefined && place.at(-1) !== 'releaseId')
      expect((await ask(undefined)).text).not.toBe(absent.text);
  });
});

describe('all that a customer may read', () => {
  const queries = open.filter(({ kind }) => kind === 'query');
  const readAll = async (client: Client, operation: Operation): Promise<unknown[]> => {
    const answers: unknown[] = [];
    for (const below of readableParts(operation)) {
      const { query, variables } = requestWith(operation, ownKeyOrNone(operation), below);
      const { data, errors } = await client.request(query, variables);
      expect([query, errors]).toEqual([query, undefined]);
      answers.push(data);
    }
    return answers;
  };
  // Without a filter: whose it is, the server knows.
  const ownKeyOrNone = (operation: Operation) => (place: KeyPlace) =>
    place[0] === 'filter' ? undefined : ownKey(operation)(place);

  test.each(queries)('by $name is their own', async (operation) => {
    const answer = await readAll(own.client, operation);
    expect(foreign(answer)).toEqual([]);
  });

  test('control: to an administrator the same lists show the other’s too', async () => {
    const admin = await server.as('admin');
    const lists = queries.filter(({ name }) => /contracts|invoices|incidents/.test(name));
    expect(lists).toHaveLength(3);
    for (const list of lists) expect(foreign(await readAll(admin, list))).not.toEqual([]);
  });

  test('has its own data in every list and record', async () => {
    for (const operation of queries.filter(({ name }) => !/release|trainingState|viewer/i.test(name)))
      expect([operation.name, JSON.stringify(await readAll(own.client, operation))]).toEqual([
        operation.name,
        expect.stringContaining(own.ids.licenceId),
      ]);
  });
});

test('no file is a customer’s: neither an export nor an agreement, and nothing is uploaded', async () => {
  const status = async (path: string, init?: RequestInit) => (await own.client.fetch(path, init)).status;
  for (const name of Object.keys(exportsByName))
    expect([name, await status(`/exports/${name}.csv`), await status(`/exports/${name}.xlsx`)]).toEqual([
      name,
      403,
      403,
    ]);
  expect(await status('/attachments/absent')).toBe(404);
  const file = { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: 'x' };
  expect(await status('/attachments?name=x.pdf', file)).toBe(403);
});

describe('every path below', () => {
  /** Each type that a customer comes to, by the shortest way: the operation and the fields to it. */
  const reached = new Map<
    string,
    { operation: Operation; type: GraphQLObjectType; place: string; path: string[] }
  >();
  const found: { operation: Operation; type: GraphQLObjectType; place: string; path: string[] }[] =
    open.flatMap((operation) => {
      const type = getNamedType(operation.field.type);
      return operation.kind === 'query' && isObjectType(type)
        ? [{ operation, type, place: operation.name, path: [] }]
        : [];
    });
  for (let next = found.shift(); next; next = found.shift()) {
    const key = customerView[next.place] === undefined ? next.type.name : next.place;
    if (reached.has(key)) continue;
    reached.set(key, next);
    for (const field of Object.values(next.type.getFields())) {
      const type = getNamedType(field.type);
      if (isObjectType(type) && customerMayRead(next.place, next.type.name, field.name))
        found.push({
          ...next,
          type,
          place: `${next.type.name}.${field.name}`,
          path: [...next.path, field.name],
        });
    }
  }
  const paths = [...reached.values()].flatMap(({ operation, type, place, path }) =>
    Object.values(type.getFields())
      .filter((field) => !field.args.some(isRequiredArgument))
      .map((field) => ({
        operation,
        field,
        way: [operation.field.name, ...path, field.name].join('.'),
        path: [...path, field.name],
        readable: customerMayRead(place, type.name, field.name),
      })),
  );

  test('the types that customers come to are those of the list', () => {
    const payloads = Object.keys(customerView).filter((name) => /Payload$|^UserError$/.test(name));
    expect(
      [...reached.keys(), ...payloads].filter((name) => !/(Connection|Edge)$/.test(name)).toSorted(),
    ).toEqual(Object.keys(customerView).toSorted());
    expect(paths.filter(({ readable }) => !readable).length).toBeGreaterThan(60);
  });

  test('what the list names is in the schema', () => {
    const stale = Object.entries(customerView).flatMap(([name, fields]) => {
      const [typeName = '', fieldName] = name.split('.');
      const parent = schema.getType(typeName) as GraphQLObjectType | undefined;
      const type = fieldName ? getNamedType(parent?.getFields()[fieldName]?.type) : parent;
      const known = Object.keys((type as GraphQLObjectType | undefined)?.getFields() ?? {});
      return fields
        .split(/\s+/)
        .filter((field) => !known.includes(field))
        .map((field) => `${name}.${field}`);
    });
    expect(stale).toEqual([]);
  });

  test('nothing of the desks is on the list', () => {
    const named = Object.entries(customerView).flatMap(([name, fields]) =>
      fields.split(/\s+/).map((field) => `${name}.${field}`),
    );
    const desks =
      /createdBy|reason$|note$|decision|quote|document|expectedVersion|\.version|passwordHash|publishedBy|registeredBy|reference$|accounts|contacts?$|holds?$|levelChanges|audit|shortCode/i;
    expect(
      named.filter(
        (each) =>
          desks.test(each) && !/Release\.version|ReleaseAvailability\.reason|agreementReference/.test(each),
      ),
    ).toEqual([]);
  });

  test.each(paths)(
    '$way is read only where it is on the list',
    async ({ operation, field, path, readable }) => {
      const type = getNamedType(field.type);
      const inner = isLeafType(type) ? '' : ' { __typename }';
      const below = path
        .slice(0, -1)
        .reduceRight((rest, name) => `{ ${name} ${rest} }`, `{ ${field.name}${inner} }`);
      const { query, variables } = requestWith(operation, ownKey(operation), below);
      const { errors = [] } = await own.client.request(query, variables);
      expect(errors.map(({ extensions }) => extensions?.code)).toEqual(readable ? [] : ['FORBIDDEN']);
    },
  );
});
