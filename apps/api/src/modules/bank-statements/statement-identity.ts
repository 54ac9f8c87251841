import { createHash } from 'node:crypto';
import type { StatementLine } from './read-statement.js';

/** A line that can be read. */
export type ReadLine = StatementLine & { receivedOn: string; amountFen: number };

/**
 * What tells each line of a file from every other, in whatever file it comes again: its day, amount and the bank's reference,
 * or where there is none, its payer and text; and of several alike in one file which of them it is.
 */
export function identitiesOf(lines: readonly ReadLine[]): Map<number, string> {
  const alike = new Map<string, number>();
  return new Map(
    lines.map(({ row, receivedOn, amountFen, payer, text, reference }) => {
      const told = reference === '' ? [payer, text].map((each) => each.normalize('NFKC')) : [reference];
      const said = JSON.stringify([receivedOn, amountFen, ...told]);
      const before = alike.get(said) ?? 0;
      alike.set(said, before + 1);
      return [row, createHash('sha256').update(`${said} ${before}`).digest('hex')];
    }),
  );
}
