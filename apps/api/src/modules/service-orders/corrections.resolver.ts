import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { cancelVisit, correctCause } from './correct-order.service.js';
import { CancelVisitInput, CorrectCauseInput, PreviewCauseCorrectionInput } from './correction.inputs.js';
import { CauseCorrectionPreview, previewCauseCorrection } from './preview-correction.js';
import { ServiceOrder } from './service-order.entity.js';
import { ServiceOrderPayload } from './service-order.payload.js';

@Resolver()
export class OrderCorrectionsResolver {
  @Query(() => CauseCorrectionPreview, {
    description:
      'What correcting a cause would come to: the service decided afresh, and later overages of the period.',
  })
  previewCauseCorrection(
    @Arg('input', () => PreviewCauseCorrectionInput) input: PreviewCauseCorrectionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return previewCauseCorrection(context, info, input);
  }

  @Mutation(() => ServiceOrderPayload, {
    description:
      'Corrects the cause of a service after diagnosis, until its charge is invoiced: what was drawn is given back, the service and later open overages of the period are decided afresh.',
  })
  correctCause(
    @Arg('input', () => CorrectCauseInput) input: CorrectCauseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = {
      operation: 'correctCause',
      input,
      payload: 'serviceOrder',
      type: ServiceOrder,
    } as const;
    return mutate(context, info, mutation, (unit) => correctCause(unit, input));
  }

  @Mutation(() => ServiceOrderPayload, {
    description:
      'Cancels a service that was recorded, until its charge is invoiced: its draw is given back once, its charges are taken back, later open overages of the period are decided afresh.',
  })
  cancelVisit(
    @Arg('input', () => CancelVisitInput) input: CancelVisitInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = {
      operation: 'cancelVisit',
      input,
      payload: 'serviceOrder',
      type: ServiceOrder,
    } as const;
    return mutate(context, info, mutation, (unit) => cancelVisit(unit, input));
  }
}
