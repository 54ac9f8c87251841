/** Whether a value of an address can be the key of a record. */
export const isKey = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w-]{1,64}$/.test(value);

/** Whether it can be a code of a rate table: a product, a channel. */
export const isCode = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Z][A-Z0-9_]{0,39}$/.test(value);

/**
 * Reads an address and leaves nothing else of it: what a page's own reading leaves out the router would hand on as it
 * stands there, until the address is written anew.
 */
export const only =
  <Search extends object>(read: (search: Record<string, unknown>) => Search) =>
  (search: Record<string, unknown>): Search => ({
    ...Object.fromEntries(Object.keys(search).map((key) => [key, undefined])),
    ...read(search),
  });
