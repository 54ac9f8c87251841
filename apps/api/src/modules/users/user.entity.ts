import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Id, Instant, Text } from '../../database/columns.js';
import { Role } from '../../graphql/enums.js';
import { OwnedBy } from '../../graphql/ownership.js';
import { BelongsTo, onRead } from '../../graphql/relations.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Customer } from '../customers/customer.entity.js';

@OwnedBy('customerId')
@Entity('users')
@Index('uq_users_login', ['login'], { unique: true })
@Index('ix_users_name', ['name', 'id'])
@Index('ix_users_created_at', ['createdAt', 'id'])
@Index('ix_users_customer', ['customerId', 'login', 'id'])
@ObjectType({ description: 'Someone who works with the product, or a customer’s own account.' })
export class User {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Text(64)
  @Field(() => String, { description: 'Name to sign in with.' })
  login: string;

  @Text(80)
  @Field(() => String, { description: 'Name shown to others.' })
  name: string;

  @Text(200)
  @Field(() => [Role], { description: 'What the user may do.' })
  roles: Role[];

  @Text(200)
  passwordHash: string;

  /** The customer whose account it is; such a user has the role CUSTOMER alone. */
  @Text(36, { nullable: true })
  customerId: string | null;

  @BelongsTo(() => Customer, 'customerId', {
    nullable: true,
    description: 'The customer whose account it is (clause 3); null for those of our own.',
  })
  customer?: Customer | null;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when the user may not sign in any more; null while they may.',
  })
  deactivatedAt: string | null;

  @Field(() => Boolean, { description: 'Whether the user may sign in.' })
  isActive?: boolean;

  @Column({ type: 'integer', default: 1 })
  @Field(() => Int, {
    description:
      'Raised by every change: what is based on an older version is refused with VERSION_CONFLICT.',
  })
  version: number;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When the user was added.' })
  createdAt: string;
}

onRead(User, (row) => {
  if (typeof row['roles'] === 'string') row['roles'] = JSON.parse(row['roles']);
  row['isActive'] = (row['deactivatedAt'] ?? null) === null;
});
