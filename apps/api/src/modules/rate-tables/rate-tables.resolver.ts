import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { badInput, type Condition, connectionOf, page, PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { RateTableStatus } from '../../graphql/enums.js';
import { readOne } from '../../graphql/read-one.js';
import { selectionOf } from '../../graphql/selection.js';
import { DateScalar } from '../../graphql/scalars.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { type CellChange, changesBetween } from './cell-change.js';
import { withComments } from './comments-on-changes.js';
import { documentOf } from './document-loader.js';
import { createRateTableDraft, discardRateTableDraft } from './draft.service.js';
import { editRateTableDraft } from './edit-draft.service.js';
import { importRateTable } from './import-draft.service.js';
import { importRateTableWorkbook } from './workbook/import-workbook.service.js';
import { publishRateTable } from './publish.service.js';
import { tableInForceId } from './published-tables.js';
import { RateTable } from './rate-table.entity.js';
import {
  CreateRateTableDraftInput,
  DiscardRateTableDraftInput,
  EditRateTableDraftInput,
  ImportRateTableInput,
  ImportRateTableWorkbookInput,
  PublishRateTableInput,
} from './rate-table.inputs.js';
import { DiscardRateTableDraftPayload, RateTablePayload } from './rate-table.payloads.js';
import { type RateTableReview, reviewOf } from './rate-table-review.js';

const RateTableConnection = connectionOf(RateTable, 'RateTable');

/** A draft is seen by those who may edit it; to others it is absent. */
const unlessDraft = ({ viewer }: Context): Condition | null =>
  viewer?.roles.includes('ADMIN') ? null : ['status = ?', 'PUBLISHED'];

const payload = 'rateTable';
const type = RateTable;

@Resolver(() => RateTable)
export class RateTablesResolver {
  @Query(() => RateTableConnection, {
    description:
      'The rate tables, the latest year first, in it the highest revision; drafts only for administrators.',
  })
  rateTables(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('status', () => RateTableStatus, {
      nullable: true,
      description: 'Only drafts or only published ones; both where left out.',
    })
    status: RateTableStatus | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const where = [status ? (['status = ?', status] as const) : null, unlessDraft(context)];
    return page(context, info, { type, where, orderBy: ['year', 'revision', 'id'] }, args);
  }

  @Query(() => RateTable, { nullable: true, description: 'One rate table; null where there is none.' })
  rateTable(
    @Arg('id', () => ID, { description: 'Key of the table.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readOne(context, info, type, id, unlessDraft(context) ?? undefined);
  }

  @Query(() => RateTable, {
    nullable: true,
    description: 'The published table in force on a day; null before the first one.',
  })
  async rateTableInForce(
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'The day; today in Asia/Shanghai where left out.',
    })
    on: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const id = await tableInForceId(context.database.reader, on ?? context.today);
    return id === null ? null : readOne(context, info, type, id);
  }

  @FieldResolver()
  review(@Root() row: RateTable, @Ctx() context: Context): RateTableReview {
    return reviewOf(row.document, context.language);
  }

  @FieldResolver()
  async changes(
    @Root() row: RateTable,
    @Arg('againstId', () => ID, {
      nullable: true,
      description: 'The table to compare with; the one that it is based on where left out.',
    })
    againstId: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CellChange[]> {
    const against = againstId ? await documentOf(context, againstId) : row.basedOn?.document;
    if (againstId && against === undefined) throw badInput('`againstId` is no rate table');
    if (against === undefined) return [];
    const asked = selectionOf(info).get('comments');
    return withComments(context, row.id, changesBetween(against, row.document), asked);
  }

  @Mutation(() => RateTablePayload, {
    description: 'Copies a table into a draft under the year’s next revision. Errors: NOT_FOUND.',
  })
  createRateTableDraft(
    @Arg('input', () => CreateRateTableDraftInput, { description: 'What to copy, and for which year.' })
    input: CreateRateTableDraftInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const operation = 'createRateTableDraft';
    return mutate(context, info, { operation, input, payload, type }, (unit) =>
      createRateTableDraft(unit, input),
    );
  }

  @Mutation(() => RateTablePayload, {
    description:
      'Edits cells of a draft, all or none: where the result would be no rate table, every problem is told and nothing is stored. Edits that say what they replace are put on top of what others have saved since. Errors: NOT_FOUND, RATE_TABLE_PUBLISHED, VERSION_CONFLICT, CELL_CHANGED, CELL_CLEARED, CELL_NOT_AS_SEEN, CELL_UNKNOWN, CELL_NOT_EDITABLE, and the codes of a review’s errors.',
  })
  editRateTableDraft(
    @Arg('input', () => EditRateTableDraftInput, { description: 'The draft and its new values.' })
    input: EditRateTableDraftInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const operation = 'editRateTableDraft';
    return mutate(context, info, { operation, input, payload, type }, (unit) =>
      editRateTableDraft(unit, input),
    );
  }

  @Mutation(() => RateTablePayload, {
    description:
      'Makes a draft of a document. Errors: JSON_MALFORMED, WRONG_YEAR, LIST_TOO_LONG, and the codes of a review’s errors.',
  })
  importRateTable(
    @Arg('input', () => ImportRateTableInput, { description: 'The document and its year.' })
    input: ImportRateTableInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const operation = 'importRateTable';
    return mutate(context, info, { operation, input, payload, type }, (unit) => importRateTable(unit, input));
  }

  @Mutation(() => RateTablePayload, {
    description:
      'Makes a draft of a workbook, or of nothing in it: each error names its worksheet and cell. Errors: WORKBOOK_UNREADABLE, WORKSHEET_MISSING, WORKBOOK_CELL_UNREADABLE, LIST_TOO_LONG, and the codes of a review’s errors.',
  })
  importRateTableWorkbook(
    @Arg('input', () => ImportRateTableWorkbookInput, { description: 'The workbook and its year.' })
    input: ImportRateTableWorkbookInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const operation = 'importRateTableWorkbook';
    return mutate(context, info, { operation, input, payload, type }, (unit) =>
      importRateTableWorkbook(unit, input),
    );
  }

  @Mutation(() => RateTablePayload, {
    description:
      'Publishes a draft: it is in force from its first day on and never changes afterwards. Errors: NOT_FOUND, RATE_TABLE_PUBLISHED, VERSION_CONFLICT, SECOND_PERSON_REQUIRED, RATE_TABLE_EFFECTIVE_IN_PAST, RATE_TABLE_EFFECTIVE_TOO_LATE, and the codes of a review’s errors.',
  })
  publishRateTable(
    @Arg('input', () => PublishRateTableInput, { description: 'The draft and its first day.' })
    input: PublishRateTableInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const operation = 'publishRateTable';
    return mutate(context, info, { operation, input, payload, type }, (unit) =>
      publishRateTable(unit, input),
    );
  }

  @Mutation(() => DiscardRateTableDraftPayload, {
    description: 'Throws a draft away. Errors: NOT_FOUND, RATE_TABLE_PUBLISHED, VERSION_CONFLICT.',
  })
  discardRateTableDraft(
    @Arg('input', () => DiscardRateTableDraftInput, { description: 'The draft.' })
    input: DiscardRateTableDraftInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const operation = 'discardRateTableDraft';
    return mutate(context, info, { operation, input, payload: 'discardedId', type: null }, (unit) =>
      discardRateTableDraft(unit, input),
    );
  }
}
