import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Fen, Id, Reference, Text, Whole } from '../../database/columns.js';
import { Edition } from '../../graphql/enums.js';
import { AgreedWork, QuoteItemKind } from '../../graphql/sales-enums.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateScalar, FenScalar } from '../../graphql/scalars.js';
import { Attachment } from '../attachments/attachment.entity.js';
import { Site } from '../customers/site.entity.js';
import { Decision } from '../decisions/decision.entity.js';
import { Licence } from '../licences/licence.entity.js';
import { Quote } from './quote.entity.js';

@Entity('quote_items')
@Index('ix_quote_items_attachment', ['attachmentId'])
@Index('uq_quote_items_position', ['quoteId', 'position'], { unique: true })
@ObjectType({
  description: 'What is offered beside annual plans: a licence, training days, or work agreed case by case.',
})
export class QuoteItem {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Reference(() => Quote, 'fk_quote_items_quote')
  quoteId: string;

  @Whole()
  @Field(() => Int, {
    description: 'Place among the items, from 1: licences, training, work agreed case by case.',
  })
  position: number;

  @Text(16)
  @Field(() => QuoteItemKind, { description: 'What it is.' })
  kind: QuoteItemKind;

  @Text(40)
  @Field(() => String, { description: 'Code of the product that it concerns.' })
  product: string;

  @Text(80)
  @Field(() => String, { description: 'Name of that product in the quote’s rate table, or on the licence.' })
  productName: string;

  @Text(16)
  @Field(() => Edition, { description: 'Edition of the licence that it concerns.' })
  edition: Edition;

  @Whole({ nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How many people will work with a licence sold; else null.',
  })
  operators: number | null;

  @Reference(() => Site, 'fk_quote_items_site')
  siteId: string;

  @BelongsTo(() => Site, 'siteId', { description: 'Where the licence is or will be used.' })
  site?: Site;

  @Day({ nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Day planned for the delivery of a licence sold.' })
  deliverOn: string | null;

  @Reference(() => Licence, 'fk_quote_items_licence', { nullable: true })
  licenceId: string | null;

  @BelongsTo(() => Licence, 'licenceId', {
    nullable: true,
    description: 'The licence that training or work is for; null where it is one that the quote sells.',
  })
  licence?: Licence | null;

  @Whole({ nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Position of the licence of this quote that training or work is for.',
  })
  licenceItem: number | null;

  @Whole({ nullable: true })
  @Field(() => Int, { nullable: true, description: 'Training days past the included ones (clause 5).' })
  days: number | null;

  @Text(32, { nullable: true })
  @Field(() => AgreedWork, { nullable: true, description: 'What work is agreed (clauses 11, 12).' })
  work: AgreedWork | null;

  @Text(500, { nullable: true })
  @Field(() => String, { nullable: true, description: 'What is agreed, in words.' })
  description: string | null;

  @Text(80, { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Reference of the agreement that a price agreed case by case rests on.',
  })
  agreementReference: string | null;

  @Text(300, { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Where the signed agreement is kept: an address or the archive’s number.',
  })
  attachment: string | null;

  @Text(36, { nullable: true })
  attachmentId: string | null;

  @BelongsTo(() => Attachment, 'attachmentId', {
    nullable: true,
    description: 'The signed agreement itself, where it was uploaded.',
  })
  attachedFile?: Attachment | null;

  @Fen()
  @Field(() => FenScalar, { description: 'Price, tax included, before the quote’s discount.' })
  amountFen: number;

  @Reference(() => Decision, 'fk_quote_items_decision')
  decisionId: string;

  @BelongsTo(() => Decision, 'decisionId', { description: 'Why this price.' })
  decision?: Decision;
}
