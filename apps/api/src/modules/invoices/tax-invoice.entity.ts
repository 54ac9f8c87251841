import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Id, Instant, Reference, Text } from '../../database/columns.js';
import { TaxInvoiceKind } from '../../graphql/billing-enums.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { User } from '../users/user.entity.js';
import { Invoice } from './invoice.entity.js';

@Entity('tax_invoices')
@Index('uq_tax_invoices_number', ['number'], { unique: true })
@Index('ix_tax_invoices_invoice', ['invoiceId', 'id'])
@ObjectType({ description: 'A tax invoice (发票) that was issued for an invoice.' })
export class TaxInvoice {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Reference(() => Invoice, 'fk_tax_invoices_invoice')
  invoiceId: string;

  @BelongsTo(() => Invoice, 'invoiceId', { description: 'The invoice that it is for.' })
  invoice?: Invoice;

  @Text(16)
  @Field(() => TaxInvoiceKind, { description: 'Special (专用) or ordinary (普通).' })
  kind: TaxInvoiceKind;

  @Text(20)
  @Field(() => String, { description: 'Its number (发票号码), 8 to 20 digits; each once.' })
  number: string;

  @Day()
  @Field(() => DateScalar, { description: 'Day of its issue.' })
  issuedOn: string;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt: string;

  @Reference(() => User, 'fk_tax_invoices_created_by')
  createdById: string;

  @BelongsTo(() => User, 'createdById', { description: 'Who recorded it.' })
  createdBy?: User;
}
