import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Fen, Id, Instant, Reference, Text, Whole } from '../../database/columns.js';
import { Cause, ServiceOrderKind } from '../../graphql/enums.js';
import { BelongsTo, HasMany } from '../../graphql/relations.js';
import { DateScalar, DateTimeScalar, FenScalar } from '../../graphql/scalars.js';
import { Charge } from '../charges/charge.entity.js';
import { Customer } from '../customers/customer.entity.js';
import { Site } from '../customers/site.entity.js';
import { Decision } from '../decisions/decision.entity.js';
import { Entitlement } from '../entitlements/entitlement.entity.js';
import { Incident } from '../incidents/incident.entity.js';
import { Licence } from '../licences/licence.entity.js';
import { User } from '../users/user.entity.js';
import { TravelReceipt } from './travel-receipt.entity.js';

@Entity('service_orders')
@Index('uq_service_orders_number', ['number'], { unique: true })
@Index('ix_service_orders_customer', ['customerId', 'servedOn', 'id'])
@Index('ix_service_orders_licence', ['licenceId', 'servedOn', 'id'])
@Index('ix_service_orders_kind', ['kind', 'servedOn', 'id'])
@Index('ix_service_orders_incident', ['incidentId', 'servedOn', 'id'])
@Index('ix_service_orders_served_on', ['servedOn', 'id'])
@Index('ix_service_orders_customer_number', ['customerId', 'number'])
@Index('ix_service_orders_licence_number', ['licenceId', 'number'])
@Index('ix_service_orders_kind_number', ['kind', 'number'])
@ObjectType({ description: 'A service that was given: a visit, an emergency visit or a data repair.' })
export class ServiceOrder {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Text(24)
  @Field(() => String, { description: 'Number, such as S-2026-0001.' })
  number: string;

  @Text(24)
  @Field(() => ServiceOrderKind, { description: 'What was done.' })
  kind: ServiceOrderKind;

  @Day()
  @Field(() => DateScalar, { description: 'Day of the service.' })
  servedOn: string;

  @Text(24)
  @Field(() => Cause, { description: 'What made it necessary.' })
  cause: Cause;

  @Fen()
  @Field(() => FenScalar, { description: 'Actual cost of travel; charged only where the decision says so.' })
  travelFen: number;

  @Whole({ nullable: true })
  @Field(() => Int, { nullable: true, description: 'Level of an emergency, 1 to 3 (clause 10).' })
  level: number | null;

  @Text(1000, { nullable: true })
  @Field(() => String, { nullable: true, description: 'What was done, in words.' })
  description: string | null;

  @Whole()
  @Field(() => Int, { description: 'Drawn from the allowance: 0 or 1.' })
  drawn: number;

  @Fen()
  @Field(() => FenScalar, { description: 'What it costs the customer.' })
  totalFen: number;

  @Reference(() => Customer, 'fk_service_orders_customer')
  customerId: string;

  @BelongsTo(() => Customer, 'customerId', { description: 'For whom.' })
  customer?: Customer;

  @Reference(() => Licence, 'fk_service_orders_licence')
  licenceId: string;

  @BelongsTo(() => Licence, 'licenceId', { description: 'For which licence.' })
  licence?: Licence;

  @Reference(() => Site, 'fk_service_orders_site', { nullable: true })
  siteId: string | null;

  @BelongsTo(() => Site, 'siteId', { nullable: true, description: 'Where; null for a data repair.' })
  site?: Site | null;

  @Reference(() => Entitlement, 'fk_service_orders_entitlement', { nullable: true })
  entitlementId: string | null;

  @BelongsTo(() => Entitlement, 'entitlementId', {
    nullable: true,
    description: 'The entitlement that covered it; null without coverage.',
  })
  entitlement?: Entitlement | null;

  @Reference(() => Incident, 'fk_service_orders_incident', { nullable: true })
  incidentId: string | null;

  @BelongsTo(() => Incident, 'incidentId', {
    nullable: true,
    description: 'The incident that an emergency visit was made for, where one is named.',
  })
  incident?: Incident | null;

  @Reference(() => Decision, 'fk_service_orders_decision')
  decisionId: string;

  @BelongsTo(() => Decision, 'decisionId', { description: 'Why it costs what it costs.' })
  decision?: Decision;

  @HasMany(() => TravelReceipt, 'serviceOrderId', 'position', {
    description: 'Receipts of the journey; their sum is the travel where there are any.',
  })
  travelReceipts?: TravelReceipt[];

  @HasMany(() => Charge, 'serviceOrderId', 'id', { description: 'What is owed for it.' })
  charges?: Charge[];

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it was cancelled: what it drew is given back, and nothing is owed for it. Null where it stands.',
  })
  cancelledAt: string | null;

  @Text(300, { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was cancelled; null where it stands.' })
  cancelReason: string | null;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt: string;

  @Reference(() => User, 'fk_service_orders_created_by')
  createdById: string;

  @BelongsTo(() => User, 'createdById', { description: 'Who recorded it.' })
  createdBy?: User;
}
