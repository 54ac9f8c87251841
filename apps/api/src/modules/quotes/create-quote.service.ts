import { addDays } from 'policy';
import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import { type Reason, Refusal } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { reasonWithoutPrice, storeDecisions } from '../decisions/decision.service.js';
import { nextDocumentNumber } from '../numbers/number.service.js';
import type { PricedItem } from './price-items.js';
import type { PricedLine } from './price-line.js';
import { type AskedQuote, priceQuote, type PricedQuote } from './price-quote.js';
import { QuoteItem } from './quote-item.entity.js';
import { QuoteLine } from './quote-line.entity.js';
import { Quote } from './quote.entity.js';

const VALID_DAYS = 30;

/** What a quote says beside what it holds. */
export interface QuoteTerms {
  validUntil?: string | null;
  note?: string | null;
}

/** Which quote a revision revises, or which contract a quote renews. */
export interface QuoteOrigin {
  revises?: { id: string; number: string; revision: number };
  renewalOfId?: string | null;
}

/**
 * Makes a quote at the prices of one rate table. Refuses with all reasons at once: what the preview says, VALID_UNTIL_PAST,
 * and RATE_NOT_SET naming the line, clause and cell.
 */
export async function createQuote(
  unit: Unit,
  input: AskedQuote & QuoteTerms,
  origin: QuoteOrigin = {},
): Promise<object> {
  const { quote, lines, items } = await storeQuote(unit, input, origin);
  unit.audit({ subjectType: 'Quote', subjectId: quote.id, after: { ...quote, lines, items } });
  return quote;
}

/** Stores a quote with its lines and items; the audit entry is left to what it is part of. */
export async function storeQuote(unit: Unit, input: AskedQuote & QuoteTerms, origin: QuoteOrigin) {
  const { transaction, today, actor, now } = unit;
  const validUntil = input.validUntil ?? addDays(today, VALID_DAYS);
  const priced = await priceQuote(transaction, input, { today, actor });
  const reasons = reasonsAgainstQuote(priced, validUntil < today);
  if (reasons.length > 0 || priced.subtotalFen === null || priced.totalFen === null)
    throw new Refusal(...reasons);
  const { subtotalFen, discountFen, totalFen, table } = priced;
  const quote = {
    id: newId(),
    number: origin.revises?.number ?? (await nextDocumentNumber(transaction, 'Q', today)),
    revision: (origin.revises?.revision ?? 0) + 1,
    revisionOfId: origin.revises?.id ?? null,
    renewalOfId: origin.renewalOfId ?? null,
    status: 'SENT' as const,
    validUntil,
    subtotalFen,
    discountFen,
    discountPercent: input.discount?.percent ?? null,
    discountReason: input.discount?.reason.trim() ?? null,
    totalFen,
    note: input.note?.trim() || null,
    version: 1,
    customerId: input.customerId,
    rateTableId: table.id,
    createdAt: storedInstant(now),
    createdById: actor.id,
  };
  await transaction.insert(Quote, [quote]);
  const lines = await addLines(unit, quote.id, priced.lines);
  const items = await addItems(unit, quote.id, priced.items);
  return { quote, lines, items };
}

function reasonsAgainstQuote({ reasons, lines, items }: PricedQuote, isPast: boolean): Reason[] {
  const unpriced = [...lines, ...items].flatMap(
    ({ decided, field }) => (decided && reasonWithoutPrice(decided, field)) ?? [],
  );
  const past = isPast ? [{ code: 'VALID_UNTIL_PAST', field: 'input.validUntil' }] : [];
  return [...reasons, ...unpriced, ...past];
}

async function addLines(unit: Unit, quoteId: string, priced: PricedLine[]): Promise<object[]> {
  const lines = priced.map(settled);
  const decisionIds = await storeDecisions(
    unit,
    lines.map(({ decided }) => decided),
  );
  const rows = lines.map(({ asked, term, amountFen }, index) => ({
    id: newId(),
    quoteId,
    position: index + 1,
    licenceId: asked.licenceId,
    plan: asked.plan,
    years: asked.years,
    startsOn: term.from,
    endsOn: term.to,
    amountFen,
    decisionId: decisionIds[index] as string,
  }));
  await unit.transaction.insert(QuoteLine, rows);
  return rows;
}

function settled({ asked, term, decided }: PricedLine) {
  if (!term || !decided?.decision.ok) throw new Error('A line without a price has passed the check');
  return { asked, term, decided, amountFen: decided.decision.totalFen };
}

async function addItems(unit: Unit, quoteId: string, priced: PricedItem[]): Promise<object[]> {
  const items = priced.map(({ item, decided }) => {
    if (!item || !decided?.decision.ok) throw new Error('An item without a price has passed the check');
    return { item, decided, amountFen: decided.decision.totalFen };
  });
  const decisionIds = await storeDecisions(
    unit,
    items.map(({ decided }) => decided),
  );
  const rows = items.map(({ item, amountFen }, index) => ({
    ...item,
    id: newId(),
    quoteId,
    position: index + 1,
    amountFen,
    decisionId: decisionIds[index] as string,
  }));
  await unit.transaction.insert(QuoteItem, rows);
  return rows;
}
