import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { IncomeAxis, IncomeLineSort } from '../../graphql/report-enums.js';
import { IncomeFilter } from './income-filter.js';
import { IncomeLines } from './income-lines.js';
import { incomeLines } from './income-lines.service.js';
import { IncomePivot } from './income-pivot.js';
import { incomePivot } from './income-pivot.service.js';

@Resolver()
export class IncomeReportsResolver {
  @Query(() => IncomePivot, {
    description:
      'Income of issued invoices less credit notes, laid out by what is chosen, with all its sums; at most 120 months.',
  })
  incomePivot(
    @Arg('from', () => String, { description: 'First month, YYYY-MM, included.' }) from: string,
    @Arg('to', () => String, { description: 'Last month, YYYY-MM, included.' }) to: string,
    @Arg('down', () => [IncomeAxis], { description: 'By what the rows are told apart: one to three.' })
    down: IncomeAxis[],
    @Arg('across', () => IncomeAxis, {
      nullable: true,
      description: 'By what the columns are told apart, not among those down; no columns where left out.',
    })
    across: IncomeAxis | null,
    @Arg('filter', () => IncomeFilter, { nullable: true, description: 'Which income; all where left out.' })
    filter: IncomeFilter | null,
    @Ctx() { database }: Context,
  ): Promise<IncomePivot> {
    return incomePivot(database.reader, { from, to, filter, down, across });
  }

  @Query(() => IncomeLines, {
    description: 'The lines of invoices and credit notes that income comes from, each with its derivation.',
  })
  incomeLines(
    @Arg('from', () => String, { description: 'First month, YYYY-MM, included.' }) from: string,
    @Arg('to', () => String, { description: 'Last month, YYYY-MM, included.' }) to: string,
    @Arg('filter', () => IncomeFilter, { nullable: true, description: 'Which income; all where left out.' })
    filter: IncomeFilter | null,
    @Arg('sort', () => IncomeLineSort, { defaultValue: 'ISSUED_DESC', description: 'In which order.' })
    sort: IncomeLineSort,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 200; 50 where left out.' })
    first: number | null,
    @Arg('skip', () => Int, {
      nullable: true,
      description: 'How many to pass over before; 0 where left out.',
    })
    skip: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IncomeLines> {
    return incomeLines(context, info, { from, to, filter, sort, first: first ?? 50, skip: skip ?? 0 });
  }
}
