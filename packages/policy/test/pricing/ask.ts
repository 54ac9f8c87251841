import { decide, type DecisionRequest, type Granted, type RateTable, type Refused } from '../../src/index.js';

/** The answer to a request that must be granted. */
export function granted(table: RateTable, request: DecisionRequest): Granted {
  const decision = decide(table, request);
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.error)}`);
  return decision;
}

/** The error of a request that must be refused; anything may be asked. */
export function refusal(table: RateTable, request: unknown): Refused['error'] {
  const decision = decide(table, request);
  if (decision.ok) throw new Error(`granted: ${JSON.stringify(decision)}`);
  return decision.error;
}

/** What is charged, in a form that reads at a glance: code → fen. */
export const charges = ({ lines }: Granted): Record<string, number> =>
  Object.fromEntries(lines.map(({ code, amountFen }) => [code, amountFen]));
