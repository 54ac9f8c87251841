import { clauseOf, readCell } from 'policy';
import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { RateTableComment } from './rate-table-comment.entity.js';
import type { CommentCellInput } from './rate-table.inputs.js';
import { lockTable, requireAnyDraft } from './rate-table-rows.js';

/** Notes something on a cell of a draft: it makes no version, and withdraws nothing. Refuses with NOT_FOUND, RATE_TABLE_PUBLISHED, CELL_UNKNOWN. */
export async function commentCell(
  unit: Unit,
  { rateTableId, cell, text }: CommentCellInput,
): Promise<Omit<RateTableComment, 'createdBy'>> {
  await lockTable(unit.transaction, rateTableId);
  const { document } = await requireAnyDraft(unit, rateTableId);
  if (readCell(document, cell) === undefined) refuse('CELL_UNKNOWN', { field: 'input.cell', cell });
  const comment = {
    id: newId(),
    rateTableId,
    cell,
    clause: clauseOf(cell, document),
    body: text.trim(),
    createdAt: storedInstant(unit.now),
    createdById: unit.actor.id,
  };
  await unit.transaction.insert(RateTableComment, [comment]);
  unit.audit({ subjectType: 'RateTable', subjectId: rateTableId, after: { comment } });
  return comment;
}
