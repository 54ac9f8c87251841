/** The list's filter, as its address has it. */
export interface ContractsSearch {
  readonly customerId?: string;
}

/** Reads the list's filter from its address. */
export function readContractsSearch(search: Record<string, unknown>): ContractsSearch {
  const customerId = search['customerId'];
  return typeof customerId === 'string' ? { customerId } : {};
}
