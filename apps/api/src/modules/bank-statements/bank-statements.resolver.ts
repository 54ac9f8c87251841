import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, ID, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { connectionOf, page, PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { readOne } from '../../graphql/read-one.js';
import { UserError } from '../../graphql/user-error.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { BankImport } from './bank-import.entity.js';
import {
  BankStatementPreview,
  ImportBankStatementInput,
  PreviewBankStatementInput,
} from './bank-statement.types.js';
import { importBankStatement } from './import-bank-statement.service.js';
import { previewBankStatement } from './preview-bank-statement.js';

const BankImportConnection = connectionOf(BankImport, 'BankImport');

@ObjectType({ description: 'The result of recording lines of a bank’s file.' })
class BankImportPayload {
  @Field(() => BankImport, { nullable: true, description: 'What was recorded; null where it was refused.' })
  bankImport: BankImport | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused, every line at once: BANK_LINE_ABSENT, BANK_LINE_REPEATED, BANK_LINE_IMPORTED, BANK_LINE_NOT_INCOMING, NOT_FOUND, INVOICE_NOT_ISSUED, PAYMENT_IN_FUTURE, PAYMENT_TOO_LARGE, MONTH_LOCKED, STATEMENT_UNREADABLE, STATEMENT_WITHOUT_HEADINGS, STATEMENT_EMPTY, STATEMENT_TOO_LONG.',
  })
  userErrors: UserError[];
}

@Resolver()
export class BankStatementsResolver {
  @Query(() => BankStatementPreview, {
    description:
      'What a bank’s file says and which invoices it pays, by number and amount. Nothing is stored.',
  })
  previewBankStatement(
    @Arg('input', () => PreviewBankStatementInput) input: PreviewBankStatementInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BankStatementPreview> {
    return previewBankStatement(context, info, input);
  }

  @Query(() => BankImportConnection, { description: 'Banks’ files that were recorded, the latest first.' })
  bankImports(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return page(context, info, { type: BankImport }, args);
  }

  @Query(() => BankImport, {
    nullable: true,
    description: 'One bank’s file that was recorded; null where there is none with this id.',
  })
  bankImport(
    @Arg('id', () => ID, { description: 'Key of the import.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readOne(context, info, BankImport, id);
  }

  @Mutation(() => BankImportPayload, {
    description:
      'Records lines of a bank’s file as payments, all or none; a line that was recorded before, from whatever file, is refused.',
  })
  importBankStatement(
    @Arg('input', () => ImportBankStatementInput) input: ImportBankStatementInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = {
      operation: 'importBankStatement',
      input,
      payload: 'bankImport',
      type: BankImport,
    } as const;
    return mutate(context, info, mutation, (unit) => importBankStatement(unit, input));
  }
}
