import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { Licence } from './licence.entity.js';
import { RegisterLicenceInput } from './licence.inputs.js';
import { LicencePayload } from './licence.payload.js';
import { registerLicence } from './register-licence.js';

@Resolver()
export class LicenceRegistrationResolver {
  @Mutation(() => LicencePayload, {
    description: 'Registers a licence of the customer whose account it is, by its serial number (clause 3).',
  })
  registerLicence(
    @Arg('input', () => RegisterLicenceInput) input: RegisterLicenceInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'registerLicence', input, payload: 'licence', type: Licence } as const;
    return mutate(context, info, mutation, (unit) => registerLicence(unit, input));
  }
}
