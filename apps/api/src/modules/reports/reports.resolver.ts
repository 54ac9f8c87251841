import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { IncomeDimension } from '../../graphql/billing-enums.js';
import type { Context } from '../../graphql/context.js';
import { heavily } from '../../graphql/heavily.js';
import { DateScalar } from '../../graphql/scalars.js';
import { AllowanceFilter, AllowanceReport } from './allowance-report.js';
import { allowanceReport } from './allowance-report.service.js';
import { IncomeFilter } from './income-filter.js';
import { IncomeReport } from './income-report.js';
import { incomeReport } from './income-report.service.js';
import { ReceivablesReport } from './receivables-report.js';
import { receivables } from './receivables.service.js';
import { TieOut } from './tie-out.js';
import { reportTieOut } from './tie-out.service.js';

@Resolver()
export class ReportsResolver {
  @Query(() => IncomeReport, {
    description:
      'Income of issued invoices less credit notes by month, kind and what else is asked for, at most 120 months.',
  })
  incomeReport(
    @Arg('from', () => String, { description: 'First month, YYYY-MM, included.' }) from: string,
    @Arg('to', () => String, { description: 'Last month, YYYY-MM, included.' }) to: string,
    @Arg('filter', () => IncomeFilter, { nullable: true, description: 'Which income; all where left out.' })
    filter: IncomeFilter | null,
    @Arg('by', () => [IncomeDimension], {
      nullable: true,
      description: 'By what the rows are told apart beside month and kind; by nothing where left out.',
    })
    by: IncomeDimension[] | null,
    @Ctx() { database }: Context,
  ): Promise<IncomeReport> {
    return incomeReport(database.reader, { from, to, filter, by });
  }

  @Query(() => TieOut, {
    description:
      'Whether a month’s income report is what its lines and its documents say; each difference is named.',
  })
  reportTieOut(
    @Arg('month', () => String, { description: 'The month, YYYY-MM.' }) month: string,
    @Ctx() context: Context,
  ): Promise<TieOut> {
    return heavily(context, (reader) => reportTieOut(reader, month));
  }

  @Query(() => ReceivablesReport, {
    description: 'What is owed on issued invoices, by how long it is overdue, per customer and in all.',
  })
  receivables(
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today where left out.' })
    on: string | null,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many customers at most, 0 to 1,000; 100 where left out.',
    })
    first: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReceivablesReport> {
    return receivables(context, info, on ?? context.today, first ?? 100);
  }

  @Query(() => AllowanceReport, {
    description:
      'How much is used of the allowances of licences, by service and period: included, drawn, left, overage (clauses 1, 6, 7).',
  })
  allowanceReport(
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'The periods that have this day in them; today where left out.',
    })
    on: string | null,
    @Arg('filter', () => AllowanceFilter, {
      nullable: true,
      description: 'Which allowances; all where left out.',
    })
    filter: AllowanceFilter | null,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many periods at most, 0 to 1,000; 100 where left out.',
    })
    first: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AllowanceReport> {
    return allowanceReport(context, info, { on: on ?? context.today, filter, first: first ?? 100 });
  }
}
