import { Field, Int, ObjectType } from 'type-graphql';
import { LeftOutReason } from '../../graphql/billing-enums.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateScalar, FenScalar } from '../../graphql/scalars.js';
import { UserError } from '../../graphql/user-error.js';
import { Charge } from '../charges/charge.entity.js';
import { Customer } from '../customers/customer.entity.js';

@ObjectType({ description: 'An invoice that a billing run would draft.' })
export class PlannedInvoice {
  customerId: string;

  @BelongsTo(() => Customer, 'customerId', { description: 'To whom.' })
  customer?: Customer;

  @Field(() => FenScalar, { description: 'What it would come to, tax included.' })
  totalFen: number;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'Without tax; null where a line’s table states no tax rate.',
  })
  netFen: number | null;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'Its tax; null where a line’s table states no tax rate.',
  })
  taxFen: number | null;

  @Field(() => [Charge], { description: 'What for; each charge says why, by its decision.' })
  charges: object[];
}

@ObjectType({ description: 'Charges that a billing run would leave out for one reason.' })
export class LeftOut {
  @Field(() => LeftOutReason, { description: 'Why.' })
  reason: LeftOutReason;

  @Field(() => Int, { description: 'How many charges.' })
  count: number;

  @Field(() => FenScalar, { description: 'Their sum.' })
  totalFen: number;

  @Field(() => [Charge], { description: 'The charges, the earliest due first; at most 100 of them.' })
  charges: object[];
}

@ObjectType({ description: 'What a billing run would do if it were started now, by the code that does it.' })
export class BillingPreview {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'It bills what is due on this day, included, or earlier; null where it was refused.',
  })
  dueBy: string | null;

  @Field(() => Int, { description: 'How many charges it would bill.' })
  chargeCount: number;

  @Field(() => Int, { description: 'How many drafts it would make.' })
  invoiceCount: number;

  @Field(() => FenScalar, { description: 'What the drafts would come to.' })
  totalFen: number;

  @Field(() => [PlannedInvoice], {
    description:
      'The drafts in the order of the run: as many as were asked for, after as many as were passed over.',
  })
  invoices: PlannedInvoice[];

  @Field(() => [LeftOut], { description: 'What it would leave out, and why.' })
  leftOut: LeftOut[];

  @Field(() => [UserError], { description: 'Why it would be refused: DUE_BY_IN_FUTURE.' })
  userErrors: UserError[];
}
