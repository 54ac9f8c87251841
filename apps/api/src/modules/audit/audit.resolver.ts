import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, ID, Info, InputType, Query, Resolver } from 'type-graphql';
import { storedInstant } from '../../database/instants.js';
import { type Condition, connectionOf, page, PageArgs } from '../../graphql/connection.js';
import { type Context, viewerOf } from '../../graphql/context.js';
import { heavily } from '../../graphql/heavily.js';
import { DateScalar } from '../../graphql/scalars.js';
import { verifyAudit } from '../../integrity/verify-audit.js';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditVerdict } from './audit-verdict.js';
import { mayReadHistory, RecordKind } from './record-kinds.js';

const AuditEntryConnection = connectionOf(AuditEntry, 'AuditEntry');

@InputType({ description: 'Which audit entries; all where left out.' })
class AuditEntryFilter {
  @Field(() => String, { nullable: true, description: 'GraphQL type of what was changed.' })
  subjectType?: string | null;

  @Field(() => ID, { nullable: true, description: 'Key of what was changed.' })
  subjectId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Key of the user who did it.' })
  actorId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Those of this day in Asia/Shanghai, or later.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Those of this day, included, or earlier.' })
  to?: string | null;
}

const LATEST_FIRST = { type: AuditEntry, orderBy: ['recordedAt', 'id'], descending: true };

/** An instant of a day in Asia/Shanghai, as it is stored. */
const instantOn = (day: string, time: string): string => storedInstant(new Date(`${day}T${time}+08:00`));

function conditionsOf({ subjectType, subjectId, actorId, from, to }: AuditEntryFilter): (Condition | null)[] {
  return [
    subjectType ? ['subjectType = ?', subjectType] : null,
    subjectId ? ['subjectId = ?', subjectId] : null,
    actorId ? ['actorId = ?', actorId] : null,
    from ? ['recordedAt >= ?', instantOn(from, '00:00:00.000')] : null,
    to ? ['recordedAt <= ?', instantOn(to, '23:59:59.999')] : null,
  ];
}

@Resolver()
export class AuditResolver {
  @Query(() => AuditEntryConnection, { description: 'What was changed, the latest first.' })
  auditEntries(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => AuditEntryFilter, { nullable: true }) filter: AuditEntryFilter | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return page(context, info, { ...LATEST_FIRST, where: conditionsOf(filter ?? {}) }, args);
  }

  @Query(() => AuditEntryConnection, {
    description:
      'What was changed of one record, the latest first; FORBIDDEN where the record is not the viewer’s to see. Empty where there is no such record.',
  })
  recordHistory(
    @Arg('subjectType', () => RecordKind, { description: 'What the record is.' }) subjectType: RecordKind,
    @Arg('subjectId', () => ID, { description: 'Key of the record.' }) subjectId: string,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    if (!mayReadHistory(subjectType, viewerOf(context).roles))
      throw new GraphQLError('Your role may not read this history', { extensions: { code: 'FORBIDDEN' } });
    const where = [['subjectId = ?', subjectId] as const, ['subjectType = ?', subjectType] as const];
    return page(context, info, { ...LATEST_FIRST, where }, args);
  }

  @Query(() => AuditVerdict, {
    description:
      'Walks all audit chains and tells the first thing that is not as it was written. Errors: TOO_BUSY.',
  })
  async auditVerdict(@Ctx() context: Context): Promise<AuditVerdict> {
    const verifiedAt = context.now();
    return { verifiedAt, ...(await heavily(context, (reader) => verifyAudit(reader))) };
  }
}
