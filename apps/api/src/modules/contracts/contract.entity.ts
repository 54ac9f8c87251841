import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Fen, Id, Instant, Reference, Text } from '../../database/columns.js';
import { ContractKind, ContractStatus } from '../../graphql/enums.js';
import { OwnedBy } from '../../graphql/ownership.js';
import { BelongsTo, ComputedBy, HasMany } from '../../graphql/relations.js';
import { DateScalar, FenScalar } from '../../graphql/scalars.js';
import { Charge } from '../charges/charge.entity.js';
import { Customer } from '../customers/customer.entity.js';
import { Entitlement } from '../entitlements/entitlement.entity.js';
import { Quote } from '../quotes/quote.entity.js';
import { RateTable } from '../rate-tables/rate-table.entity.js';
import { readRenewals } from '../renewals/renewal-outlook.js';
import { RenewalOutlook } from '../renewals/renewal-outlook.entity.js';
import { User } from '../users/user.entity.js';
import { ContractItem } from './contract-item.entity.js';
import { ContractLine } from './contract-line.entity.js';

@OwnedBy('customerId')
@Entity('contracts')
@Index('uq_contracts_number', ['number'], { unique: true })
@Index('ix_contracts_customer', ['customerId', 'id'])
@Index('uq_contracts_quote_kind', ['quoteId', 'kind'], { unique: true })
@Index('ix_contracts_starts_on', ['startsOn', 'id'])
@Index('ix_contracts_ends_on', ['endsOn', 'id'])
@Index('ix_contracts_renewals', ['kind', 'renewedById', 'cancelledFrom', 'endsOn', 'id'])
@Index('ix_contracts_customer_number', ['customerId', 'number'])
@Index('ix_contracts_customer_starts_on', ['customerId', 'startsOn', 'id'])
@Index('ix_contracts_customer_ends_on', ['customerId', 'endsOn', 'id'])
@ObjectType({ description: 'What was agreed with a customer.' })
export class Contract {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Text(24)
  @Field(() => String, { description: 'Number, such as C-2026-0001.' })
  number: string;

  @Text(16)
  @Field(() => ContractKind, { description: 'What it is about.' })
  kind: ContractKind;

  @Text(16)
  @Field(() => ContractStatus, { description: 'Where it stands today.' })
  status: ContractStatus;

  @Day()
  @Field(() => DateScalar, { description: 'Day of the agreement.' })
  signedOn: string;

  @Day()
  @Field(() => DateScalar, {
    description: 'First day of its earliest line; of a sale the day of the agreement.',
  })
  startsOn: string;

  @Day()
  @Field(() => DateScalar, {
    description: 'Last day of its latest line, included; of a sale the day of the agreement.',
  })
  endsOn: string;

  @Fen()
  @Field(() => FenScalar, {
    description: 'Sum of all its contract years, or of all that is sold, less the discount.',
  })
  totalFen: number;

  @Reference(() => Customer, 'fk_contracts_customer')
  customerId: string;

  @BelongsTo(() => Customer, 'customerId', { description: 'With whom.' })
  customer?: Customer;

  @Reference(() => Quote, 'fk_contracts_quote', { nullable: true })
  quoteId: string | null;

  @BelongsTo(() => Quote, 'quoteId', { nullable: true, description: 'The quote that was accepted.' })
  quote?: Quote | null;

  @Reference(() => RateTable, 'fk_contracts_rate_table')
  rateTableId: string;

  @BelongsTo(() => RateTable, 'rateTableId', { description: 'The rate table that it is tied to.' })
  rateTable?: RateTable;

  @HasMany(() => ContractLine, 'contractId', 'position', {
    description: 'The annual plans that were agreed.',
  })
  lines?: ContractLine[];

  @HasMany(() => ContractItem, 'contractId', 'position', {
    description:
      'What is sold: licences, training days, work agreed case by case. None on a service contract.',
  })
  items?: ContractItem[];

  @Text(36, { nullable: true })
  renewalOfId: string | null;

  @BelongsTo(() => Contract, 'renewalOfId', {
    nullable: true,
    description: 'The contract that it renews; null where it renews none.',
  })
  renewalOf?: Contract | null;

  @Text(36, { nullable: true })
  renewedById: string | null;

  @BelongsTo(() => Contract, 'renewedById', {
    nullable: true,
    description: 'The contract that renews it; null where none does.',
  })
  renewedBy?: Contract | null;

  @ComputedBy((...asked) => readRenewals(RenewalOutlook, ...asked))
  @Field(() => RenewalOutlook, {
    description: 'What renewing it would come to; of a sale, which has no plans, nothing.',
  })
  renewal?: RenewalOutlook;

  @Day({ nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day that a cancellation leaves without cover; null where it is not cancelled.',
  })
  cancelledFrom: string | null;

  @Text(300, { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was cancelled; null where it is not.' })
  cancelReason: string | null;

  @HasMany(() => Entitlement, 'contractId', 'startsOn, licenceId, service DESC', {
    description: 'What it entitles to, by contract year.',
  })
  entitlements?: Entitlement[];

  @HasMany(() => Charge, 'contractId', 'dueOn, id', {
    description:
      'Its fees: one for each contract year, due on the year’s first day; of a sale, due on the day of the agreement.',
  })
  charges?: Charge[];

  @Instant()
  createdAt: string;

  @Reference(() => User, 'fk_contracts_created_by')
  createdById: string;
}
