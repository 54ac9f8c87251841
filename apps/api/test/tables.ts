import table2005 from 'policy/data/2005.json' with { type: 'json' };
import { loadPublishedTable } from '../src/modules/rate-tables/load-published-table.js';
import { inUnit, type Unit } from '../src/unit-of-work/mutate.js';
import type { TestServer } from './test-server.js';

/** A copy of the guide's own table that a test may change as it likes. */
export const copyOfGuidesTable = (): typeof table2005 => structuredClone(table2005);

/** Loads a table as history, changed from the guide's own; in force from a day that may be past. Gives its id. */
export async function loadTable(
  { database }: TestServer,
  year: number,
  effectiveFrom: string,
  change: (document: ReturnType<typeof copyOfGuidesTable>) => void = () => {},
): Promise<string> {
  const document = { ...copyOfGuidesTable(), year, effectiveFrom };
  change(document);
  const by = await userId(database, 'admin');
  return database.transaction((transaction) =>
    loadPublishedTable(transaction, document, { by, at: new Date('2026-03-02T02:00:00.000Z') }),
  );
}

/** Does something with a service of ours as the user with this login. */
export async function asUnit<T>(
  { database }: TestServer,
  login: string,
  work: (unit: Unit) => Promise<T>,
): Promise<T> {
  const actor = { id: await userId(database, login), login, name: login, roles: [] };
  return database.transaction((transaction) =>
    inUnit(transaction, { operation: 'test', actor, now: new Date('2026-03-02T02:00:00.000Z') }, work),
  );
}

async function userId(database: TestServer['database'], login: string): Promise<string> {
  const [user] = await database.reader.rows<{ id: string }>('SELECT id FROM users WHERE login = ?', [login]);
  return user?.id ?? '';
}
