import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { readOne } from '../../graphql/read-one.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { addLicence } from './add-licence.js';
import { Licence } from './licence.entity.js';
import { correctDeliveryDate } from './correct-delivery.service.js';
import { deliverLicence } from './deliver-licence.js';
import { AddLicenceInput, CorrectDeliveryDateInput, DeliverLicenceInput } from './licence.inputs.js';
import { LicencePayload } from './licence.payload.js';

@Resolver()
export class LicencesResolver {
  @Query(() => Licence, {
    nullable: true,
    description: 'The licence with this key; null where there is none.',
  })
  licence(
    @Arg('id', () => ID, { description: 'Key of the licence.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readOne(context, info, Licence, id);
  }

  @Mutation(() => LicencePayload, {
    description: 'Adds a licence with the entitlements of its free period (clause 1).',
  })
  addLicence(
    @Arg('input', () => AddLicenceInput) input: AddLicenceInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'addLicence', input, payload: 'licence', type: Licence } as const;
    return mutate(context, info, mutation, (unit) => addLicence(unit, input));
  }

  @Mutation(() => LicencePayload, {
    description: 'Enters the delivery of a licence that was sold; its free period begins with it (clause 1).',
  })
  deliverLicence(
    @Arg('input', () => DeliverLicenceInput) input: DeliverLicenceInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'deliverLicence', input, payload: 'licence', type: Licence } as const;
    return mutate(context, info, mutation, (unit) => deliverLicence(unit, input));
  }

  @Mutation(() => LicencePayload, {
    description:
      'Corrects the day of delivery: the free period is mended, what was drawn in it is given back and decided afresh (clause 1).',
  })
  correctDeliveryDate(
    @Arg('input', () => CorrectDeliveryDateInput) input: CorrectDeliveryDateInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'correctDeliveryDate', input, payload: 'licence', type: Licence } as const;
    return mutate(context, info, mutation, (unit) => correctDeliveryDate(unit, input));
  }
}
