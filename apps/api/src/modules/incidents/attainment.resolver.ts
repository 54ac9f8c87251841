import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { AttainmentOutcome } from '../../graphql/report-enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import { Milestone } from '../../graphql/service-desk-enums.js';
import { attainedIncidents } from './attained-incidents.js';
import { Incident } from './incident.entity.js';

@Resolver()
export class AttainmentResolver {
  @Query(() => [Incident], {
    description:
      'The incidents that one figure of the attainment report counts, the latest requested first (clause 10).',
  })
  attainedIncidents(
    @Arg('from', () => DateScalar, { description: 'First day of request, included.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'Last day of request, included.' }) to: string,
    @Arg('level', () => Int, { description: 'Of this level, 1 to 3, as it is now.' }) level: number,
    @Arg('milestone', () => Milestone, { description: 'By this target.' }) milestone: Milestone,
    @Arg('outcome', () => AttainmentOutcome, { description: 'Of which this became.' })
    outcome: AttainmentOutcome,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 200; 50 where left out.' })
    first: number | null,
    @Arg('skip', () => Int, {
      nullable: true,
      description: 'How many to pass over before; 0 where left out.',
    })
    skip: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const asked = { from, to, level, milestone, outcome, first: first ?? 50, skip: skip ?? 0 };
    return attainedIncidents(context, info, asked);
  }
}
