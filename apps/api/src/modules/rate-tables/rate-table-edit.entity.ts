import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Id, Instant, Json, Reference, Text, Whole } from '../../database/columns.js';
import { BelongsTo, onRead, Requires } from '../../graphql/relations.js';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { User } from '../users/user.entity.js';
import { RateTable } from './rate-table.entity.js';

@Entity('rate_table_edits')
@Index('ix_rate_table_edits_version', ['rateTableId', 'version', 'id'])
@ObjectType({ description: 'One cell of a draft edited: who, when, what it stated before and after.' })
export class RateTableEdit {
  @Id()
  @Field(() => ID, { description: 'Key; later edits sort later.' })
  id: string;

  @Reference(() => RateTable, 'fk_rate_table_edits_table')
  rateTableId: string;

  @Whole()
  @Field(() => Int, {
    description: 'The version of the draft that it made, together with others of one save.',
  })
  version: number;

  @Text(200)
  @Field(() => String, { description: 'JSON Pointer of the cell, as the document had it then.' })
  cell: string;

  @Text(8, { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Clause of the guide that the cell stands for; null where no clause states it.',
  })
  clause: string | null;

  @Json({ nullable: true })
  valueBefore: unknown;

  @Json({ nullable: true })
  valueAfter: unknown;

  @Requires('valueBefore')
  @Field(() => JsonScalar, { nullable: true, description: 'What the cell stated; null: not stated.' })
  before?: unknown;

  @Requires('valueAfter')
  @Field(() => JsonScalar, { nullable: true, description: 'What it states since; null: not stated.' })
  after?: unknown;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was saved.' })
  createdAt: string;

  @Reference(() => User, 'fk_rate_table_edits_created_by')
  createdById: string;

  @BelongsTo(() => User, 'createdById', { description: 'Who edited it.' })
  createdBy?: User;
}

onRead(RateTableEdit, (row) => {
  row['before'] = parsed(row['valueBefore']);
  row['after'] = parsed(row['valueAfter']);
});

const parsed = (text: unknown): unknown => (typeof text === 'string' ? JSON.parse(text) : null);
