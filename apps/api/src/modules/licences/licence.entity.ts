import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Day, Id, Instant, Reference, Text, Whole } from '../../database/columns.js';
import { Edition } from '../../graphql/enums.js';
import { OwnedBy } from '../../graphql/ownership.js';
import { BelongsTo, ComputedBy, HasMany, onRead } from '../../graphql/relations.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Customer } from '../customers/customer.entity.js';
import { Site } from '../customers/site.entity.js';
import { Entitlement } from '../entitlements/entitlement.entity.js';
import { Incident } from '../incidents/incident.entity.js';
import { User } from '../users/user.entity.js';
import { readCoverage, ServiceCoverage } from './service-coverage.entity.js';

@OwnedBy('customerId')
@Entity('licences')
@Index('uq_licences_serial', ['serial'], { unique: true })
@Index('ix_licences_customer', ['customerId', 'id'])
@ObjectType({
  description: 'A customer’s copy of a product in one edition; services are counted for each licence.',
})
export class Licence {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Reference(() => Customer, 'fk_licences_customer')
  customerId: string;

  @BelongsTo(() => Customer, 'customerId', { description: 'Whose it is.' })
  customer?: Customer;

  @Reference(() => Site, 'fk_licences_site')
  siteId: string;

  @BelongsTo(() => Site, 'siteId', { description: 'Where it is used.' })
  site?: Site;

  @Text(40)
  @Field(() => String, { description: 'Code of the product, as in the rate tables.' })
  product: string;

  @Text(80)
  @Field(() => String, { description: 'Name of the product, as the rate table in force on delivery has it.' })
  productName: string;

  @Text(16)
  @Field(() => Edition, { description: 'Edition.' })
  edition: Edition;

  @Text(40)
  @Field(() => String, {
    description: 'Serial number; each once, in capitals. Until delivery one made of the sale’s number.',
  })
  serial: string;

  @Day()
  @Field(() => DateScalar, {
    description:
      'Day of delivery: the first of the free period (clause 1). Until then the day planned for it.',
  })
  deliveredOn: string;

  @Whole()
  @Field(() => Int, {
    description: 'How many people work with it; a network licence may train as many (clause 5).',
  })
  operators: number;

  /** 1 where it was sold and is not delivered yet. */
  @Column({ type: 'integer', default: 0 })
  awaitsDelivery: number;

  @Field(() => Boolean, {
    description: 'Whether it is delivered; one that was sold and is not has no free period yet (clause 1).',
  })
  isDelivered?: boolean;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the customer registered it (clause 3); null while it is not registered.',
  })
  registeredAt: string | null;

  @Text(36, { nullable: true })
  registeredById: string | null;

  @BelongsTo(() => User, 'registeredById', {
    nullable: true,
    description: 'The account that registered it; null while it is not registered.',
  })
  registeredBy?: User | null;

  @Instant()
  createdAt: string;

  @ComputedBy(readCoverage)
  @Field(() => [ServiceCoverage], { description: 'What it enjoys today, one row a service.' })
  coverage?: ServiceCoverage[];

  @HasMany(() => Entitlement, 'licenceId', 'startsOn, service DESC', {
    description: 'What it was and is entitled to, by period.',
  })
  entitlements?: Entitlement[];

  @HasMany(() => Incident, 'licenceId', 'requestedAt DESC, id DESC', {
    description: 'Its incidents, the latest first (clause 10).',
  })
  incidents?: Incident[];
}

onRead(
  Licence,
  (row) => {
    row['isDelivered'] = row['awaitsDelivery'] !== 1;
  },
  { isDelivered: ['awaitsDelivery'] },
);
