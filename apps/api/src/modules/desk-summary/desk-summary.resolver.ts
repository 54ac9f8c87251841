import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { type Context, viewerOf } from '../../graphql/context.js';
import { administrationSummary, financeSummary, salesSummary, serviceSummary } from './count-desks.js';
import {
  AdministrationSummary,
  DeskSummary,
  FinanceSummary,
  SalesSummary,
  ServiceSummary,
} from './desk-summary.types.js';

@Resolver(() => DeskSummary)
export class DeskSummaryResolver {
  @Query(() => DeskSummary, {
    description: 'What waits for the viewer’s desks today: one statement for each desk that is asked for.',
  })
  deskSummary(@Ctx() { today }: Context): DeskSummary {
    return { today };
  }

  @FieldResolver(() => AdministrationSummary)
  administration(@Ctx() context: Context): Promise<AdministrationSummary> {
    return administrationSummary(context.database.reader, viewerOf(context).id);
  }

  @FieldResolver(() => SalesSummary)
  sales(@Ctx() { database, today }: Context): Promise<SalesSummary> {
    return salesSummary(database.reader, today);
  }

  @FieldResolver(() => FinanceSummary)
  finance(@Ctx() { database, today }: Context): Promise<FinanceSummary> {
    return financeSummary(database.reader, today);
  }

  @FieldResolver(() => ServiceSummary)
  service(@Ctx() { database, today, now }: Context): Promise<ServiceSummary> {
    return serviceSummary(database.reader, today, now());
  }
}
