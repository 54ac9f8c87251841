import { addDays, decide, type DecisionRequest, explain, zoneOf } from 'policy';
import type { GraphQLResolveInfo } from 'graphql';
import { Field, ObjectType } from 'type-graphql';
import type { Reader, Row } from '../../database/reader.js';
import type { Context } from '../../graphql/context.js';
import { refuse } from '../../graphql/refusal.js';
import { DateScalar } from '../../graphql/scalars.js';
import { selectionOf } from '../../graphql/selection.js';
import { stitch } from '../../graphql/stitch.js';
import { UserError } from '../../graphql/user-error.js';
import { preview } from '../../unit-of-work/preview.js';
import { Decision } from '../decisions/decision.entity.js';
import { decisionRow } from '../decisions/decision.service.js';
import { askTable } from '../rate-tables/ask-table.js';
import { type PublishedTable, tableInForce } from '../rate-tables/published-tables.js';
import { rateTableRow } from '../rate-tables/rate-table-rows.js';
import type { PriceAsOfInput } from './price-as-of.inputs.js';

@ObjectType({
  description: 'What a service would cost on a day, by which table, and why. Nothing is stored.',
})
export class PriceAsOf {
  @Field(() => Decision, {
    nullable: true,
    description:
      'The decision with its derivation and its rate table, also one without a price; null where it was refused before it came to one.',
  })
  decision: Decision | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which the table is in force, included; null where none is, or of a draft.',
  })
  inForceFrom: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Last day on which it is in force, included; null as long as none is published to follow it.',
  })
  inForceTo: string | null;

  @Field(() => [UserError], {
    description:
      'Why nothing can be decided: NO_RATE_TABLE, NOT_FOUND, INVALID_REQUEST naming the field that is missing or unknown, RATE_NOT_SET for a district in no zone, or a field’s own rule.',
  })
  userErrors: UserError[];
}

type Shown = { decision: Row | null; inForceFrom: string | null; inForceTo: string | null };

/** Prices a service as of a day, by the table in force then or by one that is named. */
export function priceAsOf(
  context: Context,
  info: GraphQLResolveInfo,
  input: PriceAsOfInput,
): Promise<object> {
  const refused: Shown = { decision: null, inForceFrom: null, inForceTo: null };
  return preview<Shown>(context, input, refused, async () => {
    const table = await tableAsked(context, input);
    const request = requestOf(input, table);
    const decision = decide(table.document, request);
    if (!decision.ok && decision.error.code === 'INVALID_REQUEST')
      refuse('INVALID_REQUEST', { field: `input.${fieldAgainst(table, request)}` });
    const row = decisionRow({ table, request, decision }, context.language);
    await stitch(context, Decision, [row], selectionOf(info).get('decision') ?? new Map());
    return { decision: row, ...(await spanOf(context.database.reader, input)) };
  });
}

async function tableAsked(
  { database, viewer }: Context,
  { on, rateTableId }: PriceAsOfInput,
): Promise<PublishedTable> {
  if (!rateTableId) {
    const table = await tableInForce(database.reader, on);
    return table ?? refuse('NO_RATE_TABLE', { field: 'input.on', values: { date: on } });
  }
  const row = await rateTableRow(database.reader, rateTableId);
  const isSeen = row?.status === 'PUBLISHED' || viewer?.roles.includes('ADMIN') === true;
  return row && isSeen ? row : refuse('NOT_FOUND', { field: 'input.rateTableId' });
}

/** What is no part of the policy’s request. */
const BESIDE = new Set(['on', 'rateTableId', 'city', 'district']);

/** The policy’s request: what is left out is as common as can be, and nothing is open that the guide keeps shut. */
function requestOf(input: PriceAsOfInput, table: PublishedTable): DecisionRequest {
  const { city, district } = input;
  const fields: [string, unknown][] = Object.entries(input);
  const given = Object.fromEntries(
    fields.filter(([name, value]) => !BESIDE.has(name) && (value ?? null) !== null),
  );
  const zone =
    input.zone ??
    (city
      ? askTable(table, 'input.district', (document) => zoneOf(document, { city, district }))
      : undefined);
  const common = {
    coverage: 'NONE',
    mode: 'ON_SITE',
    days: 1,
    trainees: 1,
    years: 1,
    salesContractPaid: true,
  };
  // Unknown fields are no matter to the policy, and missing ones are told by it.
  return { ...common, ...given, ...(zone !== undefined && { zone }) } as unknown as DecisionRequest;
}

/** The field that the policy could not accept. */
function fieldAgainst({ document }: PublishedTable, request: DecisionRequest): string {
  return String(explain(document, request).at(-1)?.values['field'] ?? 'kind');
}

/** From when to when the same table is in force; for a table that is named that says nothing. */
async function spanOf(reader: Reader, { on, rateTableId }: PriceAsOfInput) {
  if (rateTableId) return { inForceFrom: null, inForceTo: null };
  const [span] = await reader.rows<{ since: string | null; next: string | null }>(
    `SELECT (SELECT MAX(effectiveFrom) FROM rate_tables WHERE status = 'PUBLISHED' AND effectiveFrom <= ?) AS since,
     (SELECT MIN(effectiveFrom) FROM rate_tables WHERE status = 'PUBLISHED' AND effectiveFrom > ?) AS next`,
    [on, on],
  );
  return { inForceFrom: span?.since ?? null, inForceTo: span?.next ? addDays(span.next, -1) : null };
}
