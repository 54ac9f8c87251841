import type { PublishedTable } from '../rate-tables/published-tables.js';
import type { ChargeKind } from '../../graphql/enums.js';

/** What is decided by an agreement or by a rule beside the table’s prices: asked and answered, not yet stored. */
export interface AgreedDecision {
  /** The table of the agreement; none of its prices is read. */
  table: PublishedTable;
  request: Readonly<Record<string, unknown>> & {
    kind: 'AGREED_PRICE' | 'DISCOUNT' | 'CANCELLATION' | 'EDITION_UPGRADE';
  };
  decision: AgreedOutcome;
}

/** An answer in the form of the policy’s. */
export interface AgreedOutcome {
  ok: true;
  drawn: 0;
  allowance: null;
  lines: { code: ChargeKind; quantity: number; unitFen: number; amountFen: number; clause: string }[];
  totalFen: number;
  trace: { code: string; clause: string | null; cell: null; value: null; values: object }[];
}

/** A decision of one amount, negative for a credit; its one step names what was asked. No line where it is 0. */
export function agreedDecision(
  table: PublishedTable,
  request: AgreedDecision['request'],
  { code, amountFen, clause }: { code: ChargeKind; amountFen: number; clause: string },
): AgreedDecision {
  const { kind, ...values } = request;
  const step = { code: kind, clause, cell: null, value: null, values: { ...values, totalFen: amountFen } };
  const line = { code, quantity: 1, unitFen: amountFen, amountFen, clause };
  return {
    table,
    request,
    decision: {
      ok: true,
      drawn: 0,
      allowance: null,
      lines: amountFen === 0 ? [] : [line],
      totalFen: amountFen,
      trace: [step],
    },
  };
}
