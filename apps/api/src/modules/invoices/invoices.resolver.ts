import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, ID, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { page, PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { readOne } from '../../graphql/read-one.js';
import { UserError } from '../../graphql/user-error.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { discardInvoiceDraft } from './discard-invoice-draft.service.js';
import { draftInvoice } from './draft-invoice.service.js';
import { InvoiceConnection } from './invoice-connection.js';
import { Invoice } from './invoice.entity.js';
import {
  DiscardInvoiceDraftInput,
  DraftInvoiceInput,
  InvoiceFilter,
  IssueInvoiceInput,
} from './invoice.inputs.js';
import { issueInvoice } from './issue-invoice.service.js';
import { invoiceList, type InvoiceSort, invoiceSorts } from './invoice-sort.js';

@ObjectType({ description: 'The result of drafting or issuing an invoice.' })
class InvoicePayload {
  @Field(() => Invoice, { nullable: true, description: 'The invoice; null where it was refused.' })
  invoice: Invoice | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: NOT_FOUND, CHARGE_REPEATED, CHARGE_NOT_OPEN, CHARGE_NOT_DUE, AMOUNT_TOO_LARGE, AMOUNT_NOT_POSITIVE, INVOICE_ALREADY_ISSUED, VERSION_CONFLICT, MONTH_LOCKED.',
  })
  userErrors: UserError[];
}

@ObjectType({ description: 'The result of discarding a draft.' })
class DiscardInvoiceDraftPayload {
  @Field(() => ID, { nullable: true, description: 'Key that the draft had; null where it was refused.' })
  discardedId: string | null;

  @Field(() => [UserError], {
    description: 'Why it was refused: NOT_FOUND, INVOICE_ALREADY_ISSUED, VERSION_CONFLICT.',
  })
  userErrors: UserError[];
}

@Resolver()
export class InvoicesResolver {
  @Query(() => InvoiceConnection, { description: 'Invoices, the latest drafted first.' })
  invoices(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => InvoiceFilter, { nullable: true }) filter: InvoiceFilter | null,
    @Arg('sort', () => invoiceSorts.type, { defaultValue: 'DRAFTED_DESC', description: 'In which order.' })
    sort: InvoiceSort,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return page(context, info, invoiceList(filter ?? {}, sort), args);
  }

  @Query(() => Invoice, {
    nullable: true,
    description: 'One invoice; null where there is none with this id.',
  })
  invoice(
    @Arg('id', () => ID, { description: 'Key of the invoice.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readOne(context, info, Invoice, id);
  }

  @Mutation(() => InvoicePayload, {
    description: 'Makes a draft of a customer’s open charges, each with its tax split.',
  })
  draftInvoice(
    @Arg('input', () => DraftInvoiceInput) input: DraftInvoiceInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(
      context,
      info,
      { operation: 'draftInvoice', input, payload: 'invoice', type: Invoice },
      (unit) => draftInvoice(unit, input),
    );
  }

  @Mutation(() => InvoicePayload, {
    description: 'Issues a draft under the next number of the year. It never changes again.',
  })
  issueInvoice(
    @Arg('input', () => IssueInvoiceInput) input: IssueInvoiceInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return mutate(
      context,
      info,
      { operation: 'issueInvoice', input, payload: 'invoice', type: Invoice },
      (unit) => issueInvoice(unit, input),
    );
  }

  @Mutation(() => DiscardInvoiceDraftPayload, {
    description: 'Discards a draft; its charges wait to be invoiced again.',
  })
  discardInvoiceDraft(
    @Arg('input', () => DiscardInvoiceDraftInput) input: DiscardInvoiceDraftInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'discardInvoiceDraft', input, payload: 'discardedId', type: null } as const;
    return mutate(context, info, mutation, (unit) => discardInvoiceDraft(unit, input));
  }
}
