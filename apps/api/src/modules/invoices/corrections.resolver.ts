import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  Field,
  ID,
  Info,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { connectionOf, page, PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { readOne } from '../../graphql/read-one.js';
import { UserError } from '../../graphql/user-error.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { Charge } from '../charges/charge.entity.js';
import {
  IssueCreditNoteInput,
  RecordTaxInvoiceInput,
  SettleOpenCreditInput,
  VoidInvoiceInput,
} from './correction.inputs.js';
import { CreditNote } from './credit-note.entity.js';
import { issueCreditNote } from './issue-credit-note.service.js';
import { CreditNotePreview, previewCreditNote, PreviewCreditNoteInput } from './preview-credit-note.js';
import { recordTaxInvoice } from './record-tax-invoice.service.js';
import { settleOpenCredit } from './settle-open-credit.service.js';
import { TaxInvoice } from './tax-invoice.entity.js';
import { voidInvoice } from './void-invoice.service.js';
import { type CreditNoteSort, creditNoteSorts } from './credit-note-sort.js';

const CreditNoteConnection = connectionOf(CreditNote, 'CreditNote');

@ObjectType({ description: 'The result of crediting or voiding an invoice.' })
class CreditNotePayload {
  @Field(() => CreditNote, { nullable: true, description: 'The credit note; null where it was refused.' })
  creditNote: CreditNote | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: NOT_FOUND, INVOICE_NOT_ISSUED, CREDIT_LINE_REPEATED, CREDIT_LINE_TOO_LARGE, CREDIT_TOO_LARGE, INVOICE_CREDITED, INVOICE_PAID, MONTH_LOCKED.',
  })
  userErrors: UserError[];
}

@ObjectType({ description: 'The result of settling an open credit.' })
class OpenCreditPayload {
  @Field(() => Charge, {
    nullable: true,
    description: 'The credit, with the credit notes that give it; null where it was refused.',
  })
  charge: Charge | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: NOT_FOUND, CHARGE_NOT_CREDIT, CHARGE_INVOICED, CHARGE_DRAFTED, CHARGE_TAKEN_BACK, CREDIT_NOT_DUE, NOTHING_LEFT_TO_CREDIT, MONTH_LOCKED.',
  })
  userErrors: UserError[];
}

@ObjectType({ description: 'The result of recording a tax invoice.' })
class TaxInvoicePayload {
  @Field(() => TaxInvoice, { nullable: true, description: 'The tax invoice; null where it was refused.' })
  taxInvoice: TaxInvoice | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: NOT_FOUND, INVOICE_NOT_ISSUED, TAX_INVOICE_IN_FUTURE, TAX_INVOICE_NUMBER_TAKEN.',
  })
  userErrors: UserError[];
}

@InputType({ description: 'Which credit notes; all where left out.' })
class CreditNoteFilter {
  @Field(() => ID, { nullable: true, description: 'Those to this customer.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those of this invoice.' })
  invoiceId?: string | null;
}

@Resolver()
export class CorrectionsResolver {
  @Query(() => CreditNoteConnection, { description: 'Credit notes, the latest first.' })
  creditNotes(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => CreditNoteFilter, { nullable: true }) filter: CreditNoteFilter | null,
    @Arg('sort', () => creditNoteSorts.type, { defaultValue: 'MADE_DESC', description: 'In which order.' })
    sort: CreditNoteSort,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const where = [
      filter?.customerId ? (['customerId = ?', filter.customerId] as const) : null,
      filter?.invoiceId ? (['invoiceId = ?', filter.invoiceId] as const) : null,
    ];
    return page(context, info, { type: CreditNote, where, ...creditNoteSorts.orders[sort] }, args);
  }

  @Query(() => CreditNote, {
    nullable: true,
    description: 'One credit note; null where there is none with this id.',
  })
  creditNote(
    @Arg('id', () => ID, { description: 'Key of the credit note.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readOne(context, info, CreditNote, id);
  }

  @Query(() => CreditNotePreview, {
    description: 'What a credit note would come to and leave of its invoice. Nothing is stored.',
  })
  previewCreditNote(
    @Arg('input', () => PreviewCreditNoteInput) input: PreviewCreditNoteInput,
    @Ctx() context: Context,
  ): Promise<CreditNotePreview> {
    return previewCreditNote(context, input);
  }

  @Mutation(() => CreditNotePayload, {
    description: 'Takes amounts off the lines of an issued invoice, never more than is left of each.',
  })
  issueCreditNote(
    @Arg('input', () => IssueCreditNoteInput) input: IssueCreditNoteInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = {
      operation: 'issueCreditNote',
      input,
      payload: 'creditNote',
      type: CreditNote,
    } as const;
    return mutate(context, info, mutation, (unit) => issueCreditNote(unit, input));
  }

  @Mutation(() => CreditNotePayload, {
    description:
      'Voids an issued invoice: a credit note for all of it, and a draft that bears its charges anew (`creditNote.reissues`).',
  })
  voidInvoice(
    @Arg('input', () => VoidInvoiceInput) input: VoidInvoiceInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'voidInvoice', input, payload: 'creditNote', type: CreditNote } as const;
    return mutate(context, info, mutation, (unit) => voidInvoice(unit, input));
  }

  @Mutation(() => OpenCreditPayload, {
    description:
      'Gives a cancellation’s open credit by credit notes on what was invoiced for the same contract year, up to what is left of it; the rest stays open for the next invoice.',
  })
  settleOpenCredit(
    @Arg('input', () => SettleOpenCreditInput) input: SettleOpenCreditInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'settleOpenCredit', input, payload: 'charge', type: Charge } as const;
    return mutate(context, info, mutation, (unit) => settleOpenCredit(unit, input));
  }

  @Mutation(() => TaxInvoicePayload, {
    description: 'Records the tax invoice (发票) that was issued for an invoice.',
  })
  recordTaxInvoice(
    @Arg('input', () => RecordTaxInvoiceInput) input: RecordTaxInvoiceInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = {
      operation: 'recordTaxInvoice',
      input,
      payload: 'taxInvoice',
      type: TaxInvoice,
    } as const;
    return mutate(context, info, mutation, (unit) => recordTaxInvoice(unit, input));
  }
}
