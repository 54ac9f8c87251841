import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Id, Instant, Reference, Text, Whole } from '../../database/columns.js';
import { BelongsTo, onRead } from '../../graphql/relations.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { User } from '../users/user.entity.js';

@Entity('attachments')
@Index('ix_attachments_content', ['contentHash'])
@ObjectType({
  description: 'A file that was uploaded, such as a signed agreement (clauses 11, 12). It never changes.',
})
export class Attachment {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Text(140)
  @Field(() => String, { description: 'Name of the file, made safe; its ending says what it is.' })
  name: string;

  @Text(100)
  @Field(() => String, {
    description: 'What it is, found by its content: a media type such as application/pdf.',
  })
  mediaType: string;

  @Whole()
  @Field(() => Int, { description: 'Size in bytes, at most 10,485,760.' })
  sizeBytes: number;

  /** SHA-256 of its content, by which the content is kept once. */
  @Text(64)
  @Field(() => String, { description: 'SHA-256 of its content, in hexadecimal digits.' })
  contentHash: string;

  @Field(() => String, {
    description: 'Path from which it is downloaded by who may read what it is attached to.',
  })
  path?: string;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was uploaded.' })
  uploadedAt: string;

  @Reference(() => User, 'fk_attachments_uploaded_by')
  uploadedById: string;

  @BelongsTo(() => User, 'uploadedById', { description: 'Who uploaded it.' })
  uploadedBy?: User;
}

onRead(Attachment, (row) => {
  row['path'] = `/attachments/${String(row['id'])}`;
});
