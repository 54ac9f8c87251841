import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Id, Instant, Reference, Text, Whole } from '../../database/columns.js';
import { BelongsTo, HasOne, onRead } from '../../graphql/relations.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Customer } from '../customers/customer.entity.js';
import { Incident } from '../incidents/incident.entity.js';
import { Licence } from '../licences/licence.entity.js';
import { RateTable } from '../rate-tables/rate-table.entity.js';
import { User } from '../users/user.entity.js';

@Entity('contacts')
@Index('ix_contacts_contacted_at', ['contactedAt', 'id'])
@Index('ix_contacts_channel', ['channel', 'contactedAt', 'id'])
@Index('ix_contacts_customer', ['customerId', 'contactedAt', 'id'])
@Index('ix_contacts_within_hours', ['withinHours', 'contactedAt', 'id'])
@ObjectType({
  description:
    'A customer’s question or request by telephone, fax, e-mail and the like (clauses 4, 9). It is always free.',
})
export class Contact {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Text(24)
  @Field(() => String, { description: 'Code of the channel, as the rate table lists it.' })
  channel: string;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When the customer made contact.' })
  contactedAt: string;

  /** 1 within the hotline’s hours, 0 outside, null where the table states none. */
  @Whole({ nullable: true })
  withinHours: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it was within the hotline’s hours, as the table said then (clause 4); null where it states none.',
  })
  isWithinHours?: boolean | null;

  @Text(60, { nullable: true })
  @Field(() => String, { nullable: true, description: 'Who made contact.' })
  contactName: string | null;

  @Text(1000)
  @Field(() => String, { description: 'What it was about, in words.' })
  description: string;

  @Reference(() => Customer, 'fk_contacts_customer', { nullable: true })
  customerId: string | null;

  @BelongsTo(() => Customer, 'customerId', {
    nullable: true,
    description: 'The customer; null where the caller is none that is known.',
  })
  customer?: Customer | null;

  @Reference(() => Licence, 'fk_contacts_licence', { nullable: true })
  licenceId: string | null;

  @BelongsTo(() => Licence, 'licenceId', {
    nullable: true,
    description: 'The licence that it was about, where known.',
  })
  licence?: Licence | null;

  @Reference(() => RateTable, 'fk_contacts_rate_table')
  rateTableId: string;

  @BelongsTo(() => RateTable, 'rateTableId', {
    description: 'The rate table in force then, with its channels and hours.',
  })
  rateTable?: RateTable;

  @HasOne(() => Incident, 'contactId', { description: 'The incident that it became; null where it did not.' })
  incident?: Incident | null;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt: string;

  @Reference(() => User, 'fk_contacts_created_by')
  createdById: string;

  @BelongsTo(() => User, 'createdById', { description: 'Who recorded it.' })
  createdBy?: User;
}

onRead(Contact, (row) => {
  row['isWithinHours'] = row['withinHours'] === null ? null : row['withinHours'] === 1;
});
