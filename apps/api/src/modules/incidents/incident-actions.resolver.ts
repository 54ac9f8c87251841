import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { UserError } from '../../graphql/user-error.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { changeIncidentLevel } from './change-level.js';
import { holdIncident, releaseHold } from './hold-incident.js';
import { Incident } from './incident.entity.js';
import {
  ChangeIncidentLevelInput,
  CloseIncidentInput,
  CorrectIncidentCauseInput,
  HoldIncidentInput,
  OpenIncidentInput,
  RecordMilestoneInput,
  ReleaseHoldInput,
  ReopenIncidentInput,
} from './incident.inputs.js';
import { openIncident } from './open-incident.js';
import { recordMilestone } from './record-milestone.js';
import { reopenIncident } from './reopen-incident.js';
import { closeIncident, correctIncidentCause } from './settle-incident.js';

@ObjectType({ description: 'The result of what was done to an incident.' })
class IncidentPayload {
  @Field(() => Incident, { nullable: true, description: 'The incident; null where it was refused.' })
  incident: Incident | null;

  @Field(() => [UserError], {
    description: 'Why it was refused, as the mutation says; IDEMPOTENCY_CONFLICT, or a field’s own rule.',
  })
  userErrors: UserError[];
}

const payload = 'incident';
const type = Incident;
const MILESTONE_REFUSALS =
  'Refused with NOT_FOUND, INSTANT_IN_FUTURE, MILESTONE_RECORDED and INCIDENT_CLOSED without a reason, MILESTONE_TOO_EARLY, MILESTONE_TOO_LATE';

@Resolver()
export class IncidentActionsResolver {
  @Mutation(() => IncidentPayload, {
    description:
      'Opens an incident; zone and targets are fixed now, by the table of the entitlement that covers the licence on the day of the request (clause 10). Refused with NOT_FOUND, INSTANT_IN_FUTURE, SERVED_BEFORE_DELIVERY, CONTACT_HAS_INCIDENT, NO_RATE_TABLE, CHANNEL_UNKNOWN, RATE_NOT_SET.',
  })
  openIncident(
    @Arg('input', () => OpenIncidentInput) input: OpenIncidentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(context, info, { operation: 'openIncident', input, payload, type }, (unit) =>
      openIncident(unit, input),
    );
  }

  @Mutation(() => IncidentPayload, {
    description: `Records when someone responded, or corrects it. ${MILESTONE_REFUSALS}.`,
  })
  recordResponse(
    @Arg('input', () => RecordMilestoneInput) input: RecordMilestoneInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'recordResponse', input, payload, type } as const;
    return mutate(context, info, mutation, (unit) => recordMilestone(unit, 'RESPONSE', input));
  }

  @Mutation(() => IncidentPayload, {
    description: `Records when someone was on site, or corrects it. ${MILESTONE_REFUSALS}, MILESTONE_MISSING before the response is recorded.`,
  })
  recordArrival(
    @Arg('input', () => RecordMilestoneInput) input: RecordMilestoneInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'recordArrival', input, payload, type } as const;
    return mutate(context, info, mutation, (unit) => recordMilestone(unit, 'ARRIVAL', input));
  }

  @Mutation(() => IncidentPayload, {
    description: `Records when it was solved, on site or remotely, or corrects it. ${MILESTONE_REFUSALS}, MILESTONE_MISSING before the response is recorded.`,
  })
  recordResolution(
    @Arg('input', () => RecordMilestoneInput) input: RecordMilestoneInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'recordResolution', input, payload, type } as const;
    return mutate(context, info, mutation, (unit) => recordMilestone(unit, 'RESOLUTION', input));
  }

  @Mutation(() => IncidentPayload, {
    description:
      'Holds an incident from now; it is reported and moves no target. Refused with NOT_FOUND, INCIDENT_CLOSED, INCIDENT_ON_HOLD.',
  })
  holdIncident(
    @Arg('input', () => HoldIncidentInput) input: HoldIncidentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(context, info, { operation: 'holdIncident', input, payload, type }, (unit) =>
      holdIncident(unit, input),
    );
  }

  @Mutation(() => IncidentPayload, {
    description: 'Ends the hold of an incident now. Refused with NOT_FOUND, INCIDENT_NOT_ON_HOLD.',
  })
  releaseHold(
    @Arg('input', () => ReleaseHoldInput) input: ReleaseHoldInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(context, info, { operation: 'releaseHold', input, payload, type }, (unit) =>
      releaseHold(unit, input),
    );
  }

  @Mutation(() => IncidentPayload, {
    description:
      'Changes the level: the targets are counted again from the request by the table kept with the incident, and the old ones stay in its history. Refused with NOT_FOUND, VERSION_CONFLICT, INCIDENT_CLOSED, LEVEL_UNCHANGED.',
  })
  changeIncidentLevel(
    @Arg('input', () => ChangeIncidentLevelInput) input: ChangeIncidentLevelInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'changeIncidentLevel', input, payload, type } as const;
    return mutate(context, info, mutation, (unit) => changeIncidentLevel(unit, input));
  }

  @Mutation(() => IncidentPayload, {
    description:
      'States what caused an incident, also once it is closed (clauses 2, 10). Its visits keep the causes by which they were decided, and stay free or charged as they are: `correctCause` decides each afresh. Refused with NOT_FOUND, VERSION_CONFLICT, CAUSE_UNCHANGED.',
  })
  correctIncidentCause(
    @Arg('input', () => CorrectIncidentCauseInput) input: CorrectIncidentCauseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'correctIncidentCause', input, payload, type } as const;
    return mutate(context, info, mutation, (unit) => correctIncidentCause(unit, input));
  }

  @Mutation(() => IncidentPayload, {
    description:
      'Undoes the resolution of an incident, and its closing with it; both stay in its history, and its targets stand as if it had never been solved. Refused with NOT_FOUND, VERSION_CONFLICT, INCIDENT_NOT_RESOLVED.',
  })
  reopenIncident(
    @Arg('input', () => ReopenIncidentInput) input: ReopenIncidentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(context, info, { operation: 'reopenIncident', input, payload, type }, (unit) =>
      reopenIncident(unit, input),
    );
  }

  @Mutation(() => IncidentPayload, {
    description:
      'Closes an incident that is solved. Refused with NOT_FOUND, VERSION_CONFLICT, INCIDENT_CLOSED, INCIDENT_NOT_RESOLVED, INCIDENT_ON_HOLD.',
  })
  closeIncident(
    @Arg('input', () => CloseIncidentInput) input: CloseIncidentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(context, info, { operation: 'closeIncident', input, payload, type }, (unit) =>
      closeIncident(unit, input),
    );
  }
}
