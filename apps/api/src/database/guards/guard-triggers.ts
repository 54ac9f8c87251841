import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { type Guard, guards } from './guards.js';

/** A trigger that holds a guard; its name bears a hash of what it does, so that one that has changed is another one. */
export interface Trigger {
  name: string;
  sql: string;
}

/** Names of all triggers of guards, also of earlier releases, begin with this. */
export const TRIGGER_PREFIX = 'keep_';

type Event = 'INSERT' | 'UPDATE' | 'DELETE';

/** Every trigger that the guards need in this database. */
export function guardTriggers(dataSource: DataSource): Trigger[] {
  const isMariaDb = dataSource.options.type === 'mariadb';
  return guards.flatMap((guard) =>
    (['INSERT', 'UPDATE', 'DELETE'] as const).flatMap((event) => {
      const refused = isMariaDb
        ? refusedByMariaDb(guard, event)
        : refusedByEmbedded(guard, event, dataSource);
      return refused.length > 0 ? [triggerOf(guard, event, refused.join(' OR '), isMariaDb)] : [];
    }),
  );
}

/** A change of the row as it was. */
function ownRow({ frozen, unless }: Guard, event: Event, lock: string): string[] {
  if (event === 'INSERT') return [];
  const condition = frozen('OLD', lock);
  return [event === 'UPDATE' && unless ? `(${condition}) AND NOT (${unless})` : condition];
}

function refusedByMariaDb(guard: Guard, event: Event): string[] {
  // The parent's row is locked, so that nothing slips in beside the statement that freezes it.
  const lock = ' LOCK IN SHARE MODE';
  const joins = guard.withParent && event !== 'DELETE';
  return [...ownRow(guard, event, lock), ...(joins ? [guard.frozen('NEW', lock)] : [])];
}

/** The embedded database's REPLACE removes rows in its way without a word to triggers on DELETE: it is refused before. */
function refusedByEmbedded(guard: Guard, event: Event, dataSource: DataSource): string[] {
  const own = ownRow(guard, event, '');
  if (event === 'DELETE') return own;
  const others = event === 'UPDATE' ? ' AND other.id <> OLD.id' : '';
  const replaced = keysOf(guard.table, dataSource).map((columns) => {
    const same = columns.map((column) => `other.${column} = NEW.${column}`).join(' AND ');
    return `EXISTS (SELECT 1 FROM ${guard.table} other WHERE ${same}${others} AND ${guard.frozen('other', '')})`;
  });
  return [...own, ...(guard.withParent ? [guard.frozen('NEW', '')] : []), ...replaced];
}

function keysOf(table: string, dataSource: DataSource): string[][] {
  const unique = dataSource.getMetadata(table).indices.filter(({ isUnique }) => isUnique);
  return [['id'], ...unique.map(({ columns }) => columns.map(({ databaseName }) => databaseName))];
}

function triggerOf({ table, says }: Guard, event: Event, condition: string, isMariaDb: boolean): Trigger {
  const act = isMariaDb
    ? `BEGIN IF ${condition} THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${says}'; END IF; END`
    : `WHEN ${condition} BEGIN SELECT RAISE(ABORT, '${says}'); END`;
  const does = `BEFORE ${event} ON ${table} FOR EACH ROW ${act}`;
  const hash = createHash('sha256').update(does).digest('hex').slice(0, 8);
  const name = `${TRIGGER_PREFIX}${table}_${event.toLowerCase()}_${hash}`;
  return { name, sql: `CREATE TRIGGER IF NOT EXISTS ${name} ${does}` };
}
