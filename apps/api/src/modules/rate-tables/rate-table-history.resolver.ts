import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { type Condition, connectionOf, page, PageArgs } from '../../graphql/connection.js';
import { type Context, viewerOf } from '../../graphql/context.js';
import { refuse } from '../../graphql/refusal.js';
import { selectionOf } from '../../graphql/selection.js';
import { UserError } from '../../graphql/user-error.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { preview } from '../../unit-of-work/preview.js';
import { CellChange, changesBetween } from './cell-change.js';
import { commentCell } from './comment-cell.service.js';
import { withComments } from './comments-on-changes.js';
import { DraftEditor, othersAt } from './draft-editors.js';
import { documentAsked } from './document-versions.js';
import { RateTableComment } from './rate-table-comment.entity.js';
import { RateTableEdit } from './rate-table-edit.entity.js';
import { CommentCellInput } from './rate-table.inputs.js';

const RateTableEditConnection = connectionOf(RateTableEdit, 'RateTableEdit');
const RateTableCommentConnection = connectionOf(RateTableComment, 'RateTableComment');

@InputType({ description: 'A rate table, as it stands or as it was in one of its versions.' })
class RateTableVersionInput {
  @Field(() => ID, { description: 'The table, a published one or a draft.' })
  rateTableId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'One of its versions, from 1; as it stands where left out. For administrators alone.',
  })
  version?: number | null;
}

@ObjectType({ description: 'What one rate table changes against another, or one version against another.' })
class RateTableComparison {
  @Field(() => [CellChange], { description: 'The cells that differ; empty where they state the same.' })
  changes: CellChange[];

  @Field(() => [UserError], {
    description:
      'Why they cannot be compared: NOT_FOUND, or VERSION_NOT_KEPT where a table has no such version in its history.',
  })
  userErrors: UserError[];
}

@ObjectType({ description: 'A comment as it was kept, or why it was refused.' })
class CommentCellPayload {
  @Field(() => RateTableComment, { nullable: true, description: 'The comment; null where it was refused.' })
  comment: RateTableComment | null;

  @Field(() => [UserError], {
    description: 'Why it was refused: NOT_FOUND, RATE_TABLE_PUBLISHED, CELL_UNKNOWN, or a field’s own rule.',
  })
  userErrors: UserError[];
}

@Resolver(() => CellChange)
export class CellChangeResolver {
  @FieldResolver(() => [RateTableComment], {
    description: 'What was noted on the cell in the table after, the oldest first.',
  })
  comments(@Root() { comments }: CellChange): object[] {
    return comments ?? [];
  }
}

const seesDrafts = ({ viewer }: Context): boolean => viewer?.roles.includes('ADMIN') === true;

@Resolver()
export class RateTableHistoryResolver {
  @Query(() => RateTableEditConnection, {
    description:
      'What was edited in a draft, or in a table while it was one: the oldest first, cell by cell.',
  })
  rateTableEdits(
    @Arg('rateTableId', () => ID, { description: 'The table.' }) rateTableId: string,
    @Arg('sinceVersion', () => Int, {
      nullable: true,
      description: 'Only edits that made a later version than this; all where left out.',
    })
    sinceVersion: number | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const where: Condition[] = [
      ['rateTableId = ?', rateTableId],
      ['version > ?', sinceVersion ?? 0],
    ];
    const order = { orderBy: ['version', 'id'], descending: false };
    return page(context, info, { type: RateTableEdit, where, ...order }, args);
  }

  @Query(() => [DraftEditor], {
    description:
      'Who else has a draft open. Asking tells the others that one has it open oneself; nothing of it is stored.',
  })
  rateTableEditors(
    @Arg('rateTableId', () => ID, { description: 'The draft.' }) rateTableId: string,
    @Ctx() context: Context,
  ): DraftEditor[] {
    return othersAt(rateTableId, viewerOf(context), context.now());
  }

  @Query(() => RateTableCommentConnection, {
    description:
      'What was noted on the cells of a table, the oldest first; of a draft only for administrators.',
  })
  rateTableComments(
    @Arg('rateTableId', () => ID, { description: 'The table.' }) rateTableId: string,
    @Arg('cell', () => String, {
      nullable: true,
      description: 'Only on this cell, a JSON Pointer; on all where left out.',
    })
    cell: string | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const published: Condition = [
      "rateTableId IN (SELECT t.id FROM rate_tables t WHERE t.id = ? AND t.status = 'PUBLISHED')",
      rateTableId,
    ];
    const where: (Condition | false)[] = [
      ['rateTableId = ?', rateTableId],
      cell ? ['cell = ?', cell] : false,
      !seesDrafts(context) && published,
    ];
    return page(context, info, { type: RateTableComment, where, descending: false }, args);
  }

  @Query(() => RateTableComparison, {
    description: 'What differs between any two rate tables, or between two versions of one, cell by cell.',
  })
  compareRateTables(
    @Arg('before', () => RateTableVersionInput) before: RateTableVersionInput,
    @Arg('after', () => RateTableVersionInput) after: RateTableVersionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return preview(context, after, { changes: [] as CellChange[] }, async () => {
      const { reader } = context.database;
      const documentOf = async (name: string, asked: RateTableVersionInput) => {
        const found = await documentAsked(reader, asked, seesDrafts(context));
        if (!found) refuse('NOT_FOUND', { field: `${name}.rateTableId` });
        return found.document ?? refuse('VERSION_NOT_KEPT', { field: `${name}.version` });
      };
      // One after the other: of two refusals the first is always the same.
      const was = await documentOf('before', before);
      const is = await documentOf('after', after);
      const asked = selectionOf(info).get('changes')?.get('comments');
      return { changes: await withComments(context, after.rateTableId, changesBetween(was, is), asked) };
    });
  }

  @Mutation(() => CommentCellPayload, {
    description: 'Notes something on a cell of a draft; what the draft states stays as it is.',
  })
  commentCell(
    @Arg('input', () => CommentCellInput) input: CommentCellInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'commentCell', input, payload: 'comment', type: RateTableComment } as const;
    return mutate(context, info, mutation, (unit) => commentCell(unit, input));
  }
}
