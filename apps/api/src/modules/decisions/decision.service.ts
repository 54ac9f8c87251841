import { type Decision as PolicyDecision, type DecisionRequest, explain } from 'policy';
import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import type { Row } from '../../database/reader.js';
import type { Language } from '../../graphql/messages/index.js';
import { type Reason, Refusal } from '../../graphql/refusal.js';
import { completeRows } from '../../graphql/relations.js';
import { userErrorOf } from '../../graphql/user-error.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import type { PublishedTable } from '../rate-tables/published-tables.js';
import type { AgreedDecision } from './agreed-decision.js';
import { Decision } from './decision.entity.js';

/** What was asked of a table and what it answered, not yet stored. */
export interface Decided {
  table: PublishedTable;
  request: DecisionRequest;
  decision: PolicyDecision;
}

/** Stores a decision whole and gives its id. */
export async function storeDecision(unit: Unit, decided: Decided | AgreedDecision): Promise<string> {
  const [id] = await storeDecisions(unit, [decided]);
  return id as string;
}

/** Stores decisions whole, by one statement, and gives their ids in the same order. */
export async function storeDecisions(
  unit: Unit,
  decided: readonly (Decided | AgreedDecision)[],
): Promise<string[]> {
  const createdAt = storedInstant(unit.now);
  const rows = decided.map(({ table, request, decision }) => ({
    id: newId(),
    kind: request.kind,
    rateTableId: table.id,
    request,
    outcome: decision,
    createdAt,
  }));
  await unit.transaction.insertLater(Decision, rows);
  return rows.map(({ id }) => id);
}

/** A decision as GraphQL shows it, for a preview; a refusal too shows the steps that led to it. */
export function decisionRow({ table, request, decision }: Decided | AgreedDecision, language: Language): Row {
  const outcome = decision.ok ? decision : { ...decision, trace: explain(table.document, request) };
  const row: Row = { id: null, kind: request.kind, rateTableId: table.id, request, outcome, error: null };
  completeRows(Decision, [row]);
  if (!decision.ok) row['error'] = userErrorOf(reasonOf(decision.error, table), language);
  return row;
}

/** Refuses where the table gives no price. */
export function requirePrice(
  { table, decision }: Decided,
  field: string,
): Extract<PolicyDecision, { ok: true }> {
  if (decision.ok) return decision;
  throw new Refusal({ ...reasonOf(decision.error, table), field });
}

/** Why the table gives no price, naming the input field; null where it gives one. */
export function reasonWithoutPrice(
  { table, decision }: Decided | AgreedDecision,
  field: string,
): Reason | null {
  return decision.ok ? null : { ...reasonOf(decision.error, table), field };
}

function reasonOf(
  { code, clause, cell }: { code: string; clause: string | null; cell?: string },
  table: PublishedTable,
) {
  return { code, clause, cell: cell ?? null, values: { table: `${table.year}/${table.revision}` } };
}
