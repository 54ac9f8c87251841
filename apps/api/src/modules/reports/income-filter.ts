import { Field, InputType } from 'type-graphql';
import { IncomeSource } from '../../graphql/billing-enums.js';
import { badInput, type Condition } from '../../graphql/connection.js';
import { ChargeKind, Edition, Region } from '../../graphql/enums.js';

const MOST_VALUES = 100;

@InputType({ description: 'Which income; all where left out. A list that is empty leaves nothing out.' })
export class IncomeFilter {
  @Field(() => [IncomeSource], { nullable: true, description: 'From these sources.' })
  sources?: IncomeSource[] | null;

  @Field(() => [ChargeKind], { nullable: true, description: 'Of these kinds.' })
  kinds?: ChargeKind[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Of licences of these products, by code, 100 at most.',
  })
  products?: string[] | null;

  @Field(() => [Edition], { nullable: true, description: 'Of licences of these editions.' })
  editions?: Edition[] | null;

  @Field(() => [Region], { nullable: true, description: 'In these regions.' })
  regions?: Region[] | null;
}

const COLUMNS = {
  sources: 'source',
  kinds: 'kind',
  products: 'product',
  editions: 'edition',
  regions: 'region',
} as const;

/** A filter as conditions on the income rollup. Errors: BAD_USER_INPUT on a list of more than 100. */
export function incomeConditions(filter: IncomeFilter | null): Condition[] {
  return Object.entries(COLUMNS).flatMap(([name, column]): Condition[] => {
    const values = filter?.[name as keyof typeof COLUMNS] ?? [];
    if (values.length > MOST_VALUES) throw badInput(`\`${name}\` takes at most ${MOST_VALUES}`);
    return values.length === 0 ? [] : [[`${column} IN (${values.map(() => '?').join(',')})`, ...values]];
  });
}
