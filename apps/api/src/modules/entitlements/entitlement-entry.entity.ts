import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Id, Instant, Reference, Text, Whole } from '../../database/columns.js';
import { EntitlementEntryKind } from '../../graphql/enums.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { ServiceOrder } from '../service-orders/service-order.entity.js';
import { User } from '../users/user.entity.js';
import { Entitlement } from './entitlement.entity.js';

@Entity('entitlement_entries')
@Index('ix_entitlement_entries_entitlement', ['entitlementId', 'id'])
@Index('ix_entitlement_entries_order', ['serviceOrderId'])
@ObjectType({ description: 'A draw from an entitlement, or its reversal. Entries are only ever added.' })
export class EntitlementEntry {
  @Id()
  @Field(() => ID, { description: 'Key; later entries sort later.' })
  id: string;

  @Reference(() => Entitlement, 'fk_entitlement_entries_entitlement')
  entitlementId: string;

  @Text(16)
  @Field(() => EntitlementEntryKind, { description: 'What it does.' })
  kind: EntitlementEntryKind;

  @Whole()
  @Field(() => Int, { description: 'How many it draws; negative gives back.' })
  quantity: number;

  @Text(300, { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why, for a reversal or an adjustment.' })
  reason: string | null;

  @Day()
  @Field(() => DateScalar, { description: 'Day of the service.' })
  occurredOn: string;

  @Reference(() => ServiceOrder, 'fk_entitlement_entries_order', { nullable: true })
  serviceOrderId: string | null;

  @BelongsTo(() => ServiceOrder, 'serviceOrderId', { nullable: true, description: 'The service that drew.' })
  serviceOrder?: ServiceOrder | null;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  createdAt: string;

  @Reference(() => User, 'fk_entitlement_entries_created_by')
  createdById: string;

  @BelongsTo(() => User, 'createdById', { description: 'Who entered it.' })
  createdBy?: User;
}
