import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Fen, Id, Instant, Reference, Text } from '../../database/columns.js';
import { ChargeEntryKind } from '../../graphql/sales-enums.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateTimeScalar, FenScalar } from '../../graphql/scalars.js';
import { User } from '../users/user.entity.js';
import { Charge } from './charge.entity.js';

@Entity('charge_entries')
@Index('ix_charge_entries_charge', ['chargeId', 'id'])
@ObjectType({ description: 'What takes a charge back before it is invoiced. Entries are only ever added.' })
export class ChargeEntry {
  @Id()
  @Field(() => ID, { description: 'Key; later entries sort later.' })
  id: string;

  @Reference(() => Charge, 'fk_charge_entries_charge')
  chargeId: string;

  @Text(16)
  @Field(() => ChargeEntryKind, { description: 'What it does.' })
  kind: ChargeEntryKind;

  @Fen()
  @Field(() => FenScalar, { description: 'What it adds to the charge: its amount with the other sign.' })
  amountFen: number;

  @Text(300)
  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  createdAt: string;

  @Reference(() => User, 'fk_charge_entries_created_by')
  createdById: string;

  @BelongsTo(() => User, 'createdById', { description: 'Who entered it.' })
  createdBy?: User;
}
