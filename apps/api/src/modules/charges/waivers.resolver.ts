import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { UserError } from '../../graphql/user-error.js';
import { IdempotencyKey, RequiredText } from '../../unit-of-work/field-rules.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { Charge } from './charge.entity.js';
import { waiveCharge } from './waive-charge.service.js';

@InputType({ description: 'A charge that is waived out of goodwill.' })
export class WaiveChargeInput {
  @Field(() => ID, { description: 'The charge: it stands on no invoice.' })
  chargeId: string;

  @Field(() => String, { description: 'Why, at most 300 characters.' })
  @RequiredText(300)
  reason: string;

  @Field(() => String, { description: 'The same key again gives the first answer and waives nothing.' })
  @IdempotencyKey()
  idempotencyKey: string;
}

@ObjectType({ description: 'The result of waiving a charge.' })
class WaiveChargePayload {
  @Field(() => Charge, { nullable: true, description: 'The charge; null where it was refused.' })
  charge: Charge | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: NOT_FOUND, CHARGE_INVOICED, CHARGE_DRAFTED, CHARGE_TAKEN_BACK, CHARGE_NOT_WAIVABLE, MONTH_LOCKED, IDEMPOTENCY_CONFLICT, or a field’s own rule.',
  })
  userErrors: UserError[];
}

@Resolver()
export class WaiversResolver {
  @Mutation(() => WaiveChargePayload, {
    description: 'Waives a charge out of goodwill by an entry with the reason; the charge stays on record.',
  })
  waiveCharge(
    @Arg('input', () => WaiveChargeInput) input: WaiveChargeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'waiveCharge', input, payload: 'charge', type: Charge } as const;
    return mutate(context, info, mutation, (unit) => waiveCharge(unit, input));
  }
}
