import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Database } from '../src/database/database.js';
import { newId } from '../src/database/ids.js';
import { guardTriggers } from '../src/database/guards/guard-triggers.js';
import { keepGuards, liftGuards } from '../src/database/guards/keep-guards.js';
import { testDatabase } from './test-database.js';
import { type Client, startTestServer, type TestServer } from './test-server.js';
import { agree, must, newCustomer, newLicence, publishTable } from './trade-actions.js';

let server: TestServer;
let sales: Client;
let finance: Client;
beforeAll(async () => {
  server = await startTestServer();
  [sales, finance] = await Promise.all([server.as('sales'), server.as('finance')]);
  await publishTable(await server.as('admin'), 2026, '2026-03-02');
});
afterAll(() => server.stop());

/** Speaks SQL as the application's own user of the database. */
const sql = (statement: string, parameters: string[] = []): Promise<unknown> =>
  server.database.transaction((transaction) => transaction.run(statement, parameters));

const rows = (table: string): Promise<object[]> =>
  server.database.reader.rows(`SELECT * FROM ${table} ORDER BY id`);

/** The statement is refused with this text, and nothing has changed. */
async function refuses(table: string, statement: string, parameters: string[], says: string): Promise<void> {
  const before = await rows(table);
  await expect(sql(statement, parameters), statement).rejects.toThrow(says);
  expect(await rows(table), statement).toEqual(before);
}

interface Invoice {
  id: string;
  number: string | null;
  version: number;
  lines: { id: string }[];
}

/** A draft of one annual fee. */
async function draft(): Promise<Invoice> {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const { charges } = await agree(sales, customer.id, [{ licenceId, plan: 'FULL', years: 1 }]);
  const input = { customerId: customer.id, chargeIds: charges.map(({ id }) => id) };
  return must<Invoice>(finance, 'draftInvoice', input, 'id number version lines { id }');
}

const issue = ({ id, version }: Invoice): Promise<Invoice> =>
  must<Invoice>(
    finance,
    'issueInvoice',
    { invoiceId: id, expectedVersion: version },
    'id number version lines { id }',
  );

const columnsOf = (entity: string): string[] =>
  server.database.dataSource.getMetadata(entity).columns.map(({ databaseName }) => databaseName);

/** REPLACE with the same row, but for one column. */
function replaceOne(
  table: string,
  id: string,
  changed: Record<string, string>,
): [statement: string, parameters: string[]] {
  const columns = columnsOf(table);
  const values = columns.map((column) => changed[column] ?? column).join(',');
  return [`REPLACE INTO ${table} (${columns.join(',')}) SELECT ${values} FROM ${table} WHERE id = ?`, [id]];
}

