import type { RateTable as TableDocument } from 'policy';
import { newId } from '../../database/ids.js';
import { storedInstant } from '../../database/instants.js';
import { isDuplicate } from '../../database/retry.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { RateTable } from './rate-table.entity.js';
import type { RateTableRow } from './rate-table-rows.js';
import { withIdentity } from './table-identity.js';

const ATTEMPTS = 8;

/** Stores a document as a new draft of a year under the year's next revision, leaves the audit entry and gives the row. */
export async function addDraft(
  unit: Unit,
  draft: { year: number; effectiveFrom: string; document: TableDocument; basedOnId: string | null },
): Promise<RateTableRow> {
  for (let attempt = 1; ; attempt += 1) {
    const row = await draftRow(unit, draft);
    try {
      await unit.transaction.insert(RateTable, [row]);
      unit.audit({ subjectType: 'RateTable', subjectId: row.id, after: row });
      return row;
    } catch (error) {
      // Someone else took the revision between the two statements: the next one is free.
      if (attempt >= ATTEMPTS || !isDuplicate(error)) throw error;
    }
  }
}

async function draftRow(
  { transaction, actor, now }: Unit,
  { year, effectiveFrom, document, basedOnId }: Parameters<typeof addDraft>[1],
): Promise<RateTableRow> {
  const [highest] = await transaction.rows<{ revision: number | null }>(
    'SELECT MAX(revision) AS revision FROM rate_tables WHERE year = ?',
    [year],
  );
  const revision = (highest?.revision ?? 0) + 1;
  return {
    id: newId(),
    year,
    revision,
    effectiveFrom,
    status: 'DRAFT',
    note: null,
    version: 1,
    document: withIdentity(document, { year, revision, effectiveFrom }),
    basedOnId,
    createdAt: storedInstant(now),
    createdById: actor.id,
    publishedAt: null,
    publishedById: null,
  };
}
