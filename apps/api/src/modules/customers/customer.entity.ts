import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Id, Instant, Reference, Text } from '../../database/columns.js';
import { OwnedBy } from '../../graphql/ownership.js';
import { HasMany } from '../../graphql/relations.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Charge } from '../charges/charge.entity.js';
import { Contact } from '../contacts/contact.entity.js';
import { Contract } from '../contracts/contract.entity.js';
import { Incident } from '../incidents/incident.entity.js';
import { Invoice } from '../invoices/invoice.entity.js';
import { Licence } from '../licences/licence.entity.js';
import { Quote } from '../quotes/quote.entity.js';
import { RepresentativeAssignment } from '../representatives/representative-assignment.entity.js';
import { ServiceOrder } from '../service-orders/service-order.entity.js';
import { User } from '../users/user.entity.js';
import { Site } from './site.entity.js';

@OwnedBy('id')
@Entity('customers')
@Index('ix_customers_name', ['name', 'id'])
@Index('uq_customers_short_code', ['shortCode'], { unique: true })
@Index('uq_customers_credit_code', ['creditCode'], { unique: true })
@ObjectType({ description: 'A company that has licences.' })
export class Customer {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Text(120)
  @Field(() => String, { description: 'Registered name.' })
  name: string;

  @Text(24)
  @Field(() => String, { description: 'Short code by which the desks call it; each once, in capitals.' })
  shortCode: string;

  @Text(18, { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Unified social credit code (统一社会信用代码), 18 characters; each once.',
  })
  creditCode: string | null;

  @Text(60, { nullable: true })
  @Field(() => String, { nullable: true, description: 'Whom to ask for.' })
  contactName: string | null;

  @Text(40, { nullable: true })
  @Field(() => String, { nullable: true, description: 'Telephone of the contact.' })
  contactPhone: string | null;

  /** Name and short code in small letters, for searching alike in both databases. */
  @Text(160)
  searchText: string;

  /** The name in pinyin, initials first, for searching by keyboard. */
  @Text(900, { default: '' })
  pinyin: string;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  createdAt: string;

  @Reference(() => User, 'fk_customers_created_by')
  createdById: string;

  @HasMany(() => Site, 'customerId', 'id', { description: 'Its places.' })
  sites?: Site[];

  @HasMany(() => Licence, 'customerId', 'id', { description: 'Its licences.' })
  licences?: Licence[];

  @HasMany(() => Contract, 'customerId', 'id DESC', { description: 'Its contracts, the latest first.' })
  contracts?: Contract[];

  @HasMany(() => Quote, 'customerId', 'id DESC', { description: 'Its quotes, the latest first.' })
  quotes?: Quote[];

  @HasMany(() => ServiceOrder, 'customerId', 'servedOn DESC, id DESC', {
    description: 'What was done for it, the latest first.',
  })
  serviceOrders?: ServiceOrder[];

  @HasMany(() => Incident, 'customerId', 'requestedAt DESC, id DESC', {
    description: 'Its incidents, the latest first (clause 10).',
  })
  incidents?: Incident[];

  @HasMany(() => Contact, 'customerId', 'contactedAt DESC, id DESC', {
    description: 'Its contacts, the latest first (clauses 4, 9).',
  })
  contacts?: Contact[];

  @HasMany(() => RepresentativeAssignment, 'customerId', 'fromOn DESC, id DESC', {
    description: 'Who was, is and will be its 24-hour representative, the latest first (clause 8).',
  })
  representatives?: RepresentativeAssignment[];

  @HasMany(() => User, 'customerId', 'login, id', {
    description: 'Its own accounts, also those withdrawn, by login (clause 3).',
  })
  accounts?: User[];

  @HasMany(() => Charge, 'customerId', 'dueOn DESC, id DESC', {
    description: 'What it owes or owed, the latest due first.',
  })
  charges?: Charge[];

  @HasMany(() => Invoice, 'customerId', 'id DESC', { description: 'Its invoices, the latest first.' })
  invoices?: Invoice[];
}
