import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, ID, Info, InputType, Query, Resolver } from 'type-graphql';
import { connectionOf, page, PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { AuditEntry } from './audit-entry.entity.js';

const AuditEntryConnection = connectionOf(AuditEntry, 'AuditEntry');

@InputType({ description: 'Which audit entries; all where left out.' })
class AuditEntryFilter {
  @Field(() => String, { nullable: true, description: 'GraphQL type of what was changed.' })
  subjectType?: string | null;

  @Field(() => ID, { nullable: true, description: 'Key of what was changed.' })
  subjectId?: string | null;
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
    const where = [
      filter?.subjectType ? (['subjectType = ?', filter.subjectType] as const) : null,
      filter?.subjectId ? (['subjectId = ?', filter.subjectId] as const) : null,
    ];
    return page(context, info, { type: AuditEntry, where }, args);
  }
}