describe('an issued invoice', () => {
  const SAYS = 'An issued invoice never changes: correct it by a credit note';

  test('cannot be changed, deleted or replaced by SQL in any of its columns', async () => {
    const { id, number } = await issue(await draft());
    for (const column of columnsOf('invoices')) {
      await refuses('invoices', `UPDATE invoices SET ${column} = NULL WHERE id = ?`, [id], SAYS);
    }
    await refuses('invoices', "UPDATE invoices SET status = 'DRAFT' WHERE number = ?", [number ?? ''], SAYS);
    await refuses('invoices', 'DELETE FROM invoices WHERE id = ?', [id], SAYS);
    await refuses('invoices', 'DELETE FROM invoices', [], SAYS);
    await refuses('invoices', ...replaceOne('invoices', id, { totalFen: '1' }), SAYS);
    // Another row under its number would push it out.
    await refuses('invoices', ...replaceOne('invoices', id, { id: `'${newId()}'`, totalFen: '1' }), SAYS);
  });

  test('keeps its lines: none is changed, deleted, added or moved to it by SQL', async () => {
    const says = 'The lines of an issued invoice never change';
    const issued = await issue(await draft());
    const other = await draft();
    const [line] = issued.lines;
    for (const column of columnsOf('invoice_lines')) {
      await refuses(
        'invoice_lines',
        `UPDATE invoice_lines SET ${column} = NULL WHERE id = ?`,
        [line?.id ?? ''],
        says,
      );
    }
    await refuses('invoice_lines', 'DELETE FROM invoice_lines WHERE invoiceId = ?', [issued.id], says);
    const move = 'UPDATE invoice_lines SET invoiceId = ?, position = 9 WHERE invoiceId = ?';
    await refuses('invoice_lines', move, [issued.id, other.id], says);
    await refuses('invoice_lines', move, [other.id, issued.id], says);
    await refuses('invoice_lines', ...replaceOne('invoice_lines', line?.id ?? '', { amountFen: '1' }), says);
    const columns = columnsOf('invoice_lines');
    const values = columns.map(
      (name) => ({ id: `'${newId()}'`, invoiceId: `'${issued.id}'`, position: '9' })[name] ?? name,
    );
    const add = `INSERT INTO invoice_lines (${columns.join(',')}) SELECT ${values.join(',')} FROM invoice_lines WHERE invoiceId = ?`;
    await refuses('invoice_lines', add, [other.id], says);
  });

  test('control: the same changes of a draft work', async () => {
    const { id, lines } = await draft();
    const untouched = 'SELECT totalFen FROM invoices WHERE id = ?';
    const before = await server.database.reader.rows(untouched, [id]);
    expect(await sql('UPDATE invoices SET totalFen = totalFen + 1 WHERE id = ?', [id])).toBe(1);
    expect(await server.database.reader.rows(untouched, [id])).not.toEqual(before);
    expect(await sql('UPDATE invoice_lines SET amountFen = 1 WHERE id = ?', [lines[0]?.id ?? ''])).toBe(1);
    expect(
      await sql("UPDATE charges SET status = 'UNBILLED', invoiceId = NULL WHERE invoiceId = ?", [id]),
    ).toBe(1);
    expect(await sql('DELETE FROM invoice_lines WHERE invoiceId = ?', [id])).toBe(1);
    expect(await sql('DELETE FROM invoices WHERE id = ?', [id])).toBe(1);
  });
});

describe('a published rate table', () => {
  const SAYS = 'A published rate table never changes: publish a new revision';
  const published = async (): Promise<string> => {
    const [table] = await server.database.reader.rows<{ id: string }>(
      "SELECT id FROM rate_tables WHERE status = 'PUBLISHED' AND year = 2026",
    );
    return table?.id ?? '';
  };

  test('cannot be changed, deleted or replaced by SQL', async () => {
    const id = await published();
    for (const column of columnsOf('rate_tables')) {
      await refuses('rate_tables', `UPDATE rate_tables SET ${column} = NULL WHERE id = ?`, [id], SAYS);
    }
    await refuses('rate_tables', "UPDATE rate_tables SET status = 'DRAFT' WHERE id = ?", [id], SAYS);
    await refuses('rate_tables', 'DELETE FROM rate_tables WHERE id = ?', [id], SAYS);
    await refuses('rate_tables', ...replaceOne('rate_tables', id, { note: "'x'" }), SAYS);
  });

  test('control: a draft can be changed and deleted by the same SQL', async () => {
    const columns = columnsOf('rate_tables');
    const changed: Record<string, string> = { id: `'${newId()}'`, revision: '77', status: "'DRAFT'" };
    const copy = columns.map((column) => changed[column] ?? column).join(',');
    await sql(`INSERT INTO rate_tables (${columns.join(',')}) SELECT ${copy} FROM rate_tables WHERE id = ?`, [
      await published(),
    ]);
    expect(await sql("UPDATE rate_tables SET note = 'x' WHERE revision = 77")).toBe(1);
    expect(await sql('DELETE FROM rate_tables WHERE revision = 77')).toBe(1);
  });
});

