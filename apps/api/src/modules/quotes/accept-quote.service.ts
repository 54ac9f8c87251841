import type { AnnualPlanRequest } from 'policy';
import type { Transaction } from '../../database/transaction.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { type AgreedLine, makeContract } from '../contracts/make-contract.service.js';
import { publishedTable } from '../rate-tables/published-tables.js';
import type { Quote } from './quote.entity.js';

type Found = Pick<
  Quote,
  'id' | 'status' | 'validUntil' | 'version' | 'customerId' | 'rateTableId' | 'totalFen'
>;

/**
 * Makes the contract of a quote, in one step with its entitlements and charges. Refuses with NOT_FOUND,
 * QUOTE_ALREADY_ACCEPTED, QUOTE_EXPIRED after its last valid day, or VERSION_CONFLICT.
 */
export async function acceptQuote(
  unit: Unit,
  input: { quoteId: string; expectedVersion: number },
): Promise<object> {
  const { transaction } = unit;
  await claim(unit, input);
  const quote = await find(transaction, input.quoteId);
  const table = await publishedTable(transaction, quote.rateTableId);
  if (!table) throw new Error(`The table of quote ${quote.id} is not published`);
  const { id: quoteId, customerId, totalFen } = quote;
  const contract = await makeContract(unit, {
    quoteId,
    customerId,
    totalFen,
    table,
    lines: await agreedLines(transaction, quoteId),
  });
  unit.audit({
    subjectType: 'Contract',
    subjectId: contract.id,
    before: { quote: { id: quoteId, status: 'SENT', version: input.expectedVersion } },
    after: { quote: { id: quoteId, status: quote.status, version: quote.version }, contract },
  });
  return contract;
}

/** Of several who accept at once, the row lets one through. */
async function claim(
  { transaction, today }: Unit,
  { quoteId, expectedVersion }: { quoteId: string; expectedVersion: number },
): Promise<void> {
  const claimed = await transaction.run(
    "UPDATE quotes SET status = 'ACCEPTED', version = version + 1 WHERE id = ? AND version = ? AND status = 'SENT' AND validUntil >= ?",
    [quoteId, expectedVersion, today],
  );
  if (claimed === 1) return;
  const { status, validUntil } = await find(transaction, quoteId);
  if (status === 'ACCEPTED') refuse('QUOTE_ALREADY_ACCEPTED', { field: 'input.quoteId' });
  if (validUntil < today) refuse('QUOTE_EXPIRED', { field: 'input.quoteId', values: { validUntil } });
  refuse('VERSION_CONFLICT', { field: 'input.expectedVersion' });
}

async function find(transaction: Transaction, quoteId: string): Promise<Found> {
  const [quote] = await transaction.rows<Found>(
    'SELECT id, status, validUntil, version, customerId, rateTableId, totalFen FROM quotes WHERE id = ?',
    [quoteId],
  );
  return quote ?? refuse('NOT_FOUND', { field: 'input.quoteId' });
}

/** The lines with what was decided for each: the licence's product and edition as they were when it was quoted. */
async function agreedLines(transaction: Transaction, quoteId: string): Promise<AgreedLine[]> {
  const lines = await transaction.rows<Omit<AgreedLine, 'request'> & { request: string }>(
    `SELECT l.position, l.licenceId, l.years, l.startsOn, l.endsOn, l.amountFen, d.request
     FROM quote_lines l JOIN decisions d ON d.id = l.decisionId WHERE l.quoteId = ? ORDER BY l.position`,
    [quoteId],
  );
  return lines.map((line) => ({ ...line, request: JSON.parse(line.request) as AnnualPlanRequest }));
}
