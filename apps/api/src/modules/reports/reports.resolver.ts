import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { IncomeReport } from './income-report.js';
import { incomeReport } from './income-report.service.js';

@Resolver()
export class ReportsResolver {
  @Query(() => IncomeReport, {
    description: 'Income of issued invoices by month and kind, at most 120 months.',
  })
  incomeReport(
    @Arg('from', () => String, { description: 'First month, YYYY-MM, included.' }) from: string,
    @Arg('to', () => String, { description: 'Last month, YYYY-MM, included.' }) to: string,
    @Ctx() { database }: Context,
  ): Promise<IncomeReport> {
    return incomeReport(database.reader, from, to);
  }
}
