import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Fen, Id, Instant, Reference, Text, Whole } from '../../database/columns.js';
import { ChargeKind, ChargeStatus, Region } from '../../graphql/enums.js';
import { BelongsTo, ComputedBy, HasMany } from '../../graphql/relations.js';
import { DateScalar, FenScalar } from '../../graphql/scalars.js';
import { ContractItem } from '../contracts/contract-item.entity.js';
import { readContractItems } from '../contracts/read-contract-items.js';
import { Contract } from '../contracts/contract.entity.js';
import { Customer } from '../customers/customer.entity.js';
import { Decision } from '../decisions/decision.entity.js';
import { CreditNote } from '../invoices/credit-note.entity.js';
import { Invoice } from '../invoices/invoice.entity.js';
import { Licence } from '../licences/licence.entity.js';
import { ServiceOrder } from '../service-orders/service-order.entity.js';
import { ChargeEntry } from './charge-entry.entity.js';

@Entity('charges')
@Index('uq_charges_billing_key', ['billingKey'], { unique: true })
@Index('ix_charges_customer', ['customerId', 'status', 'dueOn', 'id'])
@Index('ix_charges_status', ['status', 'dueOn', 'id'])
@Index('ix_charges_due_on', ['dueOn', 'id'])
@Index('ix_charges_billing', ['status', 'customerId', 'dueOn', 'id'])
@Index('ix_charges_contract', ['contractId', 'dueOn'])
@Index('ix_charges_customer_due_on', ['customerId', 'dueOn', 'id'])
@ObjectType({ description: 'One amount that a customer owes, on an invoice or waiting for one.' })
export class Charge {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  /** What is billed, said once: the database refuses to charge it twice. */
  @Text(80)
  billingKey: string;

  @Text(32)
  @Field(() => ChargeKind, { description: 'What it is for.' })
  kind: ChargeKind;

  @Text(16)
  @Field(() => ChargeStatus, { description: 'Whether it stands on an invoice.' })
  status: ChargeStatus;

  @Whole()
  @Field(() => Int, { description: 'How many.' })
  quantity: number;

  @Fen()
  @Field(() => FenScalar, { description: 'Price of one.' })
  unitFen: number;

  @Fen()
  @Field(() => FenScalar, { description: 'Quantity × unitFen, tax included.' })
  amountFen: number;

  @Text(4)
  @Field(() => String, { description: 'Clause of the guide whose fee it is.' })
  clause: string;

  @Day()
  @Field(() => DateScalar, {
    description: 'Day from which it may be invoiced: the contract year’s first, or the day of service.',
  })
  dueOn: string;

  @Day({ nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Day of the service; null for a fee.' })
  servedOn: string | null;

  @Text(40)
  @Field(() => String, { description: 'Code of the licence’s product.' })
  product: string;

  @Text(16, { nullable: true })
  @Field(() => Region, {
    nullable: true,
    description: 'Region of the place of service; null where it plays no part.',
  })
  region: Region | null;

  @Reference(() => Customer, 'fk_charges_customer')
  customerId: string;

  @BelongsTo(() => Customer, 'customerId', { description: 'Who owes it.' })
  customer?: Customer;

  @Reference(() => Licence, 'fk_charges_licence')
  licenceId: string;

  @BelongsTo(() => Licence, 'licenceId', { description: 'For which licence.' })
  licence?: Licence;

  @Reference(() => Contract, 'fk_charges_contract', { nullable: true })
  contractId: string | null;

  @BelongsTo(() => Contract, 'contractId', { nullable: true, description: 'The contract whose fee it is.' })
  contract?: Contract | null;

  @ComputedBy(readContractItems(() => ContractItem, 'id'))
  @Field(() => ContractItem, {
    nullable: true,
    description:
      'The sale’s item whose price it is, with the agreement’s reference and attachment (clauses 11, 12); null for other charges.',
  })
  contractItem?: ContractItem | null;

  @Reference(() => ServiceOrder, 'fk_charges_service_order', { nullable: true })
  serviceOrderId: string | null;

  @BelongsTo(() => ServiceOrder, 'serviceOrderId', {
    nullable: true,
    description: 'The service that it is for.',
  })
  serviceOrder?: ServiceOrder | null;

  @Reference(() => Invoice, 'fk_charges_invoice', { nullable: true })
  invoiceId: string | null;

  @BelongsTo(() => Invoice, 'invoiceId', {
    nullable: true,
    description: 'The invoice, draft or issued, that it stands on.',
  })
  invoice?: Invoice | null;

  /** The credit note that voided the invoice it stood on last; empty where none did. With its id it is the identity of the next billing. */
  @Text(36, { default: '' })
  reopenedById: string;

  @Reference(() => Decision, 'fk_charges_decision')
  decisionId: string;

  @BelongsTo(() => Decision, 'decisionId', { description: 'Why this amount.' })
  decision?: Decision;

  @HasMany(() => ChargeEntry, 'chargeId', 'id', {
    description: 'What took it back before it was invoiced; none where it is owed or billed.',
  })
  entries?: ChargeEntry[];

  @HasMany(() => CreditNote, 'chargeId', 'id', {
    description: 'The credit notes that give an open credit on what was invoiced before; none as a rule.',
  })
  creditNotes?: CreditNote[];

  @Instant()
  createdAt: string;
}
