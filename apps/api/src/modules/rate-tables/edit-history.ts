import { clauseOf } from 'policy';
import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import type { Reader } from '../../database/reader.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { RateTableEdit } from './rate-table-edit.entity.js';
import type { RateTableRow } from './rate-table-rows.js';

/** A cell that was given another value. */
export interface MadeEdit {
  cell: string;
  before: unknown;
  after: unknown;
}

/** Keeps the edits that made a version of a draft, in their order. */
export async function keepEdits(
  unit: Unit,
  { id, version, document }: RateTableRow,
  made: readonly MadeEdit[],
): Promise<void> {
  const entered = { createdAt: storedInstant(unit.now), createdById: unit.actor.id };
  await unit.transaction.insert(
    RateTableEdit,
    made.map(({ cell, before, after }) => ({
      id: newId(),
      rateTableId: id,
      version,
      cell,
      clause: clauseOf(cell, document),
      valueBefore: textOf(before),
      valueAfter: textOf(after),
      ...entered,
    })),
  );
}

const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);

/** An edit that others may run into. */
export interface KnownEdit extends MadeEdit {
  version: number;
  createdAt: string;
  /** Name of who made it. */
  by: string;
}

interface StoredEdit extends Omit<KnownEdit, 'before' | 'after' | 'by'> {
  valueBefore: string | null;
  valueAfter: string | null;
  name: string;
}

/** The edits of a draft after one version, up to another, included, in the order in which they were made. */
export async function editsAfter(
  reader: Reader,
  rateTableId: string,
  { after, upTo }: { after: number; upTo: number },
): Promise<KnownEdit[]> {
  const rows = await reader.rows<StoredEdit>(
    `SELECT e.version, e.cell, e.valueBefore, e.valueAfter, e.createdAt, u.name FROM rate_table_edits e
     JOIN users u ON u.id = e.createdById WHERE e.rateTableId = ? AND e.version > ? AND e.version <= ? ORDER BY e.version, e.id`,
    [rateTableId, after, upTo],
  );
  return rows.map(({ valueBefore, valueAfter, name, ...row }) => ({
    ...row,
    by: name,
    before: parsed(valueBefore),
    after: parsed(valueAfter),
  }));
}

const parsed = (text: string | null): unknown => (text === null ? null : (JSON.parse(text) as unknown));
