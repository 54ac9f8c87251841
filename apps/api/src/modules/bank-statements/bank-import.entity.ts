import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Fen, Id, Instant, Reference, Text, Whole } from '../../database/columns.js';
import { BelongsTo, HasMany } from '../../graphql/relations.js';
import { DateTimeScalar, FenScalar } from '../../graphql/scalars.js';
import { User } from '../users/user.entity.js';
import { BankLine } from './bank-line.entity.js';

@Entity('bank_imports')
@ObjectType({ description: 'A bank’s file of which lines were recorded as payments, all at once.' })
export class BankImport {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Text(120)
  @Field(() => String, { description: 'Name of the file.' })
  fileName: string;

  @Whole()
  @Field(() => Int, { description: 'How many of its lines were recorded.' })
  paymentCount: number;

  @Fen()
  @Field(() => FenScalar, { description: 'What the payments come to.' })
  totalFen: number;

  @HasMany(() => BankLine, 'bankImportId', 'fileRow', { description: 'The lines, by their rows.' })
  lines?: BankLine[];

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When they were recorded.' })
  createdAt: string;

  @Reference(() => User, 'fk_bank_imports_created_by')
  createdById: string;

  @BelongsTo(() => User, 'createdById', { description: 'Who recorded them.' })
  createdBy?: User;
}
