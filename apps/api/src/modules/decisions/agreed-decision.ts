import { cancellationCredit, type Period, upgradeFee } from 'policy';
import type { PublishedTable } from '../rate-tables/published-tables.js';
import type { ChargeKind } from '../../graphql/enums.js';

/** What is decided by an agreement or by a rule beside the table’s prices, with all that the answer follows from. */
export type AgreedRequest =
  | { kind: 'AGREED_PRICE'; amountFen: number; agreementReference?: string; [more: string]: unknown }
  | { kind: 'DISCOUNT'; shareFen: number; [more: string]: unknown }
  | { kind: 'CANCELLATION'; feeFen: number; year: Period; from: string }
  | { kind: 'EDITION_UPGRADE'; oldFeeFen: number; newFeeFen: number; year: Period; from: string };

/** Such a request and its answer, not yet stored. */
export interface AgreedDecision {
  /** The table of the agreement; none of its prices is read. */
  table: PublishedTable;
  request: AgreedRequest;
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

/**
 * Decides one amount, negative for a discount or a credit; its one step names what it follows from. No line where it is
 * 0. Asked again it gives the same answer.
 */
export function agreedDecision(
  table: PublishedTable,
  request: AgreedRequest,
  { code, clause }: { code: ChargeKind; clause: string },
): AgreedDecision {
  const amountFen = amountOf(request);
  const { kind, ...values } = request;
  const step = { code: kind, clause, cell: null, value: null, values: { ...values, totalFen: amountFen } };
  const line = { code, quantity: 1, unitFen: amountFen, amountFen, clause };
  const lines = amountFen === 0 ? [] : [line];
  return {
    table,
    request,
    decision: { ok: true, drawn: 0, allowance: null, lines, totalFen: amountFen, trace: [step] },
  };
}

/** What a request comes to in fen. */
function amountOf(request: AgreedRequest): number {
  switch (request.kind) {
    case 'AGREED_PRICE':
      return request.amountFen;
    case 'DISCOUNT':
      return -request.shareFen;
    case 'CANCELLATION':
      return -cancellationCredit(request);
    case 'EDITION_UPGRADE':
      return upgradeFee(request);
  }
}
