import type { Decision as PolicyDecision, DecisionRequest } from 'policy';
import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import type { Row } from '../../database/reader.js';
import type { Language } from '../../graphql/messages/index.js';
import { Refusal } from '../../graphql/refusal.js';
import { completeRows } from '../../graphql/relations.js';
import { userErrorOf } from '../../graphql/user-error.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import type { PublishedTable } from '../rate-tables/published-tables.js';
import { Decision } from './decision.entity.js';

/** What was asked of a table and what it answered, not yet stored. */
export interface Decided {
  table: PublishedTable;
  request: DecisionRequest;
  decision: PolicyDecision;
}

/** Stores a decision whole and gives its id. */
export async function storeDecision(unit: Unit, { table, request, decision }: Decided): Promise<string> {
  const id = newId();
  await unit.transaction.insert(Decision, [
    { id, kind: request.kind, rateTableId: table.id, request, outcome: decision, createdAt: storedInstant(unit.now) },
  ]);
  return id;
}

/** A decision as GraphQL shows it, for a preview. */
export function decisionRow({ table, request, decision }: Decided, language: Language): Row {
  const row: Row = { id: null, kind: request.kind, rateTableId: table.id, request, outcome: decision, error: null };
  completeRows(Decision, [row]);
  if (!decision.ok) row['error'] = userErrorOf(reasonOf(decision.error, table), language);
  return row;
}

/** Refuses where the table gives no price. */
export function requirePrice({ table, decision }: Decided, field: string): Extract<PolicyDecision, { ok: true }> {
  if (decision.ok) return decision;
  throw new Refusal({ ...reasonOf(decision.error, table), field });
}

function reasonOf({ code, clause, cell }: { code: string; clause: string | null; cell?: string }, table: PublishedTable) {
  return { code, clause, cell: cell ?? null, values: { table: `${table.year}/${table.revision}` } };
}
