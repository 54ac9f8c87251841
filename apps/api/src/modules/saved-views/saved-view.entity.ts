import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Id, Instant, Reference, Text, Whole } from '../../database/columns.js';
import { BelongsTo, onRead } from '../../graphql/relations.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { User } from '../users/user.entity.js';

@Entity('saved_views')
@Index('uq_saved_views_name', ['ownerId', 'page', 'name'], { unique: true })
@Index('ix_saved_views_page', ['page', 'name', 'id'])
@ObjectType({
  description:
    'A page as someone likes to see it: its filters, sort and whatever else stands in its address, under a name. The others see it where it is shared.',
})
export class SavedView {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Reference(() => User, 'fk_saved_views_owner')
  ownerId: string;

  @BelongsTo(() => User, 'ownerId', { description: 'Whose it is: nobody else changes or discards it.' })
  owner?: User;

  @Text(60)
  @Field(() => String, {
    description: 'Which page, by its path without a slash at either end: `reports/income`.',
  })
  page: string;

  @Text(60)
  @Field(() => String, { description: 'Its name; of those of one owner on one page no two have the same.' })
  name: string;

  @Text(2000)
  @Field(() => String, {
    description: 'What stands after the question mark of the page’s address; empty where nothing does.',
  })
  search: string;

  /** 1 where it is so. */
  @Whole()
  @Field(() => Boolean, { description: 'Whether everybody of the desks sees it.' })
  isShared: number;

  @Whole()
  @Field(() => Int, {
    description:
      'Raised by every change: what is based on an older version is refused with VERSION_CONFLICT.',
  })
  version: number;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was saved first.' })
  createdAt: string;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was changed last; when it was saved, where never.' })
  changedAt: string;
}

onRead(SavedView, (row) => {
  row['isShared'] = Number(row['isShared']) === 1;
});
