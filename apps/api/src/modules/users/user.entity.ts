import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Id, Instant, Text } from '../../database/columns.js';
import { Role } from '../../graphql/enums.js';
import { onRead } from '../../graphql/relations.js';

@Entity('users')
@Index('uq_users_login', ['login'], { unique: true })
@ObjectType({ description: 'Someone who works with the product.' })
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

  @Instant()
  createdAt: string;
}

onRead(User, (row) => {
  if (typeof row['roles'] === 'string') row['roles'] = JSON.parse(row['roles']);
});
