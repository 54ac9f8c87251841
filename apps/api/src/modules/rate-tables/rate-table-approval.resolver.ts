import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { mutate, type Unit } from '../../unit-of-work/mutate.js';
import { RateTable } from './rate-table.entity.js';
import {
  ApproveRateTableInput,
  RejectRateTableInput,
  SubmitRateTableInput,
  WithdrawRateTableInput,
} from './rate-table.inputs.js';
import { RateTablePayload } from './rate-table.payloads.js';
import { approveRateTable, rejectRateTable, submitRateTable, withdrawRateTable } from './submit.service.js';

@Resolver()
export class RateTableApprovalResolver {
  @Mutation(() => RateTablePayload, {
    description:
      'Submits a draft for another administrator’s approval: this version, from this day; an edit withdraws it. Errors: those of publishing, but for SECOND_PERSON_REQUIRED.',
  })
  submitRateTable(
    @Arg('input', () => SubmitRateTableInput) input: SubmitRateTableInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return done(context, info, 'submitRateTable', input, (unit) => submitRateTable(unit, input));
  }

  @Mutation(() => RateTablePayload, {
    description:
      'Publishes a submitted draft exactly as it was submitted. Errors: NOT_FOUND, SUBMISSION_NOT_WAITING, APPROVER_SUBMITTED for one’s own, and those of publishing.',
  })
  approveRateTable(
    @Arg('input', () => ApproveRateTableInput) input: ApproveRateTableInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return done(context, info, 'approveRateTable', input, (unit) =>
      approveRateTable(unit, input.submissionId),
    );
  }

  @Mutation(() => RateTablePayload, {
    description:
      'Rejects a submitted draft with a reason; it stays a draft. Errors: NOT_FOUND, SUBMISSION_NOT_WAITING, APPROVER_SUBMITTED for one’s own.',
  })
  rejectRateTable(
    @Arg('input', () => RejectRateTableInput) input: RejectRateTableInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return done(context, info, 'rejectRateTable', input, (unit) => rejectRateTable(unit, input));
  }

  @Mutation(() => RateTablePayload, {
    description:
      'Takes one’s own submission back. Errors: NOT_FOUND, SUBMISSION_NOT_WAITING, SUBMISSION_OF_ANOTHER.',
  })
  withdrawRateTable(
    @Arg('input', () => WithdrawRateTableInput) input: WithdrawRateTableInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return done(context, info, 'withdrawRateTable', input, (unit) => withdrawRateTable(unit, input));
  }
}

function done(
  context: Context,
  info: GraphQLResolveInfo,
  operation: string,
  input: object,
  work: (unit: Unit) => Promise<object>,
): Promise<object> {
  return mutate(context, info, { operation, input, payload: 'rateTable', type: RateTable }, work);
}
