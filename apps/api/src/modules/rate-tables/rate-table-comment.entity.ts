import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Id, Instant, Reference, Text } from '../../database/columns.js';
import { BelongsTo, onRead } from '../../graphql/relations.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { User } from '../users/user.entity.js';
import { RateTable } from './rate-table.entity.js';

@Entity('rate_table_comments')
@Index('ix_rate_table_comments_table', ['rateTableId', 'id'])
@Index('ix_rate_table_comments_cell', ['rateTableId', 'cell', 'id'])
@ObjectType({ description: 'What somebody noted on a cell of a draft: why it states what it states.' })
export class RateTableComment {
  @Id()
  @Field(() => ID, { description: 'Key; later comments sort later.' })
  id: string;

  @Reference(() => RateTable, 'fk_rate_table_comments_table')
  rateTableId: string;

  @Text(200)
  @Field(() => String, { description: 'JSON Pointer of the cell.' })
  cell: string;

  @Text(8, { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Clause of the guide that the cell stands for; null where no clause states it.',
  })
  clause: string | null;

  @Text(1000)
  body: string;

  @Field(() => String, { description: 'What was noted.' })
  text?: string;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When.' })
  createdAt: string;

  @Reference(() => User, 'fk_rate_table_comments_created_by')
  createdById: string;

  @BelongsTo(() => User, 'createdById', { description: 'Who noted it.' })
  createdBy?: User;
}

onRead(RateTableComment, (row) => {
  row['text'] = row['body'];
});
