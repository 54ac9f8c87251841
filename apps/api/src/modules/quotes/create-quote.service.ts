import { addDays } from 'policy';
import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import { type Reason, Refusal } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { reasonWithoutPrice, storeDecisions } from '../decisions/decision.service.js';
import { nextDocumentNumber } from '../numbers/number.service.js';
import type { PricedLine } from './price-line.js';
import { type AskedQuote, priceQuote, type PricedQuote } from './price-quote.js';
import { QuoteLine } from './quote-line.entity.js';
import { Quote } from './quote.entity.js';

const VALID_DAYS = 30;

/**
 * Makes a quote at the prices of one rate table. Refuses with all reasons at once: what the preview says, VALID_UNTIL_PAST,
 * and RATE_NOT_SET naming the line, clause and cell.
 */
export async function createQuote(
  unit: Unit,
  input: AskedQuote & { validUntil?: string | null; note?: string | null },
): Promise<object> {
  const { transaction, today, actor, now } = unit;
  const validUntil = input.validUntil ?? addDays(today, VALID_DAYS);
  const priced = await priceQuote(transaction, input, today);
  const reasons = reasonsAgainstQuote(priced, validUntil < today);
  if (reasons.length > 0 || priced.totalFen === null) throw new Refusal(...reasons);

  const quote = {
    id: newId(),
    number: await nextDocumentNumber(transaction, 'Q', today),
    status: 'SENT' as const,
    validUntil,
    totalFen: priced.totalFen,
    note: input.note?.trim() || null,
    version: 1,
    customerId: input.customerId,
    rateTableId: priced.table.id,
    createdAt: storedInstant(now),
    createdById: actor.id,
  };
  await transaction.insert(Quote, [quote]);
  const lines = await addLines(unit, quote.id, priced.lines);
  unit.audit({ subjectType: 'Quote', subjectId: quote.id, after: { ...quote, lines } });
  return quote;
}

function reasonsAgainstQuote({ reasons, lines }: PricedQuote, isPast: boolean): Reason[] {
  const unpriced = lines.flatMap(
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
