import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { PriceAsOf, priceAsOf } from './price-as-of.js';
import { PriceAsOfInput } from './price-as-of.inputs.js';

@Resolver()
export class PricesResolver {
  @Query(() => PriceAsOf, {
    description:
      'What a service would cost on any day, by the table in force then or by one that is named, with the derivation. Of no licence in particular: whatever a contract is tied to, this is what the table says.',
  })
  priceAsOf(
    @Arg('input', () => PriceAsOfInput) input: PriceAsOfInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return priceAsOf(context, info, input);
  }
}
