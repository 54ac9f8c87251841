import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Fen, Id, Reference, Text, Whole } from '../../database/columns.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateScalar, FenScalar } from '../../graphql/scalars.js';
import { Licence } from '../licences/licence.entity.js';
import { Contract } from './contract.entity.js';

@Entity('contract_lines')
@Index('ix_contract_lines_ends_on', ['endsOn', 'id'])
@Index('uq_contract_lines_position', ['contractId', 'position'], { unique: true })
@ObjectType({ description: 'An annual plan agreed for one licence.' })
export class ContractLine {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Reference(() => Contract, 'fk_contract_lines_contract')
  contractId: string;

  @Whole()
  position: number;

  @Reference(() => Licence, 'fk_contract_lines_licence')
  licenceId: string;

  @BelongsTo(() => Licence, 'licenceId', { description: 'The licence covered.' })
  licence?: Licence;

  @Text(40)
  @Field(() => String, { description: 'Code of the plan, as in the rate table.' })
  plan: string;

  @Whole()
  @Field(() => Int, { description: 'Whole years.' })
  years: number;

  @Day()
  @Field(() => DateScalar, { description: 'First day of the first contract year.' })
  startsOn: string;

  @Day()
  @Field(() => DateScalar, { description: 'Last day of the last contract year, included.' })
  endsOn: string;

  @Fen()
  @Field(() => FenScalar, { description: 'Fee of one contract year.' })
  annualFeeFen: number;
}
