import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { PaymentState } from '../../graphql/billing-enums.js';
import { paymentStateOn } from '../payments/payment-state.js';
import { type Balance, openFenOf } from '../payments/receivable-balance.js';
import { Invoice } from './invoice.entity.js';

/** An invoice as it is read, with its balance where it is issued. */
interface Read {
  receivable?: Balance | null;
}

@Resolver(() => Invoice)
export class InvoiceBalanceResolver {
  @FieldResolver()
  dueOn(@Root() { receivable }: Read): string | null {
    return receivable?.dueOn ?? null;
  }

  @FieldResolver()
  paidFen(@Root() { receivable }: Read): number {
    return receivable?.paidFen ?? 0;
  }

  @FieldResolver()
  creditedFen(@Root() { receivable }: Read): number {
    return receivable?.creditedFen ?? 0;
  }

  @FieldResolver()
  openFen(@Root() { receivable }: Read): number {
    return receivable ? openFenOf(receivable) : 0;
  }

  @FieldResolver(() => PaymentState, { nullable: true })
  paymentState(@Root() { receivable }: Read, @Ctx() { today }: Context): PaymentState | null {
    return receivable ? paymentStateOn(receivable, today) : null;
  }
}
