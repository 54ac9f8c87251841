import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { UserError } from '../../graphql/user-error.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { changeSavedView } from './change-saved-view.js';
import { discardSavedView } from './discard-saved-view.js';
import { saveView } from './save-view.js';
import { SavedView } from './saved-view.entity.js';
import { ChangeSavedViewInput, DiscardSavedViewInput, SaveViewInput } from './saved-view.inputs.js';
import { savedViews } from './saved-view-list.js';

@ObjectType({ description: 'The result of saving or changing a view.' })
class SavedViewPayload {
  @Field(() => SavedView, { nullable: true, description: 'The view; null where it was refused.' })
  savedView: SavedView | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: VIEW_NAME_TAKEN, VIEWS_TOO_MANY, NOT_FOUND, VIEW_OF_ANOTHER, VERSION_CONFLICT, IDEMPOTENCY_CONFLICT, or a field’s own rule.',
  })
  userErrors: UserError[];
}

@ObjectType({ description: 'The result of discarding a view.' })
class DiscardSavedViewPayload {
  @Field(() => ID, { nullable: true, description: 'Key that the view had; null where it was refused.' })
  discardedId: string | null;

  @Field(() => [UserError], {
    description: 'Why it was refused: NOT_FOUND, VIEW_OF_ANOTHER, VERSION_CONFLICT.',
  })
  userErrors: UserError[];
}

@Resolver()
export class SavedViewsResolver {
  @Query(() => [SavedView], {
    description:
      'The saved views that the viewer sees by page and name: their own and those shared, at most 500.',
  })
  savedViews(
    @Arg('page', () => String, { nullable: true, description: 'Those of this page; all where left out.' })
    page: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return savedViews(context, info, page);
  }

  @Mutation(() => SavedViewPayload, {
    description: 'Saves a page as it is to be seen again: its filters, sort and what else its address holds.',
  })
  saveView(
    @Arg('input', () => SaveViewInput) input: SaveViewInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'saveView', input, payload: 'savedView', type: SavedView } as const;
    return mutate(context, info, mutation, (unit) => saveView(unit, input));
  }

  @Mutation(() => SavedViewPayload, {
    description: 'Gives a view of one’s own another name or content, or shares it or no longer.',
  })
  changeSavedView(
    @Arg('input', () => ChangeSavedViewInput) input: ChangeSavedViewInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'changeSavedView', input, payload: 'savedView', type: SavedView } as const;
    return mutate(context, info, mutation, (unit) => changeSavedView(unit, input));
  }

  @Mutation(() => DiscardSavedViewPayload, { description: 'Discards a view of one’s own.' })
  discardSavedView(
    @Arg('input', () => DiscardSavedViewInput) input: DiscardSavedViewInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'discardSavedView', input, payload: 'discardedId', type: null } as const;
    return mutate(context, info, mutation, (unit) => discardSavedView(unit, input));
  }
}
