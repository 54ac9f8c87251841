import type { Reader } from '../../database/reader.js';
import type { BankLineState } from '../../graphql/billing-enums.js';
import { inList } from '../../graphql/stitch.js';
import { lockedMonths, monthOf } from '../month-locks/require-open-month.js';
import { invoicesByNumber, type NamedInvoice, openInvoicesOf } from './open-amounts.js';
import type { StatementLine } from './read-statement.js';
import { identitiesOf, type ReadLine } from './statement-identity.js';

/** A line with what it is taken for. */
export interface MatchedLine {
  line: StatementLine;
  state: BankLineState;
  /** The invoice that it names, or that it may be for. */
  invoiceId: string | null;
  /** What is left to pay of that invoice before this line; null where there is none. */
  openFen: number | null;
}

/** Invoice numbers as people write them: 2026-000123, 2026000123, ２０２６－０００１２３. */
const NUMBER = /(?<!\d)(\d{4})\s?([-–—_]?)\s?(\d{6})(?!\d)/g;

/** The invoice numbers that a text has: those with their dash, and those that may be one. */
function numbersIn(text: string): { sure: string[]; perhaps: string[] } {
  const found = [...text.normalize('NFKC').matchAll(NUMBER)];
  const numbers = (isSure: boolean): string[] => [
    ...new Set(
      found.flatMap(([, year, dash, rest]) => ((dash !== '') === isSure ? [`${year}-${rest}`] : [])),
    ),
  ];
  return { sure: numbers(true), perhaps: numbers(false) };
}

export const isRead = (line: StatementLine): line is ReadLine =>
  line.receivedOn !== null && line.amountFen !== null;

/**
 * Says of each line which invoice it pays: the one that it names, where the amount is what is left of it. The others get
 * the reason. Lines of one file come one after the other: what one pays is not open for the next.
 */
export async function matchLines(
  reader: Reader,
  lines: readonly StatementLine[],
  today: string,
): Promise<MatchedLine[]> {
  const read = lines.filter(isRead);
  const identities = identitiesOf(read);
  const numbers = new Map(read.map((line) => [line.row, numbersIn(line.text)]));
  const [known, named, ofPayers, locked] = await Promise.all([
    importedIdentities(reader, [...identities.values()]),
    invoicesByNumber(
      reader,
      [...numbers.values()].flatMap(({ sure, perhaps }) => [...sure, ...perhaps]),
    ),
    openInvoicesOf(
      reader,
      read.map(({ payer }) => payer).filter((payer) => payer !== ''),
    ),
    lockedMonths(reader),
  ]);
  const left = new Map(
    [...named.values(), ...ofPayers].map(({ invoiceId, openFen }) => [invoiceId, openFen]),
  );

  function reasonAgainst(line: ReadLine): BankLineState | null {
    if (line.amountFen <= 0) return 'OUTGOING';
    if (known.has(identities.get(line.row) ?? '')) return 'ALREADY_IMPORTED';
    if (line.receivedOn > today) return 'IN_FUTURE';
    const [first] = locked;
    const month = monthOf(line.receivedOn);
    return first !== undefined && (locked.includes(month) || month < first) ? 'MONTH_LOCKED' : null;
  }

  function matched(line: ReadLine, invoice: NamedInvoice): MatchedLine {
    const openFen = left.get(invoice.invoiceId) ?? 0;
    const of = { line, invoiceId: invoice.invoiceId, openFen };
    if (openFen === 0) return { ...of, state: 'NOTHING_OPEN' };
    if (line.amountFen > openFen) return { ...of, state: 'MORE_THAN_OPEN' };
    if (line.amountFen < openFen) return { ...of, state: 'PARTIAL' };
    left.set(invoice.invoiceId, 0);
    return { ...of, state: 'MATCHED' };
  }

  return lines.map((line) => {
    const none = { line, invoiceId: null, openFen: null };
    if (!isRead(line)) return { ...none, state: 'UNREADABLE' };
    const against = reasonAgainst(line);
    if (against) return { ...none, state: against };
    const { sure = [], perhaps = [] } = numbers.get(line.row) ?? {};
    const found = [...new Set([...sure, ...perhaps])].flatMap((number) => named.get(number) ?? []);
    const [invoice] = found;
    if (found.length > 1) return { ...none, state: 'SEVERAL_NUMBERS' };
    if (invoice) return matched(line, invoice);
    if (sure.length > 0) return { ...none, state: 'UNKNOWN_NUMBER' };
    return suggested(line, ofPayers, left) ?? { ...none, state: 'NO_NUMBER' };
  });
}

/** The one invoice to the customer of that name of which just so much is left: for a person to confirm. */
function suggested(
  line: ReadLine,
  invoices: readonly NamedInvoice[],
  left: ReadonlyMap<string, number>,
): MatchedLine | null {
  const fitting = invoices.filter(
    ({ invoiceId, customerName }) => customerName === line.payer && left.get(invoiceId) === line.amountFen,
  );
  const [invoice] = fitting;
  if (!invoice || fitting.length > 1) return null;
  return { line, state: 'SUGGESTED', invoiceId: invoice.invoiceId, openFen: line.amountFen };
}

/** Which of these lines were recorded before. */
export async function importedIdentities(
  reader: Reader,
  identities: readonly string[],
): Promise<Set<string>> {
  if (identities.length === 0) return new Set();
  const [marks, wanted] = inList(identities);
  const rows = await reader.rows<{ identity: string }>(
    `SELECT identity FROM bank_lines WHERE identity IN (${marks})`,
    wanted,
  );
  return new Set(rows.map(({ identity }) => identity));
}
