import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  Field,
  ID,
  Info,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { connectionOf, page, PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { readOne } from '../../graphql/read-one.js';
import { DateScalar } from '../../graphql/scalars.js';
import { UserError } from '../../graphql/user-error.js';
import { IdempotencyKey } from '../../unit-of-work/field-rules.js';
import { mutate, type Unit } from '../../unit-of-work/mutate.js';
import { InvoiceConnection } from '../invoices/invoice-connection.js';
import { Invoice } from '../invoices/invoice.entity.js';
import { BillingPreview } from './billing-preview.js';
import { BillingRun } from './billing-run.entity.js';
import {
  issueBillingRun,
  resumeBillingRun,
  startBillingRun,
  workInBackground,
} from './billing-run.services.js';
import { previewBillingRun } from './preview-billing-run.js';

const BillingRunConnection = connectionOf(BillingRun, 'BillingRun');

@InputType({ description: 'A billing run over all customers.' })
class StartBillingRunInput {
  @Field(() => DateScalar, {
    description: 'It bills what is due on this day, included, or earlier: not after today.',
  })
  dueBy: string;

  @IdempotencyKey()
  @Field(() => String, { description: 'Made once for this run and sent again on a retry.' })
  idempotencyKey: string;
}

@InputType({ description: 'A billing run that was stopped and is to go on.' })
class ResumeBillingRunInput {
  @Field(() => ID, { description: 'The run.' })
  billingRunId: string;

  @IdempotencyKey()
  @Field(() => String, { description: 'Made once for this and sent again on a retry.' })
  idempotencyKey: string;
}

@InputType({ description: 'A billing run whose drafts are to be issued.' })
class IssueBillingRunInput {
  @Field(() => ID, { description: 'The run.' })
  billingRunId: string;

  @IdempotencyKey()
  @Field(() => String, { description: 'Made once for this and sent again on a retry.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'The result of starting, resuming or issuing a billing run.' })
class BillingRunPayload {
  @Field(() => BillingRun, {
    nullable: true,
    description: 'The run as it stands; null where it was refused. Its work goes on in the background.',
  })
  billingRun: BillingRun | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: DUE_BY_IN_FUTURE, MONTH_LOCKED, NOT_FOUND, BILLING_RUN_NOT_READY, BILLING_RUN_FINISHED.',
  })
  userErrors: UserError[];
}

@Resolver()
export class BillingRunsResolver {
  @Query(() => BillingPreview, {
    description:
      'What a billing run would do if it were started now: what, for whom, why, and what is left out and why.',
  })
  previewBillingRun(
    @Arg('dueBy', () => DateScalar, {
      description: 'It bills what is due on this day, included, or earlier: not after today.',
    })
    dueBy: string,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many drafts to show, 0 to 100; 50 where left out.',
    })
    first: number | null,
    @Arg('skip', () => Int, {
      nullable: true,
      description: 'How many drafts to pass over before; 0 where left out.',
    })
    skip: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return previewBillingRun(context, info, dueBy, { first: first ?? 50, skip: skip ?? 0 });
  }

  @Query(() => BillingRunConnection, { description: 'Billing runs, the latest first.' })
  billingRuns(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return page(context, info, { type: BillingRun }, args);
  }

  @Query(() => BillingRun, {
    nullable: true,
    description: 'One billing run with its progress; null where there is none with this id.',
  })
  billingRun(
    @Arg('id', () => ID, { description: 'Key of the run.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readOne(context, info, BillingRun, id);
  }

  @Query(() => InvoiceConnection, {
    description: 'The invoices that a run has drafted, issued ones too, in the order in which it made them.',
  })
  billingRunInvoices(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('billingRunId', () => ID, { description: 'Key of the run.' }) billingRunId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const where = [['billingRunId = ?', billingRunId] as const];
    return page(context, info, { type: Invoice, where, descending: false }, args);
  }

  @Mutation(() => BillingRunPayload, {
    description:
      'Starts a billing run: a draft for each customer with open charges that are due. The drafts are made in the background.',
  })
  startBillingRun(
    @Arg('input', () => StartBillingRunInput) input: StartBillingRunInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return goOn(context, info, 'startBillingRun', input, (unit) => startBillingRun(unit, input.dueBy));
  }

  @Mutation(() => BillingRunPayload, {
    description:
      'Takes up a run that was stopped before its drafts were made, or issued: it goes on where it had come to.',
  })
  resumeBillingRun(
    @Arg('input', () => ResumeBillingRunInput) input: ResumeBillingRunInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return goOn(context, info, 'resumeBillingRun', input, (unit) =>
      resumeBillingRun(unit, input.billingRunId),
    );
  }

  @Mutation(() => BillingRunPayload, {
    description: 'Issues the drafts of a run under the next numbers of the year, in the background.',
  })
  issueBillingRun(
    @Arg('input', () => IssueBillingRunInput) input: IssueBillingRunInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return goOn(context, info, 'issueBillingRun', input, (unit) => issueBillingRun(unit, input.billingRunId));
  }
}

/** Does what was asked and, once it is kept, lets the run’s work go on in the background. */
async function goOn(
  context: Context,
  info: GraphQLResolveInfo,
  operation: string,
  input: object,
  work: (unit: Unit) => Promise<object>,
): Promise<object> {
  const answer = await mutate(
    context,
    info,
    { operation, input, payload: 'billingRun', type: BillingRun },
    work,
  );
  const { id } = (answer.billingRun ?? {}) as { id?: string };
  if (id !== undefined) workInBackground(context, context.background, id);
  return answer;
}
