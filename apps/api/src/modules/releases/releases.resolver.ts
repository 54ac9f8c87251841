import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, ID, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { connectionOf, page, PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { readOne } from '../../graphql/read-one.js';
import { DateScalar } from '../../graphql/scalars.js';
import { UserError } from '../../graphql/user-error.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { addRelease } from './add-release.js';
import { ReleaseAvailability, releaseAvailability } from './release-availability.js';
import { Release } from './release.entity.js';
import { AddReleaseInput, ReleaseFilter } from './release.inputs.js';
import { type ReleaseSort, releaseSorts } from './release-sort.js';

const ReleaseConnection = connectionOf(Release, 'Release');

@ObjectType({ description: 'The result of adding a release.' })
class ReleasePayload {
  @Field(() => Release, { nullable: true, description: 'The release; null where it was refused.' })
  release: Release | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: NO_RATE_TABLE, PRODUCT_NOT_COVERED, RELEASE_EXISTS, IDEMPOTENCY_CONFLICT, or a field’s own rule.',
  })
  userErrors: UserError[];
}

@Resolver()
export class ReleasesResolver {
  @Query(() => ReleaseConnection, {
    description: 'Upgrades and patches (clause 2), the latest released first.',
  })
  releases(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => ReleaseFilter, { nullable: true }) filter: ReleaseFilter | null,
    @Arg('sort', () => releaseSorts.type, {
      defaultValue: 'RELEASED_ON_DESC',
      description: 'In which order.',
    })
    sort: ReleaseSort,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const where = [
      filter?.product ? (['product = ?', filter.product] as const) : null,
      filter?.kind ? (['kind = ?', filter.kind] as const) : null,
    ];
    return page(context, info, { type: Release, where, ...releaseSorts.orders[sort] }, args);
  }

  @Query(() => Release, {
    nullable: true,
    description: 'The release with this key; null where there is none.',
  })
  release(
    @Arg('id', () => ID, { description: 'Key of the release.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readOne(context, info, Release, id);
  }

  @Query(() => ReleaseAvailability, {
    nullable: true,
    description:
      'Whether a licence may have a release: covered on its release day or on the day of the download (clause 2). Null where one of the two is absent.',
  })
  releaseAvailability(
    @Arg('licenceId', () => ID, { description: 'The licence.' }) licenceId: string,
    @Arg('releaseId', () => ID, { description: 'The release.' }) releaseId: string,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'Day of the download; today where left out.',
    })
    on: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return releaseAvailability(context, info, { licenceId, releaseId, on: on ?? context.today });
  }

  @Mutation(() => ReleasePayload, {
    description: 'Adds a release to the catalogue of its product (clause 2).',
  })
  addRelease(
    @Arg('input', () => AddReleaseInput) input: AddReleaseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'addRelease', input, payload: 'release', type: Release } as const;
    return mutate(context, info, mutation, (unit) => addRelease(unit, input));
  }
}
