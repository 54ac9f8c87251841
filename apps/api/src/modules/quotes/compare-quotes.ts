import type { GraphQLResolveInfo } from 'graphql';
import type { Row } from '../../database/reader.js';
import type { Context } from '../../graphql/context.js';
import { readRows } from '../../graphql/read-one.js';
import type { EntityClass } from '../../graphql/relations.js';
import { merged, type Selection, selectionOf } from '../../graphql/selection.js';
import { columnsOf } from '../../graphql/row-columns.js';
import { stitch } from '../../graphql/stitch.js';
import { Quote } from './quote.entity.js';
import { QuoteItem } from './quote-item.entity.js';
import { QuoteLine } from './quote-line.entity.js';

/** By what an offer is the same in both quotes, and what of it may differ. */
interface Matching {
  same: readonly string[];
  told: readonly string[];
}
const LINES: Matching = {
  same: ['licenceId', 'plan'],
  told: ['years', 'startsOn', 'endsOn', 'amountFen'],
};
const ITEMS: Matching = {
  same: ['kind', 'licenceId', 'product', 'edition', 'work'],
  told: ['operators', 'siteId', 'deliverOn', 'days', 'description', 'agreementReference', 'amountFen'],
};

interface Pair {
  before: Row | null;
  after: Row | null;
}

/** Two quotes side by side; null where one is not there. */
export async function compareQuotes(
  context: Context,
  info: GraphQLResolveInfo,
  [beforeId, afterId]: readonly [string, string],
): Promise<object | null> {
  const selection = selectionOf(info);
  const below = merged(selection.get('before'), selection.get('after'));
  const quotes = await readRows(context, Quote, [beforeId, afterId], below);
  const [before, after] = [beforeId, afterId].map((wanted) => quotes.find(({ id }) => id === wanted));
  if (!before || !after) return null;
  const offers = selection.get('offers') ?? new Map();
  const [lines, items] = await Promise.all([
    pairsOf(context, QuoteLine, offers, ['lineBefore', 'lineAfter'], [beforeId, afterId], LINES),
    pairsOf(context, QuoteItem, offers, ['itemBefore', 'itemAfter'], [beforeId, afterId], ITEMS),
  ]);
  const none = { lineBefore: null, lineAfter: null, itemBefore: null, itemAfter: null };
  const difference = (column: string): number => Number(after[column]) - Number(before[column]);
  return {
    before,
    after,
    offers: [
      ...lines.map((pair) => ({
        ...none,
        lineBefore: pair.before,
        lineAfter: pair.after,
        ...toldOf(pair, LINES),
      })),
      ...items.map((pair) => ({
        ...none,
        itemBefore: pair.before,
        itemAfter: pair.after,
        ...toldOf(pair, ITEMS),
      })),
    ],
    subtotalDifferenceFen: difference('subtotalFen'),
    discountDifferenceFen: difference('discountFen'),
    totalDifferenceFen: difference('totalFen'),
  };
}

async function pairsOf(
  context: Context,
  type: EntityClass,
  offers: Selection,
  [nameBefore, nameAfter]: readonly [string, string],
  ids: readonly [string, string],
  matching: Matching,
): Promise<Pair[]> {
  const below = merged(offers.get(nameBefore), offers.get(nameAfter));
  const { table, columns } = columnsOf(context.database, type, below);
  const rows = await context.database.reader.rows(
    `SELECT ${columns} FROM ${table} WHERE quoteId IN (?, ?) ORDER BY quoteId, position`,
    [...ids],
  );
  await stitch(context, type, rows, below);
  const [before, after] = ids.map((id) => rows.filter(({ quoteId }) => quoteId === id));
  return paired(before ?? [], after ?? [], matching);
}

/** Each of the first with the first of the second that is the same and not taken; then what only the second has. */
function paired(before: readonly Row[], after: readonly Row[], { same }: Matching): Pair[] {
  const left = [...after];
  const pairs = before.map((row): Pair => {
    const at = left.findIndex((other) => same.every((column) => other[column] === row[column]));
    const [found = null] = at < 0 ? [] : left.splice(at, 1);
    return { before: row, after: found };
  });
  return [...pairs, ...left.map((row) => ({ before: null, after: row }))];
}

function toldOf({ before, after }: Pair, { told }: Matching): { differenceFen: number; isChanged: boolean } {
  const amountOf = (row: Row | null): number => Number(row?.['amountFen'] ?? 0);
  return {
    differenceFen: amountOf(after) - amountOf(before),
    isChanged: !before || !after || told.some((column) => before[column] !== after[column]),
  };
}
