import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Fen, Id, Reference, Text, Whole } from '../../database/columns.js';
import { AgreedWork, QuoteItemKind } from '../../graphql/sales-enums.js';
import { BelongsTo } from '../../graphql/relations.js';
import { FenScalar } from '../../graphql/scalars.js';
import { Attachment } from '../attachments/attachment.entity.js';
import { Licence } from '../licences/licence.entity.js';
import { Contract } from './contract.entity.js';

@Entity('contract_items')
@Index('ix_contract_items_attachment', ['attachmentId'])
@Index('uq_contract_items_position', ['contractId', 'position'], { unique: true })
@Index('ix_contract_items_licence', ['licenceId', 'kind'])
@ObjectType({ description: 'What a sale is about: a licence, training days, or work agreed case by case.' })
export class ContractItem {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Reference(() => Contract, 'fk_contract_items_contract')
  contractId: string;

  @BelongsTo(() => Contract, 'contractId', { description: 'The sale.' })
  contract?: Contract;

  @Whole()
  @Field(() => Int, { description: 'Place among the items, from 1.' })
  position: number;

  @Text(16)
  @Field(() => QuoteItemKind, { description: 'What it is.' })
  kind: QuoteItemKind;

  @Reference(() => Licence, 'fk_contract_items_licence')
  licenceId: string;

  @BelongsTo(() => Licence, 'licenceId', {
    description: 'The licence sold, or the one that training or work is for.',
  })
  licence?: Licence;

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
  @Field(() => String, { nullable: true, description: 'Reference of the agreement that the price rests on.' })
  agreementReference: string | null;

  @Text(300, { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where the signed agreement is kept.' })
  attachment: string | null;

  @Text(36, { nullable: true })
  attachmentId: string | null;

  @BelongsTo(() => Attachment, 'attachmentId', {
    nullable: true,
    description: 'The signed agreement itself, where it was uploaded.',
  })
  attachedFile?: Attachment | null;

  @Fen()
  @Field(() => FenScalar, { description: 'Price, tax included, before its share of the discount.' })
  amountFen: number;

  @Fen()
  @Field(() => FenScalar, { description: 'Its share of the quote’s discount; 0 without one.' })
  discountFen: number;
}
