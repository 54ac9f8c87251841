import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Id, Instant, Reference, Text } from '../../database/columns.js';
import { ReleaseKind } from '../../graphql/service-desk-enums.js';
import { Everybodys } from '../../graphql/ownership.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { User } from '../users/user.entity.js';

@Everybodys
@Entity('releases')
@Index('uq_releases_version', ['product', 'version'], { unique: true })
@Index('ix_releases_released_on', ['releasedOn', 'id'])
@Index('ix_releases_product', ['product', 'releasedOn', 'id'])
@Index('ix_releases_kind', ['kind', 'releasedOn', 'id'])
@ObjectType({ description: 'An upgrade or a patch of a product (clause 2).' })
export class Release {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Text(40)
  @Field(() => String, { description: 'Code of the product, as in the rate tables.' })
  product: string;

  @Text(80)
  @Field(() => String, {
    description: 'Name of the product, as the rate table in force on the day of the release has it.',
  })
  productName: string;

  @Text(40)
  @Field(() => String, { description: 'Version of the product; each once.' })
  version: string;

  @Text(16)
  @Field(() => ReleaseKind, { description: 'Upgrade or patch.' })
  kind: ReleaseKind;

  @Day()
  @Field(() => DateScalar, { description: 'Day of the release.' })
  releasedOn: string;

  @Text(2000, { nullable: true })
  @Field(() => String, { nullable: true, description: 'What is new, in words.' })
  notes: string | null;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  createdAt: string;

  @Reference(() => User, 'fk_releases_created_by')
  createdById: string;

  @BelongsTo(() => User, 'createdById', { description: 'Who entered it.' })
  createdBy?: User;
}
