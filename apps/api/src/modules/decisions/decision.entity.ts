import type { Decision as PolicyDecision, DecisionLine as PolicyLine } from 'policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Id, Instant, Json, Reference, Text } from '../../database/columns.js';
import { ChargeKind, Coverage, DecisionKind } from '../../graphql/enums.js';
import { BelongsTo, onRead, Requires } from '../../graphql/relations.js';
import { FenScalar, JsonScalar } from '../../graphql/scalars.js';
import { UserError } from '../../graphql/user-error.js';
import { RateTable } from '../rate-tables/rate-table.entity.js';

@ObjectType({ description: 'One amount of a decision.' })
export class DecisionLine implements Omit<PolicyLine, 'code'> {
  @Field(() => ChargeKind, { description: 'What it is charged for.' })
  code: ChargeKind;

  @Field(() => Int, { description: 'How many.' })
  quantity: number;

  @Field(() => FenScalar, { description: 'Price of one.' })
  unitFen: number;

  @Field(() => FenScalar, { description: 'Quantity × unitFen.' })
  amountFen: number;

  @Field(() => String, { description: 'Clause of the guide whose fee it is.' })
  clause: string;
}

@ObjectType({
  description: 'One step that led to a decision, as codes and values; the page puts it into words.',
})
export class TraceStep {
  @Field(() => String, { description: 'What the step did.' })
  code: string;

  @Field(() => String, { nullable: true, description: 'Clause of the guide that it follows.' })
  clause: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'JSON Pointer of the cell of the rate table that was read.',
  })
  cell: string | null;

  @Field(() => JsonScalar, { nullable: true, description: 'The value that stood in the cell.' })
  value: unknown;

  @Field(() => JsonScalar, { description: 'What else the step’s sentence names: an object of plain values.' })
  values: unknown;
}

const OUTCOME = ['request', 'outcome'];

@Entity('decisions')
@ObjectType({
  description:
    'Why this number: what was asked, what the rate table answered and by which steps. Stored whole, so that it can be decided again.',
})
export class Decision {
  @Id()
  id: string;

  @Text(32)
  @Field(() => DecisionKind, { description: 'What was decided.' })
  kind: DecisionKind;

  @Reference(() => RateTable, 'fk_decisions_rate_table')
  rateTableId: string;

  @BelongsTo(() => RateTable, 'rateTableId', { description: 'The rate table that decided.' })
  rateTable?: RateTable;

  @Json()
  @Field(() => JsonScalar, { description: 'What was asked: the request of the policy.' })
  request: unknown;

  /** The policy’s decision with its trace. */
  @Json()
  outcome: unknown;

  @Instant()
  createdAt: string;

  @Requires(...OUTCOME)
  @Field(() => Boolean, { description: 'Whether there is a price; where false, `error` says why not.' })
  ok?: boolean;

  @Requires(...OUTCOME)
  @Field(() => Int, { nullable: true, description: 'Taken from the allowance: 0 or 1.' })
  drawn?: number | null;

  @Requires(...OUTCOME)
  @Field(() => Int, {
    nullable: true,
    description: 'The whole allowance of the entitlement period; null where there is none.',
  })
  allowance?: number | null;

  @Requires(...OUTCOME)
  @Field(() => Int, { nullable: true, description: 'Drawn in the period before this.' })
  usedBefore?: number | null;

  @Requires(...OUTCOME)
  @Field(() => Coverage, { nullable: true, description: 'Coverage for the service on that date.' })
  coverage?: Coverage | null;

  @Requires(...OUTCOME)
  @Field(() => [DecisionLine], { description: 'What is charged; empty where it is free.' })
  lines?: DecisionLine[];

  @Requires(...OUTCOME)
  @Field(() => FenScalar, { nullable: true, description: 'Sum of the lines; null without a price.' })
  totalFen?: number | null;

  @Requires(...OUTCOME)
  @Field(() => UserError, { nullable: true, description: 'Why there is no price.' })
  error?: UserError | null;

  @Requires(...OUTCOME)
  @Field(() => [TraceStep], { description: 'The steps in order.' })
  trace?: TraceStep[];
}

onRead(Decision, (row) => {
  // It is asked for without the outcome, too.
  if (typeof row['request'] === 'string') row['request'] = JSON.parse(row['request']);
  if (row['outcome'] === undefined) return;
  const request = row['request'] as Record<string, unknown>;
  const outcome = (
    typeof row['outcome'] === 'string' ? JSON.parse(row['outcome']) : row['outcome']
  ) as PolicyDecision;
  Object.assign(row, {
    outcome,
    ok: outcome.ok,
    drawn: outcome.ok ? outcome.drawn : null,
    allowance: outcome.ok ? outcome.allowance : null,
    usedBefore: request['used'] ?? null,
    coverage: request['coverage'] ?? null,
    lines: outcome.ok ? outcome.lines : [],
    totalFen: outcome.ok ? outcome.totalFen : null,
    trace: 'trace' in outcome ? outcome.trace : [],
  });
});
