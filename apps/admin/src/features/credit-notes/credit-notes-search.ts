/** The list's filter, as its address has it. */
export interface CreditNotesSearch {
  readonly customerId?: string;
}

/** Reads the filter from the list's address. */
export function readCreditNotesSearch({ customerId }: Record<string, unknown>): CreditNotesSearch {
  return typeof customerId === 'string' ? { customerId } : {};
}
