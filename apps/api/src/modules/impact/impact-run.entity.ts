import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Fen, Id, Instant, Json, Text, Whole } from '../../database/columns.js';
import { isoInstant } from '../../database/instants.js';
import { ChargeKind } from '../../graphql/enums.js';
import { BelongsTo, onRead, Requires } from '../../graphql/relations.js';
import { DateScalar, DateTimeScalar, FenScalar } from '../../graphql/scalars.js';
import { RateTable } from '../rate-tables/rate-table.entity.js';
import { User } from '../users/user.entity.js';
import { ImpactSide, ImpactStatus } from './impact-enums.js';

@ObjectType({ description: 'What would change of one kind of charge.' })
export class ImpactKind {
  @Field(() => ChargeKind, { description: 'What is charged for.' })
  kind: ChargeKind;

  @Field(() => Int, { description: 'How many by the table that it is compared with.' })
  oldQuantity: number;

  @Field(() => Int, { description: 'How many by the table whose impact it is.' })
  newQuantity: number;

  @Field(() => FenScalar, { description: 'How much by the table that it is compared with.' })
  oldFen: number;

  @Field(() => FenScalar, { description: 'How much by the table whose impact it is.' })
  newFen: number;

  @Field(() => FenScalar, { description: 'The new amount less the old one.' })
  differenceFen: number;
}

@ObjectType({ description: 'A figure that one of the two tables lacks: what needs it counts in no sum.' })
export class ImpactGap {
  @Field(() => ImpactSide, { description: 'Which table lacks it.' })
  side: ImpactSide;

  @Field(() => String, {
    description: 'Why there is no price: RATE_NOT_SET, PRODUCT_NOT_COVERED and the like.',
  })
  code: string;

  @Field(() => String, { nullable: true, description: 'Clause of the guide that it rests on.' })
  clause: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'JSON Pointer of the cell that states nothing; null for a refusal that names no cell.',
  })
  cell: string | null;

  @Field(() => Int, { description: 'How many services and renewals could not be priced for it.' })
  count: number;
}

@Entity('impact_runs')
@Index('ix_impact_runs_table', ['rateTableId', 'id'])
@ObjectType({
  description:
    'What a rate table would change: the services of the last twelve months and the contracts to be renewed in its year, priced by it and by another table. Derived: nothing rests on it.',
})
export class ImpactRun {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Text(36)
  rateTableId: string;

  @BelongsTo(() => RateTable, 'rateTableId', {
    nullable: true,
    description: 'The table whose impact it is; null once that draft was thrown away.',
  })
  rateTable?: RateTable | null;

  @Whole()
  @Field(() => Int, { description: 'The version of the table that was priced by.' })
  version: number;

  @Requires('rateTable')
  @Field(() => Boolean, { description: 'Whether the table states something else by now: start it again.' })
  stale?: boolean;

  @Text(36)
  againstId: string;

  @BelongsTo(() => RateTable, 'againstId', {
    nullable: true,
    description: 'The published table that it is compared with.',
  })
  against?: RateTable | null;

  @Text(16)
  @Field(() => ImpactStatus, { description: 'Where it stands.' })
  status: ImpactStatus;

  @Day()
  @Field(() => DateScalar, { description: 'First day whose services are priced, included: a year back.' })
  servedFrom: string;

  @Day()
  @Field(() => DateScalar, {
    description: 'Last day whose services are priced, included: the day it was started.',
  })
  servedTo: string;

  @Day({ nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which a renewal would begin, included; null where the table’s year is past.',
  })
  renewFrom: string | null;

  @Day({ nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which a renewal would begin, included; null where the table’s year is past.',
  })
  renewTo: string | null;

  @Whole()
  @Field(() => Int, { description: 'How many services and renewals there are to look at, about.' })
  total: number;

  @Whole()
  @Field(() => Int, { description: 'How many of them have been looked at.' })
  done: number;

  @Whole()
  @Field(() => Int, {
    description: 'How many services were priced: visits, repairs, emergencies, trainings.',
  })
  services: number;

  @Whole()
  @Field(() => Int, { description: 'How many plans to be renewed were priced.' })
  renewals: number;

  @Whole()
  @Field(() => Int, { description: 'How many services and renewals one of the tables gives no price for.' })
  unpricedCount: number;

  @Whole()
  @Field(() => Int, { description: 'How many customers it touches, also those for whom nothing changes.' })
  customers: number;

  @Whole()
  @Field(() => Int, { description: 'How many of them would pay more.' })
  customersUp: number;

  @Whole()
  @Field(() => Int, { description: 'How many of them would pay less.' })
  customersDown: number;

  @Fen()
  @Field(() => FenScalar, { description: 'All that is charged by the table that it is compared with.' })
  oldFen: number;

  @Fen()
  @Field(() => FenScalar, { description: 'All that is charged by the table whose impact it is.' })
  newFen: number;

  @Fen()
  @Field(() => FenScalar, { description: 'The new amount less the old one.' })
  differenceFen: number;

  @Fen()
  @Field(() => FenScalar, { description: 'What the customers who would pay more would pay more.' })
  upFen: number;

  @Fen()
  @Field(() => FenScalar, {
    description:
      'What the customers who would pay less would pay less, negative: upFen + downFen = differenceFen.',
  })
  downFen: number;

  @Json({ nullable: true })
  kinds: unknown;

  @Requires('kinds')
  @Field(() => [ImpactKind], { description: 'The sums by kind of charge.' })
  byKind?: ImpactKind[];

  @Json({ nullable: true })
  gaps: unknown;

  @Requires('gaps')
  @Field(() => [ImpactGap], { description: 'What could not be priced, and for want of which cell.' })
  unpriced?: ImpactGap[];

  /** When its worker last said that it goes on, by the machine’s clock. */
  @Instant()
  progressAt: string;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was started.' })
  createdAt: string;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was whole; null before.' })
  finishedAt: string | null;

  @Text(36)
  createdById: string;

  @BelongsTo(() => User, 'createdById', { nullable: true, description: 'Who started it.' })
  createdBy?: User | null;
}

/** A worker that is silent for so long is gone. */
export const SILENT_MS = 30_000;

onRead(ImpactRun, (row) => {
  row['byKind'] = listOf(row['kinds']);
  row['unpriced'] = listOf(row['gaps']);
  const said = Date.parse(isoInstant(String(row['progressAt'])));
  if (row['status'] === 'RUNNING' && Date.now() - said > SILENT_MS) row['status'] = 'STOPPED';
});

const listOf = (text: unknown): unknown => (typeof text === 'string' ? JSON.parse(text) : []);
