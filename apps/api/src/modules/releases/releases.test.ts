import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import {
  act,
  agree,
  must,
  newCustomer,
  newLicence,
  publishTable,
  refusals,
  rowsIn,
} from '../../../test/trade-actions.js';

const RELEASE = 'id product productName version kind releasedOn notes createdBy { login }';
const NOW = '2026-03-02T02:00:00.000Z';

let server: TestServer;
let sales: Client;
let service: Client;
let customer: { id: string; siteId: string };
beforeAll(async () => {
  server = await startTestServer({ now: NOW });
  [sales, service] = [await server.as('sales'), await server.as('service')];
  customer = await newCustomer(sales);
});
beforeEach(async () => {
  server.setNow(NOW);
  await service.query('{ viewer { id } }');
});
afterAll(() => server.stop());

let versions = 0;
const releaseOf = (more: object = {}) => {
  versions += 1;
  return {
    product: 'FINANCE',
    version: `2005.${versions}`,
    kind: 'PATCH',
    releasedOn: '2026-02-01',
    ...more,
  };
};
const add = (more: object = {}) => must(service, 'addRelease', releaseOf(more));

interface Answer {
  isAvailable: boolean;
  reason: string;
  on: string;
  clause: string;
  entitlement: { service: string; source: string; startsOn: string; endsOn: string } | null;
}

const ASKED =
  'isAvailable reason on clause entitlement { service source startsOn endsOn } release { version } licence { serial }';

async function ask(licenceId: string, releaseId: string, on: string | null = null): Promise<Answer | null> {
  const query = `query ($licenceId: ID!, $releaseId: ID!, $on: Date) { releaseAvailability(licenceId: $licenceId, releaseId: $releaseId, on: $on) { ${ASKED} } }`;
  return (await service.query<{ releaseAvailability: Answer | null }>(query, { licenceId, releaseId, on }))
    .releaseAvailability;
}

describe('a release (2)', () => {
  test('is entered trimmed with the product’s name, and leaves one audit entry', async () => {
    const release = await must(
      service,
      'addRelease',
      { product: 'TRADE', version: ' 2005.9 ', kind: 'UPGRADE', releasedOn: '2026-03-10', notes: ' 新报表 ' },
      RELEASE,
    );
    expect(release).toMatchObject({
      product: 'TRADE',
      productName: '拓步商贸通 2005',
      version: '2005.9',
      kind: 'UPGRADE',
      releasedOn: '2026-03-10',
      notes: '新报表',
      createdBy: { login: 'service' },
    });
    const entries = await server.database.reader.rows(
      'SELECT operation FROM audit_entries WHERE subjectId = ?',
      [release.id],
    );
    expect(entries).toEqual([{ operation: 'addRelease' }]);
  });

  test('is there once a product and version, also of ten at once; another product may have the same version', async () => {
    const release = releaseOf();
    const answers = await Promise.all(Array.from({ length: 10 }, () => act(service, 'addRelease', release)));
    expect(answers.filter(({ result }) => result !== null)).toHaveLength(1);
    const others = answers.filter(({ result }) => result === null);
    expect(others.map(refusals)).toEqual(others.map(() => [['RELEASE_EXISTS', 'input.version']]));
    await add({ ...release, product: 'HR' });
  });

  test.each([
    ['a product that the table does not have', { product: 'ERP' }, ['PRODUCT_NOT_COVERED', 'input.product']],
    ['a day before the first table', { releasedOn: '2004-12-31' }, ['NO_RATE_TABLE', 'input.releasedOn']],
    ['a blank version', { version: ' ' }, ['FIELD_REQUIRED', 'input.version']],
    ['notes of 2001 characters', { notes: '长'.repeat(2001) }, ['FIELD_TOO_LONG', 'input.notes']],
  ])('with %s is refused, and nothing is stored', async (_, wrong, refusal) => {
    const before = await rowsIn(server, 'releases', 'audit_entries', 'idempotency_keys');
    expect(refusals(await act(service, 'addRelease', releaseOf(wrong)))).toEqual([refusal]);
    expect(await rowsIn(server, 'releases', 'audit_entries', 'idempotency_keys')).toEqual(before);
  });

  test('stands in the list, the latest released first, by product and kind', async () => {
    const late = await add({ product: 'ASSET', kind: 'UPGRADE', releasedOn: '2026-02-28' });
    const early = await add({ product: 'ASSET', kind: 'PATCH', releasedOn: '2026-01-31' });
    const list = async (filter: object) => {
      const query = `query ($filter: ReleaseFilter) { releases(filter: $filter) { nodes { ${RELEASE} } totalCount } }`;
      return (
        await service.query<{ releases: { nodes: { id: string }[]; totalCount: number } }>(query, { filter })
      ).releases;
    };
    expect((await list({ product: 'ASSET' })).nodes.map(({ id }) => id)).toEqual([late.id, early.id]);
    expect(await list({ product: 'ASSET', kind: 'PATCH' })).toMatchObject({
      nodes: [{ id: early.id }],
      totalCount: 1,
    });
    const { release } = await service.query<{ release: object }>(
      'query ($id: ID!) { release(id: $id) { id } }',
      { id: late.id },
    );
    expect(release).toEqual(late);
  });
});

