import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Fen, Id, Text, Whole } from '../../database/columns.js';
import { BelongsTo } from '../../graphql/relations.js';
import { FenScalar } from '../../graphql/scalars.js';
import { Customer } from '../customers/customer.entity.js';

@Entity('impact_customers')
@Index('ix_impact_customers_difference', ['impactRunId', 'differenceFen', 'id'])
@Index('ix_impact_customers_customer', ['impactRunId', 'customerId'])
@ObjectType({ description: 'What a rate table would change for one customer.' })
export class ImpactCustomer {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Text(36)
  impactRunId: string;

  @Text(36)
  customerId: string;

  @BelongsTo(() => Customer, 'customerId', { nullable: true, description: 'Who.' })
  customer?: Customer | null;

  @Whole()
  @Field(() => Int, { description: 'How many of the customer’s services were priced.' })
  services: number;

  @Whole()
  @Field(() => Int, { description: 'How many of the customer’s plans to be renewed were priced.' })
  renewals: number;

  @Whole()
  @Field(() => Int, { description: 'How many one of the tables gives no price for: they count in no sum.' })
  unpricedCount: number;

  @Fen()
  @Field(() => FenScalar, { description: 'What the customer pays by the table that it is compared with.' })
  oldFen: number;

  @Fen()
  @Field(() => FenScalar, { description: 'What the customer would pay by the table whose impact it is.' })
  newFen: number;

  @Fen()
  @Field(() => FenScalar, { description: 'The new amount less the old one.' })
  differenceFen: number;
}
