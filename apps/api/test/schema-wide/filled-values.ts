import { createHash } from 'node:crypto';
import type { EntityMetadata } from 'typeorm';

/** A number from 0 up to `below` that looks drawn, and is the same each time. */
export function drawn(salt: string, index: number, below: number): number {
  let mixed = seedOf(salt) ^ Math.imul(index + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) % below;
}

const seeds = new Map<string, number>();

function seedOf(salt: string): number {
  let seed = seeds.get(salt);
  if (seed === undefined) seeds.set(salt, (seed = createHash('sha256').update(salt).digest().readInt32LE(0)));
  return seed;
}

/** The key of the row at an index of a table: in the order of the rows, as keys are that are made one after another. */
export function keyOf(table: string, index: number, width = 36): string {
  if (width < 36) return String(index);
  const head = (seedOf(table) >>> 0).toString(16).padStart(8, '0');
  return `${head}-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
}

const FIRST_DAY = Date.UTC(2023, 2, 2);
const DAYS = 1095;
const LATER = /until|dueOn|endsOn|planned|dueAt|By$/i;

/** A day within three years up to 2026-03-01, later for a later row; up to two months more for what lies ahead. Many rows share a day. */
export function dayAt(salt: string, name: string, index: number, rows: number): string {
  const ahead = LATER.test(name) ? 30 + drawn(salt, index, 30) : drawn(salt, index, 3);
  const days = Math.floor((index / rows) * (DAYS - 3)) + ahead;
  return new Date(FIRST_DAY + days * 86_400_000).toISOString().slice(0, 10);
}

/** Columns that hold a key of another table, where neither a constraint nor their name says of which. */
const UNSTATED: Record<string, Record<string, string>> = {
  incidents: { holdId: 'incident_holds' },
  quotes: { revisionOfId: 'quotes', renewalOfId: 'contracts' },
  contracts: { renewalOfId: 'contracts', renewedById: 'contracts' },
  audit_entries: { subjectId: 'customers' },
};

/** For each column that holds a key: the table where it leads. */
export function parentsOf({
  tableName,
  foreignKeys,
  columns,
  dataSource,
}: EntityMetadata): Record<string, string> {
  const named = columns.flatMap(({ propertyName }) => {
    const [first, ...rest] = propertyName.replace(/Id$/, '');
    const name = `${first?.toUpperCase()}${rest.join('')}`;
    const parent = dataSource.entityMetadatas.find((each) => each.name === name);
    return propertyName.endsWith('Id') && parent ? [[propertyName, parent.tableName] as const] : [];
  });
  const stated = foreignKeys.flatMap(({ columnNames, referencedEntityMetadata }) =>
    columnNames.map((column) => [column, referencedEntityMetadata.tableName] as const),
  );
  return { ...UNSTATED[tableName], ...Object.fromEntries([...named, ...stated]) };
}