describe('whether a licence may have a release (2)', () => {
  /** Free from 2026-01-15 to 2026-04-15. */
  const licence = (more: object = {}) =>
    newLicence(sales, customer, { edition: 'STANDALONE', deliveredOn: '2026-01-15', ...more });

  test.each([
    ['the day before', '2026-01-14', false, 'NOT_COVERED'],
    ['the first day of', '2026-01-15', true, 'COVERED_ON_RELEASE_DAY'],
    ['the last day of', '2026-04-15', true, 'COVERED_ON_RELEASE_DAY'],
    ['the day after', '2026-04-16', false, 'NOT_COVERED'],
  ])('released on %s its free period, downloaded after it', async (_, releasedOn, isAvailable, reason) => {
    const [licenceId, release] = [await licence(), await add({ releasedOn })];
    expect(await ask(licenceId, release.id, '2026-12-31')).toMatchObject({
      isAvailable,
      reason,
      on: '2026-12-31',
      clause: '2',
    });
  });

  test.each([
    ['2026-01-14', false, 'NOT_COVERED'],
    ['2026-01-15', true, 'COVERED_ON_DOWNLOAD_DAY'],
    ['2026-04-15', true, 'COVERED_ON_DOWNLOAD_DAY'],
    ['2026-04-16', false, 'NOT_COVERED'],
  ])('released before its cover, downloaded on %s', async (on, isAvailable, reason) => {
    const [licenceId, release] = [await licence(), await add({ releasedOn: '2025-12-01' })];
    expect(await ask(licenceId, release.id, on)).toMatchObject({ isAvailable, reason });
  });

  test('names the entitlement, and today is the day where none is given', async () => {
    const [licenceId, release] = [await licence(), await add({ releasedOn: '2025-12-01' })];
    expect(await ask(licenceId, release.id)).toMatchObject({
      on: '2026-03-02',
      isAvailable: true,
      entitlement: { source: 'FREE_PERIOD', startsOn: '2026-01-15', endsOn: '2026-04-15' },
    });
  });

  test('a plan for data repair alone covers it too: that goes by the licence', async () => {
    await publishTable(await server.as('admin'), 2026, '2026-03-02');
    const licenceId = await newLicence(sales, customer, { deliveredOn: '2020-01-15' });
    await agree(sales, customer.id, [{ licenceId, plan: 'DATA_REPAIR', years: 1, startsOn: '2026-03-02' }]);
    const release = await add();
    expect(await ask(licenceId, release.id)).toMatchObject({
      isAvailable: true,
      entitlement: { service: 'DATA_REPAIR', source: 'ANNUAL', endsOn: '2027-03-01' },
    });
    expect(await ask(licenceId, release.id, '2027-03-02')).toMatchObject({
      isAvailable: false,
      reason: 'NOT_COVERED',
      entitlement: null,
    });
  });

  test('not before its release, not of another product, and null for what is absent', async () => {
    const [licenceId, release] = [await licence(), await add({ releasedOn: '2026-03-03' })];
    expect(await ask(licenceId, release.id)).toMatchObject({
      isAvailable: false,
      reason: 'NOT_RELEASED',
      entitlement: null,
    });
    expect(await ask(licenceId, release.id, '2026-03-03')).toMatchObject({ isAvailable: true });
    expect(await ask(await licence({ product: 'TRADE' }), release.id, '2026-03-03')).toMatchObject({
      isAvailable: false,
      reason: 'OTHER_PRODUCT',
    });
    expect(await ask(licenceId, 'nothing')).toBeNull();
    expect(await ask('nobody', release.id)).toBeNull();
  });
});
