/** A reason not to do what was asked: the trade's own, told to the person; nothing was changed. */
export interface Reason {
  /** Stable code; its sentence stands in `messages/`. */
  code: string;
  /** Which sentence says it, where the code's own cannot say what to do here. */
  sentence?: string;
  /** Dotted path of the input field that it is about. */
  field?: string | null;
  /** Clause of the guide. */
  clause?: string | null;
  /** JSON Pointer of the cell of the rate table. */
  cell?: string | null;
  /** Where it stands in an imported file: 现场支持!C5. */
  place?: string | null;
  /** What the sentence names. */
  values?: Readonly<Record<string, unknown>>;
}

/** Raised by a service to refuse; the transaction is rolled back and the reasons become `userErrors`. */
export class Refusal extends Error {
  readonly reasons: readonly Reason[];

  constructor(...reasons: Reason[]) {
    super(reasons.map((reason) => reason.code).join(', '));
    this.reasons = reasons;
  }
}

/** Refuses for one reason. */
export function refuse(code: string, more: Omit<Reason, 'code'> = {}): never {
  throw new Refusal({ code, ...more });
}
