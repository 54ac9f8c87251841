import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Id, Instant, Json, Reference, Text, Whole } from '../../database/columns.js';
import { RateTableStatus } from '../../graphql/enums.js';
import { BelongsTo, HasMany, HasOne, onRead, Requires } from '../../graphql/relations.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { User } from '../users/user.entity.js';
import { CellChange } from './cell-change.js';
import { RateTableReview } from './rate-table-review.js';
import { RateTableSubmission } from './rate-table-submission.entity.js';

@Entity('rate_tables')
@Index('uq_rate_tables_year_revision', ['year', 'revision'], { unique: true })
@Index('ix_rate_tables_in_force', ['status', 'effectiveFrom', 'revision'])
@Index('ix_rate_tables_status_year', ['status', 'year', 'revision', 'id'])
@ObjectType({
  description: 'A year’s fees, allowances and targets. A draft is edited; once published it never changes.',
})
export class RateTable {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Whole()
  @Field(() => Int, { description: 'The year that it is for.' })
  year: number;

  @Whole()
  @Field(() => Int, {
    description: 'Counts the tables of a year, from 1; the highest wins where two take effect on one day.',
  })
  revision: number;

  @Day()
  @Field(() => DateScalar, { description: 'First day on which it is in force, once published.' })
  effectiveFrom: string;

  @Text(16)
  @Field(() => RateTableStatus, { description: 'Draft or published.' })
  status: RateTableStatus;

  @Text(500, { nullable: true })
  @Field(() => String, { nullable: true, description: 'What its publisher noted.' })
  note: string | null;

  @Whole()
  @Field(() => Int, {
    description: 'Raised by every edit: an edit of an older version is refused with VERSION_CONFLICT.',
  })
  version: number;

  @Json()
  @Field(() => JsonScalar, {
    description:
      'The whole table as a document, in the form that is also imported and exported; null in a cell means not stated.',
  })
  document: unknown;

  @Reference(() => RateTable, 'fk_rate_tables_based_on', { nullable: true })
  basedOnId: string | null;

  @BelongsTo(() => RateTable, 'basedOnId', {
    nullable: true,
    description: 'The published table that it was made from, directly or by way of another draft.',
  })
  basedOn?: RateTable | null;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When the draft was made.' })
  createdAt: string;

  @Reference(() => User, 'fk_rate_tables_created_by')
  createdById: string;

  @BelongsTo(() => User, 'createdById', { description: 'Who made the draft.' })
  createdBy?: User;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was published.' })
  publishedAt: string | null;

  @Reference(() => User, 'fk_rate_tables_published_by', { nullable: true })
  publishedById: string | null;

  @BelongsTo(() => User, 'publishedById', { nullable: true, description: 'Who published it.' })
  publishedBy?: User | null;

  @Requires('document')
  @Field(() => RateTableReview, { description: 'All that is wrong, odd or missing in it.' })
  review?: RateTableReview;

  @Requires('document', 'basedOn.document')
  @Field(() => [CellChange], {
    description:
      'What it changes against the table that it is based on, or another; empty where there is none to compare with.',
  })
  changes?: CellChange[];

  @HasOne(() => RateTableSubmission, 'rateTableId', {
    order: 'id',
    description: 'What was last submitted of it for a second person’s approval; null where nothing was.',
  })
  submission?: RateTableSubmission | null;

  @HasMany(() => RateTableSubmission, 'rateTableId', 'id', {
    description: 'All that was submitted of it, the oldest first.',
  })
  submissions?: RateTableSubmission[];
}

onRead(RateTable, (row) => {
  if (typeof row['document'] === 'string') row['document'] = JSON.parse(row['document']);
});