describe('what is only ever added', () => {
  const kept: [table: string, says: string][] = [
    ['entitlement_entries', 'Entries of an entitlement are only ever added: enter a reversal'],
    ['decisions', 'A decision is stored once and never changes: decide anew'],
    ['audit_entries', 'Audit entries are only ever added'],
  ];

  beforeAll(async () => {
    const licenceId = await newLicence(sales, await newCustomer(sales), { deliveredOn: '2026-02-01' });
    await must(await server.as('service'), 'recordVisit', {
      licenceId,
      kind: 'ON_SITE_SUPPORT',
      servedOn: '2026-03-02',
    });
  });

  test.each(kept)('%s cannot be changed, deleted or replaced by SQL', async (table, says) => {
    const [row] = await server.database.reader.rows<{ id: string }>(
      `SELECT id FROM ${table} ORDER BY id DESC LIMIT 1`,
    );
    const id = row?.id ?? '';
    for (const column of columnsOf(table)) {
      await refuses(table, `UPDATE ${table} SET ${column} = NULL WHERE id = ?`, [id], says);
    }
    await refuses(table, `DELETE FROM ${table} WHERE id = ?`, [id], says);
    await refuses(table, ...replaceOne(table, id, {}), says);
  });

  test('the heads of the audit chains go forwards, never back, and stay', async () => {
    const says = 'The head of an audit chain only ever goes on';
    await refuses('audit_chain', 'UPDATE audit_chain SET sequence = sequence - 1', [], says);
    await refuses('audit_chain', "UPDATE audit_chain SET id = 'other', sequence = sequence + 1", [], says);
    await refuses('audit_chain', 'DELETE FROM audit_chain', [], says);
    await refuses('audit_chain', "REPLACE INTO audit_chain (id, sequence) VALUES ('audit', 0)", [], says);
  });

  test('control: a row beside them, an entitlement, can be changed by the same SQL', async () => {
    expect(await sql('UPDATE entitlements SET agreedOn = agreedOn')).toBeGreaterThan(0);
  });
});

describe('the guards', () => {
  test('control: without them the same SQL changes all of it', async () => {
    const { dataSource } = server.database;
    await liftGuards(dataSource);
    const { id } = await issue(await draft());
    await expect(
      server.database.transaction(async (transaction) => {
        expect(await transaction.run('UPDATE invoices SET totalFen = totalFen + 1 WHERE id = ?', [id])).toBe(
          1,
        );
        expect(
          await transaction.run('UPDATE invoice_lines SET amountFen = 1 WHERE invoiceId = ?', [id]),
        ).toBe(1);
        for (const table of ['rate_tables', 'entitlement_entries', 'decisions', 'audit_entries']) {
          const column = columnsOf(table).find((name) => name === 'createdAt') ?? 'recordedAt';
          const changed = await transaction.run(`UPDATE ${table} SET ${column} = '2001-01-01 00:00:00.000'`);
          expect(changed, table).toBeGreaterThan(0);
        }
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await keepGuards(dataSource);
    await refuses('invoices', 'DELETE FROM invoices WHERE id = ?', [id], 'An issued invoice never changes');
  });

  test('come back at the next start where one is missing, and one of an earlier release goes', async () => {
    const { dataSource, reader } = server.database;
    const wanted = guardTriggers(dataSource);
    await dataSource.query(`DROP TRIGGER ${wanted[0]?.name}`);
    const old = (wanted[1]?.sql ?? '').replace(wanted[1]?.name ?? '', 'keep_invoices_update_of_old');
    await dataSource.query(old);
    await keepGuards(dataSource);
    const names = await reader.rows<{ name: string }>(
      testDatabase === 'mariadb'
        ? 'SELECT TRIGGER_NAME AS name FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()'
        : "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    );
    expect(names.map(({ name }) => name).toSorted()).toEqual(wanted.map(({ name }) => name).toSorted());
  });
});

// The embedded database has no users.
test.each(testDatabase === 'mariadb' ? ['MariaDB'] : [])(
  'on %s the guards hold for a user with rights to rows alone, who can neither empty a table nor drop a trigger',
  async () => {
    const { settings } = server;
    if (settings.kind !== 'mariadb') throw new Error('These tests run on MariaDB');
    const url = new URL(settings.url);
    const [name, user] = [url.pathname.slice(1), `rows_${url.pathname.slice(-8)}`];
    const { dataSource } = server.database;
    await dataSource.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ${name}.* TO ${user}@'%' IDENTIFIED BY 'rows only'`,
    );
    url.username = user;
    url.password = 'rows only';
    const limited = await Database.open({ kind: 'mariadb', url: url.href });
    try {
      const [trigger] = guardTriggers(dataSource);
      for (const [statement, says] of [
        ["UPDATE audit_entries SET operation = 'x'", 'Audit entries are only ever added'],
        ['TRUNCATE audit_entries', 'DROP command denied'],
        [`DROP TRIGGER ${trigger?.name}`, 'TRIGGER command denied'],
      ] as const) {
        await expect(limited.dataSource.query(statement), statement).rejects.toThrow(says);
      }
      await limited.transaction((transaction) =>
        transaction.run('UPDATE entitlements SET agreedOn = agreedOn'),
      );
    } finally {
      await limited.close();
      await dataSource.query(`DROP USER ${user}@'%'`);
    }
  },
);
