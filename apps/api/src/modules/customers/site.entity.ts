import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Id, Reference, Text } from '../../database/columns.js';
import { OwnedBy } from '../../graphql/ownership.js';
import { BelongsTo, ComputedBy } from '../../graphql/relations.js';
import { Customer } from './customer.entity.js';
import { readZones } from './site-zone.js';

@OwnedBy('customerId')
@Entity('sites')
@Index('ix_sites_customer', ['customerId', 'id'])
@ObjectType({ description: 'A place of a customer where service is given.' })
export class Site {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Reference(() => Customer, 'fk_sites_customer')
  customerId: string;

  @BelongsTo(() => Customer, 'customerId', { description: 'Whose place it is.' })
  customer?: Customer;

  @Text(80)
  @Field(() => String, { description: 'What the place is called.' })
  name: string;

  @Text(40)
  @Field(() => String, { description: 'City, such as 深圳市.' })
  city: string;

  @Text(40)
  @Field(() => String, {
    description: 'District, such as 南山区; with the city it gives the zone by the rate table that applies.',
  })
  district: string;

  @Text(200)
  @Field(() => String, { description: 'Street and number.' })
  address: string;

  @ComputedBy(readZones)
  @Field(() => String, {
    nullable: true,
    description:
      'Code of the zone by the rate table in force today (clause 10); null before the first table, or where it does not know the district.',
  })
  zone?: string | null;
}
