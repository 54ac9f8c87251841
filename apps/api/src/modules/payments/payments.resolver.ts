import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Info,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { connectionOf, page, PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { UserError } from '../../graphql/user-error.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { dueDaysOf } from './ageing-days.js';
import {
  OpenInvoiceFilter,
  PaymentFilter,
  RecordPaymentInput,
  RefundPaymentInput,
  ReversePaymentInput,
} from './payment.inputs.js';
import { Payment } from './payment.entity.js';
import { type Balance, openFenOf, overpaidFenOf } from './receivable-balance.js';
import { Receivable } from './receivable.entity.js';
import { recordPayment } from './record-payment.service.js';
import { refundPayment } from './refund-payment.service.js';
import { reversePayment } from './reverse-payment.service.js';
import { type PaymentSort, paymentSorts } from './payment-sort.js';
import { type OpenInvoiceSort, openInvoiceSorts } from './open-invoice-sort.js';

const PaymentConnection = connectionOf(Payment, 'Payment');
const ReceivableConnection = connectionOf(Receivable, 'Receivable');

@ObjectType({ description: 'The result of recording, reversing or paying back a payment.' })
class PaymentPayload {
  @Field(() => Payment, { nullable: true, description: 'The entry; null where it was refused.' })
  payment: Payment | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: NOT_FOUND, INVOICE_NOT_ISSUED, PAYMENT_IN_FUTURE, PAYMENT_TOO_LARGE, MONTH_LOCKED, PAYMENT_IS_REVERSAL, PAYMENT_ALREADY_REVERSED, PAYMENT_REFUNDED, REFUND_IN_FUTURE, REFUND_TOO_LARGE.',
  })
  userErrors: UserError[];
}

@Resolver(() => Receivable)
export class PaymentsResolver {
  @FieldResolver()
  openFen(@Root() receivable: Balance): number {
    return openFenOf(receivable);
  }

  @FieldResolver()
  overpaidFen(@Root() receivable: Balance): number {
    return overpaidFenOf(receivable);
  }

  @Query(() => ReceivableConnection, {
    description:
      'Issued invoices that are not settled, the earliest due first; those paid too much are among them.',
  })
  openInvoices(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => OpenInvoiceFilter, { nullable: true }) filter: OpenInvoiceFilter | null,
    @Arg('sort', () => openInvoiceSorts.type, { defaultValue: 'DUE_ON_ASC', description: 'In which order.' })
    sort: OpenInvoiceSort,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const days = dueDaysOf(context.today).find(({ bucket }) => bucket === filter?.bucket);
    const where = [
      ['openDueOn IS NOT NULL'] as const,
      filter?.customerId ? (['customerId = ?', filter.customerId] as const) : null,
      (days ?? filter?.overdue) ? (['totalFen - paidFen - creditedFen > 0'] as const) : null,
      filter?.overpaid ? (['isOverpaid = 1'] as const) : null,
      filter?.overdue ? (['openDueOn < ?', context.today] as const) : null,
      days?.from ? (['openDueOn >= ?', days.from] as const) : null,
      days?.to ? (['openDueOn <= ?', days.to] as const) : null,
    ];
    return page(context, info, { type: Receivable, where, ...openInvoiceSorts.orders[sort] }, args);
  }

  @Query(() => PaymentConnection, {
    description: 'Money that came, refunds and reversals, the latest day first.',
  })
  payments(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => PaymentFilter, { nullable: true }) filter: PaymentFilter | null,
    @Arg('sort', () => paymentSorts.type, {
      defaultValue: 'RECEIVED_ON_DESC',
      description: 'In which order.',
    })
    sort: PaymentSort,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const where = [
      filter?.customerId ? (['customerId = ?', filter.customerId] as const) : null,
      filter?.from ? (['receivedOn >= ?', filter.from] as const) : null,
      filter?.to ? (['receivedOn <= ?', filter.to] as const) : null,
    ];
    return page(context, info, { type: Payment, where, ...paymentSorts.orders[sort] }, args);
  }

  @Mutation(() => PaymentPayload, {
    description:
      'Records money that came for an issued invoice, in whole or in part, never more than is left.',
  })
  recordPayment(
    @Arg('input', () => RecordPaymentInput) input: RecordPaymentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'recordPayment', input, payload: 'payment', type: Payment } as const;
    return mutate(context, info, mutation, (unit) => recordPayment(unit, input));
  }

  @Mutation(() => PaymentPayload, {
    description: 'Takes a payment or a refund back by a reversing entry dated today; gives that entry.',
  })
  reversePayment(
    @Arg('input', () => ReversePaymentInput) input: ReversePaymentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'reversePayment', input, payload: 'payment', type: Payment } as const;
    return mutate(context, info, mutation, (unit) => reversePayment(unit, input));
  }

  @Mutation(() => PaymentPayload, {
    description:
      'Records money that was paid back of an invoice, never more than was paid beyond what is owed; gives that entry.',
  })
  refundPayment(
    @Arg('input', () => RefundPaymentInput) input: RefundPaymentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'refundPayment', input, payload: 'payment', type: Payment } as const;
    return mutate(context, info, mutation, (unit) => refundPayment(unit, input));
  }
}
