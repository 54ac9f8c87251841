/** What a spreadsheet takes for the beginning of a formula, full-width forms too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text as a field of CSV, quoted; one that would be taken for a formula gets an apostrophe before it. */
export function csvText(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return inert.includes('"') ? `"${inert.replaceAll('"', '""')}"` : `"${inert}"`;
}

/** An amount in fen as yuan with two decimals, exactly: 123456 is `1234.56`. */
export function yuanOf(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
