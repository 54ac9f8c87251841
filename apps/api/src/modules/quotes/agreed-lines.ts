import type { AnnualPlanRequest } from 'policy';
import type { Transaction } from '../../database/transaction.js';
import type { AgreedLine } from '../contracts/make-contract.service.js';
import type { SoldItem } from '../contracts/make-sale.service.js';
import type { Decided } from '../decisions/decision.service.js';
import type { PublishedTable } from '../rate-tables/published-tables.js';

/** The lines of a quote with what was decided for each: the licence's product and edition as they were when it was quoted. */
export async function agreedLines(
  transaction: Transaction,
  quoteId: string,
): Promise<Omit<AgreedLine, 'shares'>[]> {
  const lines = await transaction.rows<Omit<AgreedLine, 'request' | 'shares'> & { request: string }>(
    `SELECT l.position, l.licenceId, l.years, l.startsOn, l.endsOn, l.amountFen, d.request
     FROM quote_lines l JOIN decisions d ON d.id = l.decisionId WHERE l.quoteId = ? ORDER BY l.position`,
    [quoteId],
  );
  return lines.map((line) => ({ ...line, request: JSON.parse(line.request) as AnnualPlanRequest }));
}

/** The items of a quote with what was decided for each. */
export async function soldItems(
  transaction: Transaction,
  quoteId: string,
  table: PublishedTable,
): Promise<Omit<SoldItem, 'discountFen'>[]> {
  const items = await transaction.rows<Omit<SoldItem, 'decided'> & { request: string; outcome: string }>(
    'SELECT i.*, d.request, d.outcome FROM quote_items i JOIN decisions d ON d.id = i.decisionId WHERE i.quoteId = ? ORDER BY i.position',
    [quoteId],
  );
  return items.map(({ request, outcome, ...item }) => ({
    ...item,
    decided: {
      table,
      request: JSON.parse(request) as Decided['request'],
      decision: JSON.parse(outcome) as Decided['decision'],
    },
  }));
}
