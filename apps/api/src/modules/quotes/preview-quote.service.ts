import type { GraphQLResolveInfo } from 'graphql';
import type { Row } from '../../database/reader.js';
import { type Context, viewerOf } from '../../graphql/context.js';
import { selectionOf } from '../../graphql/selection.js';
import { stitch } from '../../graphql/stitch.js';
import { userErrorOf } from '../../graphql/user-error.js';
import { userErrorsOf } from '../../unit-of-work/user-errors-of.js';
import { requireValid } from '../../unit-of-work/validate-input.js';
import { Decision } from '../decisions/decision.entity.js';
import { decisionRow } from '../decisions/decision.service.js';
import type { PricedItem } from './price-items.js';
import type { PricedLine } from './price-line.js';
import { priceQuote, type PricedQuote } from './price-quote.js';
import type { PreviewQuoteInput } from './quote.inputs.js';
import { QuotePreview } from './quote-preview.js';
import { weighLines } from './weigh-lines.js';

/** What a quote would cost and why, by the same code that makes it. Nothing is stored. */
export async function previewQuote(
  context: Context,
  info: GraphQLResolveInfo,
  input: PreviewQuoteInput,
): Promise<Row> {
  try {
    await requireValid(input);
    const priced = await priceQuote(context.database.reader, input, {
      today: context.today,
      actor: viewerOf(context),
    });
    return await previewOf(context, info, priced);
  } catch (error) {
    return {
      rateTableId: null,
      rateTable: null,
      lines: [],
      items: [],
      subtotalFen: null,
      discountFen: null,
      totalFen: null,
      userErrors: userErrorsOf(error, context),
    };
  }
}

async function previewOf(context: Context, info: GraphQLResolveInfo, priced: PricedQuote): Promise<Row> {
  const { table, subtotalFen, discountFen, totalFen, reasons } = priced;
  const selection = selectionOf(info);
  const weighed = selection.get('lines')?.has('breakEven')
    ? await weighLines(context.database.reader, priced.lines, table, context.today)
    : [];
  const lines = priced.lines.map((line, index) => ({
    ...lineOf(context, line),
    breakEven: weighed[index] ?? null,
  }));
  const items = priced.items.map((item) => itemOf(context, item));
  const preview: Row = {
    rateTableId: table.id,
    lines,
    items,
    subtotalFen,
    discountFen: subtotalFen === null ? null : discountFen,
    totalFen: reasons.length > 0 ? null : totalFen,
    userErrors: reasons.map((reason) => userErrorOf(reason, context.language)),
  };
  const shown = (rows: readonly { decision: Row | null }[], name: string) =>
    stitch(
      context,
      Decision,
      rows.flatMap(({ decision }) => (decision ? [decision] : [])),
      selection.get(name)?.get('decision') ?? new Map(),
    );
  await Promise.all([
    stitch(context, QuotePreview, [preview], selection),
    shown(lines, 'lines'),
    shown(items, 'items'),
  ]);
  return preview;
}

function lineOf({ language }: Context, { asked, term, decided }: PricedLine) {
  return {
    licenceId: asked.licenceId,
    plan: asked.plan,
    years: asked.years,
    startsOn: term?.from ?? null,
    endsOn: term?.to ?? null,
    amountFen: decided?.decision.ok ? decided.decision.totalFen : null,
    decision: decided ? decisionRow(decided, language) : null,
  };
}

function itemOf({ language }: Context, { item, decided }: PricedItem) {
  const {
    kind = null,
    product = null,
    edition = null,
    licenceId = null,
    days = null,
    work = null,
  } = item ?? {};
  const amountFen = decided?.decision.ok ? decided.decision.totalFen : null;
  const decision = decided ? decisionRow(decided, language) : null;
  return { kind, product, edition, licenceId, days, work, amountFen, decision };
}
