import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Day, Fen, Id, Reference, Whole } from '../../database/columns.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateScalar, FenScalar } from '../../graphql/scalars.js';
import { Customer } from '../customers/customer.entity.js';
import { Invoice } from '../invoices/invoice.entity.js';

@Entity('receivables')
@Index('ix_receivables_open', ['openDueOn', 'invoiceId'])
@Index('ix_receivables_customer', ['customerId', 'openDueOn', 'invoiceId'])
@Index('ix_receivables_overpaid', ['isOverpaid', 'openDueOn', 'invoiceId'])
@ObjectType({
  description:
    'What has come of an issued invoice: the invoice never changes, this does with each payment and credit note.',
})
export class Receivable {
  @Id()
  @ForeignKey(() => Invoice, { name: 'fk_receivables_invoice', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @Field(() => ID, { description: 'Key of the invoice.' })
  invoiceId: string;

  @BelongsTo(() => Invoice, 'invoiceId', { description: 'The invoice.' })
  invoice?: Invoice;

  @Reference(() => Customer, 'fk_receivables_customer')
  customerId: string;

  @BelongsTo(() => Customer, 'customerId', { description: 'Who owes it.' })
  customer?: Customer;

  @Day()
  issuedOn: string;

  @Day()
  @Field(() => DateScalar, {
    description:
      'Last day on which it is paid in time: the invoice’s date and the days of the payment term then.',
  })
  dueOn: string;

  @Fen()
  @Field(() => FenScalar, { description: 'The invoice’s total.' })
  totalFen: number;

  /** Sum of the payments; their ledger proves it. */
  @Fen()
  @Field(() => FenScalar, { description: 'Sum of its payments, those taken back left out.' })
  paidFen: number;

  /** Sum of the credit notes; they prove it. */
  @Fen()
  @Field(() => FenScalar, { description: 'Sum of its credit notes.' })
  creditedFen: number;

  /** The due day as long as either side owes the other something; null once it is settled. Lists and reports go by it. */
  @Day({ nullable: true })
  openDueOn: string | null;

  /** 1 as long as more was paid than is owed, else 0: of those there are few, and they are looked for. */
  @Whole({ default: 0 })
  isOverpaid: number;

  @Field(() => FenScalar, {
    description: 'What is left to pay: total less payments and credit notes, not below 0.',
  })
  openFen?: number;

  @Field(() => FenScalar, {
    description: 'What was paid beyond what is owed after credit notes; 0 where nothing was.',
  })
  overpaidFen?: number;
}
