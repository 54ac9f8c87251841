import { Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { type Context, viewerOf } from '../../graphql/context.js';
import type { Change } from '../../live/record-changes.js';

@ObjectType({ description: 'That a record was changed. What became of it is asked for by its own query.' })
class RecordChange {
  @Field(() => String, { description: 'GraphQL type of what was changed.' })
  type: string;

  @Field(() => ID, { nullable: true, description: 'Key of what was changed; null for many of this type.' })
  id: string | null;
}

@Resolver()
export class RecordChangesResolver {
  @Subscription(() => [RecordChange], {
    subscribe: ({ context }) => begin(context as Context),
    description:
      'What was changed by anybody, told within a second of its commit, of the types that the viewer may read. The first list is empty: nothing is missed from there on. Ends with the session, and after ten minutes: ask again.',
  })
  recordsChanged(@Root() changes: Change[]): RecordChange[] {
    return changes;
  }
}

async function begin(context: Context): Promise<AsyncIterable<Change[]>> {
  return context.live.begin(viewerOf(context), context.sessionId ?? '');
}
