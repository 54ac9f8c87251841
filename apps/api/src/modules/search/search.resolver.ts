import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { type Context, viewerOf } from '../../graphql/context.js';
import { SearchHit } from './search-hit.js';
import { searchRecords } from './search-records.js';

@Resolver()
export class SearchResolver {
  @Query(() => [SearchHit], {
    description:
      'What the viewer may read and a text finds, a few of each kind: customers as in their list, other records by the beginning of their number.',
  })
  search(
    @Arg('text', () => String, {
      description: 'What is searched for, at most 120 characters; nothing is found where it is blank.',
    })
    text: string,
    @Ctx() context: Context,
  ): Promise<SearchHit[]> {
    return searchRecords(context.database.reader, text, viewerOf(context).roles);
  }
}
