/** Any JSON as text: text as it is, a scalar by its digits or word, the rest as JSON. */
export function plainText(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
