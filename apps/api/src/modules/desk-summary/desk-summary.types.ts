import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';

@ObjectType({ description: 'What waits for administrators.' })
export class AdministrationSummary {
  @Field(() => Int, { description: 'Drafts of rate tables.' })
  drafts: number;

  @Field(() => Int, {
    description: 'Drafts that another administrator submitted and the viewer may approve.',
  })
  draftsToApprove: number;
}

@ObjectType({ description: 'What waits for sales.' })
export class SalesSummary {
  @Field(() => Int, { description: 'Quotes that wait for the customer and are still valid.' })
  quotesOpen: number;

  @Field(() => Int, { description: 'Of them those valid for 7 more days at most, today included.' })
  quotesExpiring: number;

  @Field(() => Int, {
    description: 'Service contracts that end within 30 days from today, both included, and that none renews.',
  })
  renewalsIn30Days: number;

  @Field(() => Int, { description: 'The same within 60 days.' })
  renewalsIn60Days: number;

  @Field(() => Int, { description: 'The same within 90 days.' })
  renewalsIn90Days: number;
}

@ObjectType({ description: 'What waits for finance.' })
export class FinanceSummary {
  @Field(() => Int, {
    description: 'Charges due today or earlier that stand on no invoice, credits among them.',
  })
  chargesDue: number;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The earliest day of those that are owed to us (credits are not); null where there are none.',
  })
  chargesDueSince: string | null;

  @Field(() => Int, { description: 'Drafts of invoices.' })
  invoiceDrafts: number;

  @Field(() => Int, { description: 'Issued invoices of which something is left to pay after their due day.' })
  invoicesOverdue: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The earliest due day of those; null where there are none.',
  })
  overdueSince: string | null;
}

@ObjectType({ description: 'What waits for the service desk.' })
export class ServiceSummary {
  @Field(() => Int, { description: 'Open incidents.' })
  incidentsOpen: number;

  @Field(() => Int, { description: 'Of them those with a target that is past due now.' })
  incidentsOverdue: number;

  @Field(() => Int, { description: 'Of them those whose next target is due within four hours from now.' })
  incidentsDueSoon: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the next target is due, also one that is past due; null where none is left.',
  })
  nextDueAt: string | null;

  @Field(() => Int, {
    description: 'Visits planned for today or earlier that are neither made nor given up.',
  })
  visitsToday: number;

  @Field(() => Int, {
    description: 'Trainings planned for today or earlier that are neither held nor given up.',
  })
  trainingsToday: number;
}

@ObjectType({ description: 'What waits for each desk today, in numbers. Each desk reads its own.' })
export class DeskSummary {
  @Field(() => DateScalar, { description: 'Today in Asia/Shanghai, by which all of it is counted.' })
  today: string;

  @Field(() => AdministrationSummary, { description: 'For administrators.' })
  administration?: AdministrationSummary;

  @Field(() => SalesSummary, { description: 'For sales.' })
  sales?: SalesSummary;

  @Field(() => FinanceSummary, { description: 'For finance.' })
  finance?: FinanceSummary;

  @Field(() => ServiceSummary, { description: 'For the service desk.' })
  service?: ServiceSummary;
}
