import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Fen, Id, Text, Whole } from '../../database/columns.js';
import { ChargeKind } from '../../graphql/enums.js';
import { BelongsTo } from '../../graphql/relations.js';
import { FenScalar } from '../../graphql/scalars.js';
import { Customer } from '../customers/customer.entity.js';
import { Licence } from '../licences/licence.entity.js';

@Entity('impact_charges')
@Index('ix_impact_charges_difference', ['impactRunId', 'differenceFen', 'id'])
@Index('ix_impact_charges_customer', ['impactRunId', 'customerId', 'differenceFen', 'id'])
@Index('ix_impact_charges_kind', ['impactRunId', 'kind', 'differenceFen', 'id'])
@ObjectType({ description: 'What a rate table would change of one kind of charge for one licence.' })
export class ImpactCharge {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Text(36)
  impactRunId: string;

  @Text(36)
  customerId: string;

  @BelongsTo(() => Customer, 'customerId', { nullable: true, description: 'Whose licence it is.' })
  customer?: Customer | null;

  @Text(36)
  licenceId: string;

  @BelongsTo(() => Licence, 'licenceId', { nullable: true, description: 'For which licence.' })
  licence?: Licence | null;

  @Text(32)
  @Field(() => ChargeKind, { description: 'What is charged for.' })
  kind: ChargeKind;

  @Whole()
  @Field(() => Int, { description: 'How many by the table that it is compared with.' })
  oldQuantity: number;

  @Whole()
  @Field(() => Int, { description: 'How many by the table whose impact it is.' })
  newQuantity: number;

  @Fen()
  @Field(() => FenScalar, { description: 'How much by the table that it is compared with.' })
  oldFen: number;

  @Fen()
  @Field(() => FenScalar, { description: 'How much by the table whose impact it is.' })
  newFen: number;

  @Fen()
  @Field(() => FenScalar, { description: 'The new amount less the old one.' })
  differenceFen: number;
}
