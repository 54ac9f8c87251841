import { expect, test } from 'vitest';
import { createApollo } from '../src/graphql/apollo.js';
import { createSchema } from '../src/graphql/build-schema.js';

/** What a server with this setting says to a query, before anything is executed. */
async function saidTo(query: string, introspection: boolean): Promise<string[]> {
  const apollo = createApollo(createSchema(), { introspection });
  await apollo.start();
  const { body } = await apollo.executeOperation({ query }, { contextValue: {} as never });
  await apollo.stop();
  return body.kind === 'single' ? (body.singleResult.errors ?? []).map(({ message }) => message) : [];
}

const SCHEMA = '{ __schema { queryType { name } } }';

test('the schema shows itself where the setting says so, else it does not, and suggests no names', async () => {
  expect(await saidTo(SCHEMA, true)).toEqual([]);
  expect((await saidTo(SCHEMA, false)).join()).toMatch(/introspection/i);
  expect((await saidTo('{ viewr { id } }', true)).join()).toMatch(/Did you mean "viewer"/);
  expect((await saidTo('{ viewr { id } }', false)).join()).not.toMatch(/Did you mean/);
});
