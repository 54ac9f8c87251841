import type { Step } from './step-sentence';

/** A charge of a decision: `amountFen` is `quantity` × `unitFen`. */
export interface DecisionViewLine {
  readonly code: string;
  readonly quantity: number;
  readonly unitFen: number;
  readonly amountFen: number;
  readonly clause: string;
}

/** What the views of a decision show: the form in which the API gives one. */
export interface DecisionView {
  readonly ok: boolean;
  readonly drawn: number | null;
  readonly allowance: number | null;
  readonly usedBefore: number | null;
  readonly lines: readonly DecisionViewLine[];
  readonly totalFen: number | null;
  readonly error: {
    readonly message: string;
    readonly clause: string | null;
    readonly cell: string | null;
  } | null;
  readonly trace: readonly Step[];
  readonly rateTable: { readonly id: string; readonly year: number; readonly revision: number };
}
