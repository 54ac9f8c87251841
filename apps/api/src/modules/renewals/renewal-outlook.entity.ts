import { Field, Int, ObjectType } from 'type-graphql';
import { Service } from '../../graphql/enums.js';
import { BelongsTo } from '../../graphql/relations.js';
import { RenewalProblem } from '../../graphql/renewal-enums.js';
import { DateScalar, FenScalar } from '../../graphql/scalars.js';
import { Quote } from '../quotes/quote.entity.js';
import { RateTable } from '../rate-tables/rate-table.entity.js';

@ObjectType({
  description:
    'What renewing a service contract would come to, by the table in force on the renewal’s first day.',
})
export class RenewalOutlook {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the renewal’s earliest plan; null where the contract has none.',
  })
  startsOn: string | null;

  rateTableId: string | null;

  @BelongsTo(() => RateTable, 'rateTableId', {
    nullable: true,
    description: 'The table in force on that day, as far as it is published today: a renewal may name it.',
  })
  rateTable?: RateTable | null;

  @Field(() => FenScalar, {
    nullable: true,
    description:
      'What one year of its plans costs by the contract’s own table, for the editions of today, before any discount; null where a fee is not stated.',
  })
  oldFeeFen: number | null;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'The same by the renewal’s table; null where it gives no price.',
  })
  newFeeFen: number | null;

  @Field(() => FenScalar, { nullable: true, description: 'New less old; null where one of them is.' })
  differenceFen: number | null;

  @Field(() => RenewalProblem, {
    nullable: true,
    description: 'Why there is no new price; null where there is one.',
  })
  problem: RenewalProblem | null;

  @Field(() => String, {
    nullable: true,
    description: 'JSON Pointer of the cell of the renewal’s table that is not stated, for RATE_NOT_SET.',
  })
  missingCell: string | null;

  @Field(() => String, { nullable: true, description: 'Clause of that cell.' })
  missingClause: string | null;

  openQuoteId: string | null;

  @BelongsTo(() => Quote, 'openQuoteId', {
    nullable: true,
    description: 'The latest quote of its renewal that may still be accepted; null where there is none.',
  })
  openQuote?: Quote | null;

  @Field(() => [Service], {
    description: 'Services whose allowance is used up today: a reason to call.',
  })
  exhausted: Service[];

  @Field(() => Int, { description: 'Days from today to the contract’s last day; 0 on that day.' })
  daysLeft: number;
}
