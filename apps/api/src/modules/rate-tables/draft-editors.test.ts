import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import type { Viewer } from '../../auth/sessions.js';
import { othersAt } from './draft-editors.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const editorsSeenBy = async (client: Client, id: string): Promise<{ name: string }[]> =>
  (
    await client.query<{ rateTableEditors: { name: string }[] }>(
      'query ($id: ID!) { rateTableEditors(rateTableId: $id) { id name seenAt } }',
      { id },
    )
  ).rateTableEditors;

test('whoever has the same draft open is told of the others, and nobody of themselves', async () => {
  const admin = await server.as('admin');
  expect(await editorsSeenBy(admin, 'draft')).toEqual([]);
  expect(await editorsSeenBy(admin, 'draft')).toEqual([]);
  expect(await editorsSeenBy(admin, 'another draft')).toEqual([]);
});

const person = (id: string): Viewer => ({ id, login: id, name: id.toUpperCase(), roles: ['ADMIN'] });

test('who has asked for nothing for twenty seconds is gone', () => {
  const at = (seconds: number): Date => new Date(Date.UTC(2026, 2, 2, 9, 0, seconds));
  othersAt('of two', person('a'), at(0));
  expect(othersAt('of two', person('b'), at(5)).map(({ name }) => name)).toEqual(['A']);
  expect(othersAt('of two', person('a'), at(8)).map(({ name }) => name)).toEqual(['B']);
  expect(othersAt('of two', person('b'), at(29))).toEqual([]);
});
