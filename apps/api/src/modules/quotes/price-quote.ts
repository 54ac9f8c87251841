import type { Viewer } from '../../auth/sessions.js';
import type { Reader } from '../../database/reader.js';
import { type Reason, refuse } from '../../graphql/refusal.js';
import type { PublishedTable } from '../rate-tables/published-tables.js';
import { discountLimitPercent } from '../settings/current-settings.js';
import { type AskedDiscount, discountOf } from './discount.js';
import { type AskedItems, priceItems, type PricedItem } from './price-items.js';
import { type AskedLine, priceLine, type PricedLine } from './price-line.js';
import { quotedLicences } from './quoted-licences.js';
import { quotedTable, startsBeyond } from './quoted-table.js';

/** What a quote would hold. */
export interface AskedQuote extends AskedItems {
  customerId: string;
  rateTableId?: string | null;
  lines: AskedLine[];
  discount?: AskedDiscount | null;
}

/** A quote's lines with their prices, and all that is to be said against it beside a missing price. */
export interface PricedQuote {
  table: PublishedTable;
  lines: PricedLine[];
  items: PricedItem[];
  /** Sum of lines and items in fen; null where one has no price, or where it is past a safe integer. */
  subtotalFen: number | null;
  discountFen: number;
  /** The sum less the discount; null without a sum. */
  totalFen: number | null;
  reasons: Reason[];
}

/**
 * Prices what is asked by one table. Refuses at once without a customer or a table; what is wrong with the lines is
 * gathered, so that a person sees it all.
 */
export async function priceQuote(
  reader: Reader,
  asked: AskedQuote,
  { today, actor }: { today: string; actor: Viewer },
): Promise<PricedQuote> {
  const { lines: plans, licences: sold, training, caseByCase } = asked;
  if (![plans, sold, training, caseByCase].some((each) => each && each.length > 0))
    refuse('FIELD_REQUIRED', { field: 'input.lines' });
  const [customer] = await reader.rows('SELECT id FROM customers WHERE id = ?', [asked.customerId]);
  if (!customer) refuse('NOT_FOUND', { field: 'input.customerId' });
  const table = await quotedTable(reader, asked.rateTableId ?? null, today);
  const items = await priceItems(reader, { customerId: asked.customerId, actorId: actor.id }, asked, table);
  const licences = await quotedLicences(
    reader,
    asked.customerId,
    asked.lines.map(({ licenceId }) => licenceId),
  );
  const lines = asked.lines.map((line, index) =>
    priceLine(line, `input.lines.${index}`, licences.get(line.licenceId), table, today),
  );
  const reasons = [
    ...[...lines, ...items].flatMap((each) => each.reasons),
    ...repeatedLines(lines),
    ...(await linesBeyond(reader, table, lines, today)),
  ];
  const sum = totalOf([...lines, ...items]);
  const isTooLarge = sum !== null && !Number.isSafeInteger(sum);
  if (isTooLarge) reasons.push({ code: 'AMOUNT_TOO_LARGE', field: 'input.lines' });
  const subtotalFen = isTooLarge ? null : sum;
  const limitPercent = asked.discount ? await discountLimitPercent(reader, actor.roles) : 0;
  const { discountFen, reasons: against } = discountOf(asked.discount, subtotalFen, limitPercent);
  const totalFen = subtotalFen === null ? null : subtotalFen - discountFen;
  return { table, lines, items, subtotalFen, discountFen, totalFen, reasons: [...reasons, ...against] };
}

/** Several live plans of one licence are allowed; the very same line twice is a slip of the hand. */
function repeatedLines(lines: PricedLine[]): Reason[] {
  const seen = new Map<string, number>();
  return lines.flatMap(({ asked, term, field }, index) => {
    if (!term) return [];
    const key = JSON.stringify([asked.licenceId, asked.plan, asked.years, term.from]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    return first === undefined ? [] : [{ code: 'LINE_REPEATED', field, values: { line: first + 1 } }];
  });
}

async function linesBeyond(
  reader: Reader,
  table: PublishedTable,
  lines: PricedLine[],
  today: string,
): Promise<Reason[]> {
  const starts = [...new Set(lines.flatMap(({ term }) => term?.from ?? []))];
  const beyond = await startsBeyond(reader, table.id, starts, today);
  return lines.flatMap(({ term, field }) => {
    if (!term || !beyond.has(term.from)) return [];
    const values = { table: `${table.year}/${table.revision}`, startsOn: term.from };
    return [{ code: 'RATE_TABLE_NOT_IN_FORCE', field: `${field}.startsOn`, values }];
  });
}

function totalOf(priced: readonly Pick<PricedLine | PricedItem, 'decided'>[]): number | null {
  let total = 0;
  for (const { decided } of priced) {
    if (!decided?.decision.ok) return null;
    total += decided.decision.totalFen;
  }
  return total;
}
