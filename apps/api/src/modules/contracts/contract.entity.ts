import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Fen, Id, Instant, Reference, Text } from '../../database/columns.js';
import { ContractKind, ContractStatus } from '../../graphql/enums.js';
import { BelongsTo, HasMany } from '../../graphql/relations.js';
import { DateScalar, FenScalar } from '../../graphql/scalars.js';
import { Charge } from '../charges/charge.entity.js';
import { Customer } from '../customers/customer.entity.js';
import { Entitlement } from '../entitlements/entitlement.entity.js';
import { Quote } from '../quotes/quote.entity.js';
import { RateTable } from '../rate-tables/rate-table.entity.js';
import { User } from '../users/user.entity.js';
import { ContractLine } from './contract-line.entity.js';

@Entity('contracts')
@Index('uq_contracts_number', ['number'], { unique: true })
@Index('ix_contracts_customer', ['customerId', 'id'])
@Index('uq_contracts_quote', ['quoteId'], { unique: true })
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
  @Field(() => DateScalar, { description: 'First day of its earliest line.' })
  startsOn: string;

  @Day()
  @Field(() => DateScalar, { description: 'Last day of its latest line, included.' })
  endsOn: string;

  @Fen()
  @Field(() => FenScalar, { description: 'Sum of all its contract years.' })
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

  @HasMany(() => ContractLine, 'contractId', 'position', { description: 'What was agreed.' })
  lines?: ContractLine[];

  @HasMany(() => Entitlement, 'contractId', 'startsOn, licenceId, service DESC', {
    description: 'What it entitles to, by contract year.',
  })
  entitlements?: Entitlement[];

  @HasMany(() => Charge, 'contractId', 'dueOn, id', {
    description: 'Its fees: one for each contract year, due on the year’s first day.',
  })
  charges?: Charge[];

  @Instant()
  createdAt: string;

  @Reference(() => User, 'fk_contracts_created_by')
  createdById: string;
}
