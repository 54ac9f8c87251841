import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Id, Instant, Reference, Text, Whole } from '../../database/columns.js';
import { Cause, Coverage } from '../../graphql/enums.js';
import { IncidentStatus } from '../../graphql/service-desk-enums.js';
import { OwnedBy } from '../../graphql/ownership.js';
import { BelongsTo, HasMany, onRead } from '../../graphql/relations.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Contact } from '../contacts/contact.entity.js';
import { Customer } from '../customers/customer.entity.js';
import { Site } from '../customers/site.entity.js';
import { Entitlement } from '../entitlements/entitlement.entity.js';
import { Licence } from '../licences/licence.entity.js';
import { RateTable } from '../rate-tables/rate-table.entity.js';
import { ServiceOrder } from '../service-orders/service-order.entity.js';
import { User } from '../users/user.entity.js';
import { IncidentHold } from './incident-hold.entity.js';
import { IncidentLevelChange } from './incident-level-change.entity.js';
import { IncidentReopening } from './incident-reopening.entity.js';
import { IncidentTarget } from './incident-target.js';
import { NOTHING_DUE } from './nothing-due.js';

@OwnedBy('customerId')
@Entity('incidents')
@Index('uq_incidents_number', ['number'], { unique: true })
@Index('uq_incidents_contact', ['contactId'], { unique: true })
@Index('ix_incidents_due', ['orderDueAt', 'id'])
@Index('ix_incidents_status_due', ['status', 'orderDueAt', 'id'])
@Index('ix_incidents_requested_at', ['requestedAt', 'id'])
@Index('ix_incidents_status_requested_at', ['status', 'requestedAt', 'id'])
@Index('ix_incidents_customer', ['customerId', 'requestedAt', 'id'])
@Index('ix_incidents_licence', ['licenceId', 'requestedAt', 'id'])
@Index('ix_incidents_customer_due', ['customerId', 'orderDueAt', 'id'])
@Index('ix_incidents_licence_due', ['licenceId', 'orderDueAt', 'id'])
@Index('ix_incidents_level_due', ['level', 'orderDueAt', 'id'])
@Index('ix_incidents_level_requested_at', ['level', 'requestedAt', 'id'])
@ObjectType({
  description:
    'A fault that a customer reported (clause 10): its targets were fixed when it was opened, and what was done about it in time is derived from its instants.',
})
export class Incident {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Text(24)
  @Field(() => String, { description: 'Number, such as I-2026-0001.' })
  number: string;

  @Text(16)
  @Field(() => IncidentStatus, { description: 'Open until it is closed.' })
  status: IncidentStatus;

  @Whole()
  @Field(() => Int, { description: 'Level now, 1 the gravest to 3 (clause 10).' })
  level: 1 | 2 | 3;

  @Text(24)
  @Field(() => String, {
    description: 'Channel by which it was reported, as the rate table lists them, or WEBSITE.',
  })
  channel: string;

  @Text(40)
  @Field(() => String, {
    description: 'Code of the zone of its site by its rate table; it stays when the site moves.',
  })
  zone: string;

  @Text(24)
  @Field(() => Cause, { description: 'What caused it; UNKNOWN until it is diagnosed (clauses 2, 10).' })
  cause: Cause;

  @Text(1000)
  @Field(() => String, { description: 'What the customer reported, in words.' })
  description: string;

  @Text(16)
  @Field(() => Coverage, {
    description: 'Coverage of the licence on the day of the request; NONE has no targets.',
  })
  coverage: Coverage;

  @Instant()
  @Field(() => DateTimeScalar, {
    description: 'When the customer asked for help: the hours of the targets count from here, day and night.',
  })
  requestedAt: string;

