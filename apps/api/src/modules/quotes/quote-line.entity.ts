import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Fen, Id, Reference, Text, Whole } from '../../database/columns.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateScalar, FenScalar } from '../../graphql/scalars.js';
import { Decision } from '../decisions/decision.entity.js';
import { Licence } from '../licences/licence.entity.js';
import { Quote } from './quote.entity.js';

@Entity('quote_lines')
@Index('uq_quote_lines_position', ['quoteId', 'position'], { unique: true })
@ObjectType({ description: 'An annual plan offered for one licence.' })
export class QuoteLine {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Reference(() => Quote, 'fk_quote_lines_quote')
  quoteId: string;

  @Whole()
  position: number;

  @Reference(() => Licence, 'fk_quote_lines_licence')
  licenceId: string;

  @BelongsTo(() => Licence, 'licenceId', { description: 'The licence that it is for.' })
  licence?: Licence;

  @Text(40)
  @Field(() => String, { description: 'Code of the plan, as in the rate table.' })
  plan: string;

  @Whole()
  @Field(() => Int, { description: 'Whole years, 1 or more.' })
  years: number;

  @Day()
  @Field(() => DateScalar, { description: 'First day of the first contract year.' })
  startsOn: string;

  @Day()
  @Field(() => DateScalar, { description: 'Last day of the last contract year, included.' })
  endsOn: string;

  @Fen()
  @Field(() => FenScalar, { description: 'Price for all the years.' })
  amountFen: number;

  @Reference(() => Decision, 'fk_quote_lines_decision')
  decisionId: string;

  @BelongsTo(() => Decision, 'decisionId', { description: 'Why this price.' })
  decision?: Decision;
}
