import type { GraphQLResolveInfo } from 'graphql';
import type { Row } from '../../database/reader.js';
import type { Context } from '../../graphql/context.js';
import { selectionOf } from '../../graphql/selection.js';
import { stitch } from '../../graphql/stitch.js';
import { userErrorOf } from '../../graphql/user-error.js';
import { userErrorsOf } from '../../unit-of-work/user-errors-of.js';
import { requireValid } from '../../unit-of-work/validate-input.js';
import { Decision } from '../decisions/decision.entity.js';
import { decisionRow } from '../decisions/decision.service.js';
import type { PricedLine } from './price-line.js';
import { priceQuote, type PricedQuote } from './price-quote.js';
import type { PreviewQuoteInput } from './quote.inputs.js';
import { QuotePreview } from './quote-preview.js';

/** What a quote would cost and why, by the same code that makes it. Nothing is stored. */
export async function previewQuote(
  context: Context,
  info: GraphQLResolveInfo,
  input: PreviewQuoteInput,
): Promise<Row> {
  try {
    await requireValid(input);
    const priced = await priceQuote(context.database.reader, input, context.today);
    return await previewOf(context, info, priced);
  } catch (error) {
    return {
      rateTableId: null,
      rateTable: null,
      lines: [],
      totalFen: null,
      userErrors: userErrorsOf(error, context),
    };
  }
}

async function previewOf(context: Context, info: GraphQLResolveInfo, priced: PricedQuote): Promise<Row> {
  const { table, totalFen, reasons } = priced;
  const lines = priced.lines.map((line) => lineOf(context, line));
  const preview: Row = {
    rateTableId: table.id,
    lines,
    totalFen: reasons.length > 0 ? null : totalFen,
    userErrors: reasons.map((reason) => userErrorOf(reason, context.language)),
  };
  const selection = selectionOf(info);
  const decisions = lines.flatMap(({ decision }) => (decision ? [decision] : []));
  await Promise.all([
    stitch(context, QuotePreview, [preview], selection),
    stitch(context, Decision, decisions, selection.get('lines')?.get('decision') ?? new Map()),
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
