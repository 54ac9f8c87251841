import { Field, InputType } from 'type-graphql';
import { IncomeSource } from '../../graphql/billing-enums.js';
import { badInput, type Condition } from '../../graphql/connection.js';
import { ChargeKind, Edition, Region } from '../../graphql/enums.js';
import { IncomeAxis } from '../../graphql/report-enums.js';
import { AXIS_COLUMNS } from './income-axes.js';

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

  @Field(() => [IncomeAxis], { nullable: true, description: 'That states none of each of these.' })
  without?: IncomeAxis[] | null;
}

const COLUMNS = {
  sources: 'source',
  kinds: 'kind',
  products: 'product',
  editions: 'edition',
  regions: 'region',
} as const;

/** The columns that a filter is about, by their names in the rollup: where they are called otherwise, as what. */
type Called = Readonly<Record<string, string>>;

/** A filter as conditions on the income rollup, or on lines. Errors: BAD_USER_INPUT on a list of more than 100. */
export function incomeConditions(filter: IncomeFilter | null, called: Called = {}): Condition[] {
  const without = [...new Set(filter?.without)].map((axis): Condition => {
    const column = AXIS_COLUMNS[axis];
    return [`COALESCE(${called[column] ?? column}, '') = ''`];
  });
  const chosen = Object.entries(COLUMNS).flatMap(([name, column]): Condition[] => {
    const values = filter?.[name as keyof typeof COLUMNS] ?? [];
    if (values.length > MOST_VALUES) throw badInput(`\`${name}\` takes at most ${MOST_VALUES}`);
    const place = called[column] ?? column;
    return values.length === 0 ? [] : [[`${place} IN (${values.map(() => '?').join(',')})`, ...values]];
  });
  return [...chosen, ...without];
}
