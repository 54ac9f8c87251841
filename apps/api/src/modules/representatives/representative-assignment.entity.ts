import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Id, Instant, Reference } from '../../database/columns.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Customer } from '../customers/customer.entity.js';
import { User } from '../users/user.entity.js';

@Entity('representative_assignments')
@Index('ix_representative_assignments_customer', ['customerId', 'fromOn', 'id'])
@ObjectType({
  description:
    'Who is a customer’s 24-hour representative from a day on, until the next one (clause 8). It is never changed.',
})
export class RepresentativeAssignment {
  @Id()
  @Field(() => ID, { description: 'Key; later assignments sort later.' })
  id: string;

  @Reference(() => Customer, 'fk_representative_assignments_customer')
  customerId: string;

  @BelongsTo(() => Customer, 'customerId', { description: 'The customer.' })
  customer?: Customer;

  @Reference(() => User, 'fk_representative_assignments_user')
  userId: string;

  @BelongsTo(() => User, 'userId', { description: 'The representative.' })
  user?: User;

  @Day()
  @Field(() => DateScalar, {
    description: 'First day, included. Of several from one day the one assigned last holds.',
  })
  fromOn: string;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was assigned.' })
  createdAt: string;

  @Reference(() => User, 'fk_representative_assignments_created_by')
  createdById: string;

  @BelongsTo(() => User, 'createdById', { description: 'Who assigned it.' })
  createdBy?: User;
}
