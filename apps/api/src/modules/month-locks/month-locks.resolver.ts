import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, Info, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { connectionOf, page, PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { refuse } from '../../graphql/refusal.js';
import { UserError } from '../../graphql/user-error.js';
import { Form, IdempotencyKey } from '../../unit-of-work/field-rules.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { AccountingMonth } from './accounting-month.entity.js';
import { lockMonth } from './lock-month.service.js';

const MonthLockConnection = connectionOf(AccountingMonth, 'MonthLock');

@InputType({ description: 'A month that is to be locked.' })
class LockMonthInput {
  @Form(/^\d{4}-(0[1-9]|1[0-2])$/, 'FORM_MONTH')
  @Field(() => String, { description: 'The month, YYYY-MM: one that is over.' })
  month: string;

  @IdempotencyKey()
  @Field(() => String, { description: 'Made once for this and sent again on a retry.' })
  idempotencyKey: string;
}

@InputType({ description: 'A month that is asked to take entries again.' })
class UnlockMonthInput {
  @Form(/^\d{4}-(0[1-9]|1[0-2])$/, 'FORM_MONTH')
  @Field(() => String, { description: 'The month, YYYY-MM.' })
  month: string;
}

@ObjectType({ description: 'The result of locking a month.' })
class MonthLockPayload {
  @Field(() => AccountingMonth, { nullable: true, description: 'The lock; null where it was refused.' })
  monthLock: AccountingMonth | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: MONTH_NOT_PAST, MONTH_ALREADY_LOCKED, MONTH_OUT_OF_ORDER, MONTH_NOT_TIED_OUT, MONTH_STAYS_LOCKED.',
  })
  userErrors: UserError[];
}

@Resolver()
export class MonthLocksResolver {
  @Query(() => MonthLockConnection, { description: 'Locked months, the latest first.' })
  monthLocks(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return page(context, info, { type: AccountingMonth, where: [['lockedAt IS NOT NULL']] }, args);
  }

  @Mutation(() => MonthLockPayload, {
    description: 'Locks a month that is over and ties out: it takes no more entries, for ever.',
  })
  lockMonth(
    @Arg('input', () => LockMonthInput) input: LockMonthInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'lockMonth', input, payload: 'monthLock', type: AccountingMonth } as const;
    return mutate(context, info, mutation, (unit) => lockMonth(unit, input.month));
  }

  @Mutation(() => MonthLockPayload, {
    description: 'Always refused: a locked month stays locked, and the reason names the way out.',
  })
  unlockMonth(
    @Arg('input', () => UnlockMonthInput) input: UnlockMonthInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = {
      operation: 'unlockMonth',
      input,
      payload: 'monthLock',
      type: AccountingMonth,
    } as const;
    return mutate(context, info, mutation, ({ today }) =>
      refuse('MONTH_STAYS_LOCKED', { field: 'input.month', values: { today } }),
    );
  }
}