  /** Where the hours of its targets stand in its rate table; null without coverage. */
  @Text(60, { nullable: true })
  targetRow: string | null;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'By when to respond, included; null is no target.',
  })
  respondBy: string | null;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'By when to be on site, included; null is no target.',
  })
  arriveBy: string | null;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'By when to have it solved, included; null is no target.',
  })
  resolveBy: string | null;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When someone responded; null is not yet.' })
  respondedAt: string | null;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When someone was on site; null is not yet, or not needed.',
  })
  arrivedAt: string | null;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was solved; null is not yet.' })
  resolvedAt: string | null;

  @Field(() => [IncidentTarget], {
    description: 'Response, arrival and resolution, each with where it stands now.',
  })
  targets?: IncidentTarget[];

  @Field(() => Boolean, { description: 'Whether any of its targets is breached now.' })
  isBreached?: boolean;

  /** What lists are ordered by: the next target's instant, `NOTHING_DUE` where none is left. Whether it is breached is never stored. */
  @Instant()
  orderDueAt: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The earliest target that is not reached, past or to come; null where none is left.',
  })
  nextDueAt?: string | null;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null while it is open.' })
  closedAt: string | null;

  @Whole()
  @Field(() => Int, {
    description:
      'Raised by every change: what is based on an older version is refused with VERSION_CONFLICT.',
  })
  version: number;

  @Reference(() => Customer, 'fk_incidents_customer')
  customerId: string;

  @BelongsTo(() => Customer, 'customerId', { description: 'Whose fault it is.' })
  customer?: Customer;

  @Reference(() => Licence, 'fk_incidents_licence')
  licenceId: string;

  @BelongsTo(() => Licence, 'licenceId', { description: 'The licence that is affected.' })
  licence?: Licence;

  @Reference(() => Site, 'fk_incidents_site')
  siteId: string;

  @BelongsTo(() => Site, 'siteId', { description: 'Where help is needed.' })
  site?: Site;

  @Reference(() => Entitlement, 'fk_incidents_entitlement', { nullable: true })
  entitlementId: string | null;

  @BelongsTo(() => Entitlement, 'entitlementId', {
    nullable: true,
    description: 'The entitlement that covered the licence; null without coverage.',
  })
  entitlement?: Entitlement | null;

  @Reference(() => RateTable, 'fk_incidents_rate_table')
  rateTableId: string;

  @BelongsTo(() => RateTable, 'rateTableId', {
    description:
      'The rate table that decides zone and targets for good: the entitlement’s, without coverage that in force on the day of the request.',
  })
  rateTable?: RateTable;

  @Reference(() => Contact, 'fk_incidents_contact', { nullable: true })
  contactId: string | null;

  @BelongsTo(() => Contact, 'contactId', {
    nullable: true,
    description: 'The contact that became this incident.',
  })
  contact?: Contact | null;

  /** The hold that it is on; no foreign key, since a hold belongs to its incident. */
  @Text(36, { nullable: true })
  holdId: string | null;

  @BelongsTo(() => IncidentHold, 'holdId', {
    nullable: true,
    description: 'The hold that it is on now; a hold moves no target.',
  })
  hold?: IncidentHold | null;

  @HasMany(() => IncidentHold, 'incidentId', 'id', { description: 'Its holds, the oldest first.' })
  holds?: IncidentHold[];

  @HasMany(() => IncidentLevelChange, 'incidentId', 'id', {
    description: 'How its level changed, the oldest first.',
  })
  levelChanges?: IncidentLevelChange[];

  @HasMany(() => IncidentReopening, 'incidentId', 'id', {
    description: 'How often it was taken for solved and was not, the oldest first.',
  })
  reopenings?: IncidentReopening[];

  @HasMany(() => ServiceOrder, 'incidentId', 'servedOn, id', {
    description: 'The emergency visits made for it, the oldest first.',
  })
  serviceOrders?: ServiceOrder[];

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  createdAt: string;

  @Reference(() => User, 'fk_incidents_created_by')
  createdById: string;

  @BelongsTo(() => User, 'createdById', { description: 'Who opened it.' })
  createdBy?: User;
}

onRead(Incident, (row) => {
  const due = row['orderDueAt'];
  row['nextDueAt'] = typeof due === 'string' && due.slice(0, 4) === NOTHING_DUE.slice(0, 4) ? null : due;
});
