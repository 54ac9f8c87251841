import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { connectionOf, PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { IncidentSort } from '../../graphql/service-desk-enums.js';
import { readOne } from '../../graphql/read-one.js';
import { heavily } from '../../graphql/heavily.js';
import { DateScalar } from '../../graphql/scalars.js';
import { AttainmentReport } from './attainment-report.js';
import { attainmentReport } from './attainment-report.service.js';
import { Incident } from './incident.entity.js';
import { IncidentFilter, PreviewIncidentInput } from './incident.inputs.js';
import { listDueNext, listIncidents } from './incident-lists.js';
import { IncidentPreview, previewIncident } from './preview-incident.js';
import { type IncidentInstants, IncidentTarget, isBreachedAt, targetsOf } from './incident-target.js';

const IncidentConnection = connectionOf(Incident, 'Incident');

@Resolver(() => Incident)
export class IncidentsResolver {
  @FieldResolver(() => [IncidentTarget])
  targets(@Root() incident: IncidentInstants, @Ctx() { now }: Context): IncidentTarget[] {
    return targetsOf(incident, now());
  }

  @FieldResolver(() => Boolean)
  isBreached(@Root() incident: IncidentInstants, @Ctx() { now }: Context): boolean {
    return isBreachedAt(incident, now());
  }

  @Query(() => IncidentConnection, { description: 'Incidents (clause 10).' })
  incidents(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => IncidentFilter, { nullable: true }) filter: IncidentFilter | null,
    @Arg('sort', () => IncidentSort, { defaultValue: 'LATEST_REQUESTED', description: 'In which order.' })
    sort: IncidentSort,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return listIncidents(context, info, filter, sort, args);
  }

  @Query(() => IncidentConnection, {
    description:
      'Open incidents with a target that is not reached, the earliest due first; those past due stand before the others.',
  })
  incidentsDueNext(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return listDueNext(context, info, args);
  }

  @Query(() => IncidentPreview, {
    description:
      'What may be promised to a customer who reports a fault now: coverage, zone and the targets of each level (clause 10), by the code that opens it.',
  })
  previewIncident(
    @Arg('input', () => PreviewIncidentInput) input: PreviewIncidentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return previewIncident(context, info, input);
  }

  @Query(() => Incident, {
    nullable: true,
    description: 'The incident with this key; null where there is none.',
  })
  incident(
    @Arg('id', () => ID, { description: 'Key of the incident.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readOne(context, info, Incident, id);
  }

  @Query(() => AttainmentReport, {
    description: 'How response targets were kept, by level and target (clause 10).',
  })
  attainmentReport(
    @Arg('from', () => DateScalar, { description: 'First day of request, included.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'Last day of request, included.' }) to: string,
    @Ctx() context: Context,
  ): Promise<AttainmentReport> {
    return heavily(context, (reader) => attainmentReport(reader, from, to, context.now()));
  }
}
