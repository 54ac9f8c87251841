/** A form's values as an input: texts without blanks at their ends, and what was left blank left out. */
export function withoutBlanks<Values extends object>(values: Values): Values {
  const entries = Object.entries(values)
    .map(
      ([name, value]: [string, unknown]) => [name, typeof value === 'string' ? value.trim() : value] as const,
    )
    .filter(([, value]) => value !== '' && value !== null && value !== undefined);
  return Object.fromEntries(entries) as Values;
}
