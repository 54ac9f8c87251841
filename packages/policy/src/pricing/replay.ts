import type { RateTable } from '../rate-table/types.js';
import { sameValue } from '../same-value.js';
import { decide } from './decide.js';
import type { Decision } from './decision.js';

/** A decision as it was stored, with what it was asked. */
export interface StoredDecision {
  readonly request: unknown;
  readonly decision: unknown;
}

/** A decision taken again. */
export interface Replay {
  /** Whether it says what the stored one says. The trace is for people and is not compared. */
  readonly same: boolean;
  /** The decision of now, with its trace. */
  readonly decision: Decision;
}

/** Decides a stored request again by its table, and compares all but the trace. */
export function replay(table: RateTable, { request, decision: stored }: StoredDecision): Replay {
  const decision = decide(table, request);
  return { same: sameValue(withoutTrace(decision), withoutTrace(stored)), decision };
}

function withoutTrace(decision: unknown): unknown {
  if (typeof decision !== 'object' || decision === null) return decision;
  const { trace: _, ...answer } = decision as { readonly trace?: unknown };
  return answer;
}
