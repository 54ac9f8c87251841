/** The log's filters, as its address has them. */
export interface ContactsSearch {
  readonly customerId?: string;
  readonly channel?: string;
  /** Those outside of the hotline's hours alone. */
  readonly outside?: true;
}

/** Reads the filters from the address; what it doesn't know it leaves out. */
export function readContactsSearch({
  customerId,
  channel,
  outside,
}: Record<string, unknown>): ContactsSearch {
  return {
    ...(typeof customerId === 'string' ? { customerId } : {}),
    ...(typeof channel === 'string' ? { channel } : {}),
    ...(String(outside) === 'true' ? { outside: true } : {}),
  };
}
