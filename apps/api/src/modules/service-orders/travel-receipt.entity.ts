import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Fen, Id, Reference, Text, Whole } from '../../database/columns.js';
import { BelongsTo } from '../../graphql/relations.js';
import { FenScalar } from '../../graphql/scalars.js';
import { Attachment } from '../attachments/attachment.entity.js';
import { ServiceOrder } from './service-order.entity.js';

@Entity('travel_receipts')
@Index('uq_travel_receipts_position', ['serviceOrderId', 'position'], { unique: true })
@Index('ix_travel_receipts_attachment', ['attachmentId'])
@ObjectType({ description: 'One receipt of a journey: all of an order’s come to its travel.' })
export class TravelReceipt {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Reference(() => ServiceOrder, 'fk_travel_receipts_order')
  serviceOrderId: string;

  @Whole()
  @Field(() => Int, { description: 'Place among the receipts, from 1.' })
  position: number;

  @Fen()
  @Field(() => FenScalar, { description: 'What it says.' })
  amountFen: number;

  @Text(200)
  @Field(() => String, { description: 'What for: a train, a night, a taxi.' })
  note: string;

  @Text(36, { nullable: true })
  attachmentId: string | null;

  @BelongsTo(() => Attachment, 'attachmentId', {
    nullable: true,
    description: 'The receipt itself, as it was uploaded; null where there is no file.',
  })
  attachedFile?: Attachment | null;
}
