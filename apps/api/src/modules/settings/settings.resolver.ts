import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { readOne } from '../../graphql/read-one.js';
import { UserError } from '../../graphql/user-error.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { changeSettings, setPaymentTerm } from './change-settings.service.js';
import { paymentTermDays } from './current-settings.js';
import { Settings, SETTINGS } from './settings.entity.js';
import { ChangeSettingsInput, SetPaymentTermInput } from './settings.inputs.js';

@ObjectType({ description: 'The result of changing the settings.' })
class SettingsPayload {
  @Field(() => Settings, { nullable: true, description: 'The settings; null where it was refused.' })
  settings: Settings | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: VERSION_CONFLICT, SETTINGS_UNCHANGED, CREDIT_CODE_INVALID, DISCOUNT_LIMITS_CROSSED, or a field’s own rule.',
  })
  userErrors: UserError[];
}

@ObjectType({ description: 'The result of setting the payment term.' })
class PaymentTermPayload {
  @Field(() => Int, {
    nullable: true,
    description: 'Days after its date on which an invoice is due; null where it was refused.',
  })
  days: number | null;

  @Field(() => [UserError], { description: 'Why it was refused: FIELD_OUT_OF_RANGE.' })
  userErrors: UserError[];
}

@Resolver()
export class SettingsResolver {
  @Query(() => Settings, { description: 'The settings as they are now.' })
  settings(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return readOne(context, info, Settings, SETTINGS);
  }

  @Mutation(() => SettingsPayload, {
    description: 'Changes the settings that are given; they hold for what is made from then on.',
  })
  changeSettings(
    @Arg('input', () => ChangeSettingsInput) input: ChangeSettingsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'changeSettings', input, payload: 'settings', type: Settings } as const;
    return mutate(context, info, mutation, (unit) => changeSettings(unit, input));
  }

  @Query(() => Int, { description: 'How many days after its date an invoice is due that is issued now.' })
  paymentTermDays(@Ctx() { database }: Context): Promise<number> {
    return paymentTermDays(database.reader);
  }

  @Mutation(() => PaymentTermPayload, {
    description:
      'Sets in how many days invoices are due that are issued from now on; those issued before keep their day.',
  })
  setPaymentTerm(
    @Arg('input', () => SetPaymentTermInput) input: SetPaymentTermInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'setPaymentTerm', input, payload: 'days', type: null } as const;
    return mutate(context, info, mutation, (unit) => setPaymentTerm(unit, input.days));
  }
}
