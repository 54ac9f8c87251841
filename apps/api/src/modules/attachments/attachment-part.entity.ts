import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A part of a content, kept once whatever refers to it; parts are small enough for any packet of a database. */
@Entity('attachment_parts')
export class AttachmentPart {
  /** Hash of the content and the part's place, from 0: `<hash>:0003`. */
  @PrimaryColumn({ type: 'varchar', length: 80 })
  id: string;

  /** The bytes in Base64: a text is the same in both databases. */
  @Column({ type: 'mediumtext' })
  bytes: string;
}
