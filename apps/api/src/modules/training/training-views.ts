import type { GraphQLResolveInfo } from 'graphql';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Row } from '../../database/reader.js';
import { parametersOf, whereOf } from '../../graphql/conditions.js';
import type { Context } from '../../graphql/context.js';
import { withId } from '../../graphql/ownership.js';
import { BelongsTo } from '../../graphql/relations.js';
import { FenScalar } from '../../graphql/scalars.js';
import { type Selection, selectionOf } from '../../graphql/selection.js';
import { stitch } from '../../graphql/stitch.js';
import { UserError } from '../../graphql/user-error.js';
import { preview } from '../../unit-of-work/preview.js';
import { Contract } from '../contracts/contract.entity.js';
import { Decision } from '../decisions/decision.entity.js';
import { decisionRow } from '../decisions/decision.service.js';
import { Licence } from '../licences/licence.entity.js';
import { RateTable } from '../rate-tables/rate-table.entity.js';
import { usedTraining } from './training-account.js';
import { decideTraining, rowOf, trainingTerms } from './training-terms.js';
import type { PreviewTrainingInput } from './training.inputs.js';

@ObjectType({ description: 'What a training would cost if it were held now, and why. Nothing is stored.' })
export class TrainingPreview {
  @Field(() => Decision, {
    nullable: true,
    description:
      'The decision, also one that refuses (TRAINING_NOT_OPEN, TOO_MANY_TRAINEES); null where there is none.',
  })
  decision: Decision | null;

  @Field(() => Int, { nullable: true, description: 'Of the days those that the purchase includes.' })
  includedDays: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of the days those paid with the sale: they are not charged again.',
  })
  prepaidDays: number | null;

  @Field(() => FenScalar, { nullable: true, description: 'What would be charged; null without a price.' })
  totalFen: number | null;

  @Field(() => [UserError], {
    description: 'Why nothing can be decided: NOT_FOUND, NO_RATE_TABLE, RATE_NOT_SET.',
  })
  userErrors: UserError[];
}

@ObjectType({ description: 'What is open and what is used of a licence’s training (clause 5).' })
export class TrainingState {
  @Field(() => Boolean, { description: 'Whether the sale of the licence is signed and paid.' })
  isOpen: boolean;

  contractId: string | null;

  @BelongsTo(() => Contract, 'contractId', {
    nullable: true,
    description: 'The sale of the licence; null where it was not sold by a contract.',
  })
  contract?: Contract | null;

  rateTableId: string;

  @BelongsTo(() => RateTable, 'rateTableId', {
    description: 'The table in force on the day on which the sale was signed: it decides.',
  })
  rateTable?: RateTable;

  @Field(() => Int, {
    nullable: true,
    description: 'Days that the purchase includes; null where not stated.',
  })
  includedDays: number | null;

  @Field(() => Int, { description: 'Days past them that were sold with a contract.' })
  prepaidDays: number;

  @Field(() => Int, { description: 'Days held so far.' })
  daysUsed: number;

  @Field(() => Int, { description: 'Of them those that were sold with a contract.' })
  prepaidUsed: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people may come to a session; null where not stated.',
  })
  traineesAllowed: number | null;

  @Field(() => Int, { description: 'People trained so far, each session counted by itself.' })
  traineesTrained: number;
}

type Shown = Record<'decision', Row | null> &
  Record<'includedDays' | 'prepaidDays' | 'totalFen', number | null>;

const NOTHING: Shown = { decision: null, includedDays: null, prepaidDays: null, totalFen: null };

/** Decides a training as it would be held now. */
export function previewTraining(
  context: Context,
  info: GraphQLResolveInfo,
  input: PreviewTrainingInput,
): Promise<object> {
  return preview<Shown>(context, input, NOTHING, async () => {
    const { reader } = context.database;
    const { licenceId, mode, days, trainees } = input;
    const field = 'input.licenceId';
    const terms = await trainingTerms(reader, licenceId, { today: context.today, field });
    const asked = { mode, days, trainees, travelFen: input.travelFen ?? 0 };
    const decided = decideTraining(terms, asked, await usedTraining(reader, licenceId), field);
    const decision = decisionRow(decided, context.language);
    const below: Selection = selectionOf(info).get('decision') ?? new Map();
    await stitch(context, Decision, [decision], below);
    const { includedDays, prepaidDays, totalFen } = decided;
    return totalFen === null ? { ...NOTHING, decision } : { decision, includedDays, prepaidDays, totalFen };
  });
}

/** What is open and used of a licence’s training; null where there is no such licence. */
export async function readTrainingState(
  context: Context,
  info: GraphQLResolveInfo,
  licenceId: string,
): Promise<object | null> {
  const { reader } = context.database;
  const ofViewer = withId(Licence, licenceId, context.viewer);
  const [known] = await reader.rows(`SELECT id FROM licences${whereOf(ofViewer)}`, parametersOf(ofViewer));
  if (!known) return null;
  const terms = await trainingTerms(reader, licenceId, { today: context.today, field: 'licenceId' });
  const [trained] = await reader.rows<{ trainees: number | string | null }>(
    "SELECT SUM(trainees) AS trainees FROM training_sessions WHERE licenceId = ? AND status = 'HELD'",
    [licenceId],
  );
  const { licence, sale, isPaid, table, prepaidDays } = terms;
  const row = rowOf(table, licence.product);
  const limit = row?.trainees ?? null;
  const state: Row = {
    isOpen: isPaid,
    contractId: sale?.id ?? null,
    rateTableId: table.id,
    includedDays: row?.days ?? null,
    prepaidDays,
    ...(await usedTraining(reader, licenceId)),
    traineesAllowed:
      licence.edition === 'NETWORK' && limit !== null ? Math.max(limit, licence.operators) : limit,
    traineesTrained: Number(trained?.trainees ?? 0),
  };
  await stitch(context, TrainingState, [state], selectionOf(info));
  return state;
}
