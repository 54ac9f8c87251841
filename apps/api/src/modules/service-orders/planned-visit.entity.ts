import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Id, Instant, Reference, Text, Whole } from '../../database/columns.js';
import { ServiceOrderKind } from '../../graphql/enums.js';
import { PlannedVisitStatus } from '../../graphql/sales-enums.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Customer } from '../customers/customer.entity.js';
import { Site } from '../customers/site.entity.js';
import { Licence } from '../licences/licence.entity.js';
import { User } from '../users/user.entity.js';
import { ServiceOrder } from './service-order.entity.js';

@Entity('planned_visits')
@Index('uq_planned_visits_number', ['number'], { unique: true })
@Index('ix_planned_visits_planned_on', ['plannedOn', 'id'])
@Index('ix_planned_visits_status', ['status', 'plannedOn', 'id'])
@Index('ix_planned_visits_customer', ['customerId', 'plannedOn', 'id'])
@Index('ix_planned_visits_licence', ['licenceId', 'plannedOn', 'id'])
@ObjectType({ description: 'A visit that is to be made. It draws and costs nothing until it is completed.' })
export class PlannedVisit {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Text(24)
  @Field(() => String, { description: 'Number, such as P-2026-0001.' })
  number: string;

  @Text(16)
  @Field(() => PlannedVisitStatus, { description: 'Where it stands.' })
  status: PlannedVisitStatus;

  @Text(24)
  @Field(() => ServiceOrderKind, { description: 'ON_SITE_SUPPORT or EMERGENCY.' })
  kind: ServiceOrderKind;

  @Day()
  @Field(() => DateScalar, { description: 'Day planned.' })
  plannedOn: string;

  @Text(60, { nullable: true })
  @Field(() => String, { nullable: true, description: 'Who is to go.' })
  engineer: string | null;

  @Text(500, { nullable: true })
  @Field(() => String, { nullable: true, description: 'What is to be done.' })
  note: string | null;

  @Text(300, { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was cancelled; null where it was not.' })
  cancelReason: string | null;

  @Whole()
  @Field(() => Int, { description: 'Raised by every change: acting on an older version is refused.' })
  version: number;

  @Reference(() => Customer, 'fk_planned_visits_customer')
  customerId: string;

  @BelongsTo(() => Customer, 'customerId', { description: 'For whom.' })
  customer?: Customer;

  @Reference(() => Licence, 'fk_planned_visits_licence')
  licenceId: string;

  @BelongsTo(() => Licence, 'licenceId', { description: 'For which licence.' })
  licence?: Licence;

  @Reference(() => Site, 'fk_planned_visits_site')
  siteId: string;

  @BelongsTo(() => Site, 'siteId', { description: 'Where.' })
  site?: Site;

  @Reference(() => ServiceOrder, 'fk_planned_visits_order', { nullable: true })
  serviceOrderId: string | null;

  @BelongsTo(() => ServiceOrder, 'serviceOrderId', {
    nullable: true,
    description: 'What was done in the end; null until it is completed.',
  })
  serviceOrder?: ServiceOrder | null;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was planned.' })
  createdAt: string;

  @Reference(() => User, 'fk_planned_visits_created_by')
  createdById: string;

  @BelongsTo(() => User, 'createdById', { description: 'Who planned it.' })
  createdBy?: User;
}
