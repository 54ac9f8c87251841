import { Field, ID, InputType, Int } from 'type-graphql';
import { Edition } from '../../graphql/enums.js';
import { AgreedWork } from '../../graphql/sales-enums.js';
import { DateScalar, FenScalar } from '../../graphql/scalars.js';
import { AmountWithin, OptionalText, RequiredText, Within } from '../../unit-of-work/field-rules.js';

/** A hundred million yuan: nothing sold costs more, and no sum comes near the safe integers. */
const DEAREST_FEN = 10_000_000_000;

@InputType({ description: 'A new licence at an agreed price.' })
export class QuotedLicenceInput {
  @Field(() => String, { description: 'Code of a product of the quote’s rate table.' })
  @RequiredText(40)
  product: string;

  @Field(() => Edition, { description: 'Edition.' })
  edition: Edition;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people will work with it, 1 to 10000; 1 where left out.',
  })
  @Within(1, 10_000)
  operators?: number | null;

  @Field(() => ID, { description: 'The customer’s site where it will be used.' })
  siteId: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day planned for its delivery; the day of the signing where left out.',
  })
  deliverOn?: string | null;

  @Field(() => FenScalar, { description: 'Agreed price, tax included, 0 to 100,000,000 yuan.' })
  @AmountWithin(0, DEAREST_FEN)
  priceFen: number;
}

@InputType({ description: 'What training or work is for: exactly one licence.' })
abstract class ForLicenceInput {
  @Field(() => ID, {
    nullable: true,
    description: 'One of the customer’s licences; either this or `licenceItem`.',
  })
  licenceId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'A licence that this quote sells: its place in `licences`, from 1. Either this or `licenceId`.',
  })
  @Within(1, 100)
  licenceItem?: number | null;
}

@InputType({
  description: 'Training days past those that a purchase includes, at the table’s price (clause 5).',
})
export class QuotedTrainingInput extends ForLicenceInput {
  @Field(() => Int, { description: 'Days past the included ones, 1 to 100.' })
  @Within(1, 100)
  days: number;
}

@InputType({ description: 'Work at a price agreed case by case, never taken from a table (clauses 11, 12).' })
export class CaseByCaseInput extends ForLicenceInput {
  @Field(() => AgreedWork, { description: 'What work.' })
  work: AgreedWork;

  @Field(() => String, { nullable: true, description: 'What is agreed, in words; at most 500 characters.' })
  @OptionalText(500)
  description?: string | null;

  @Field(() => FenScalar, { description: 'Agreed price, tax included, 0 to 100,000,000 yuan.' })
  @AmountWithin(0, DEAREST_FEN)
  priceFen: number;

  @Field(() => String, { description: 'Reference of the agreement, at most 80 characters.' })
  @RequiredText(80)
  agreementReference: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the signed agreement is kept: an address or the archive’s number, at most 300 characters.',
  })
  @OptionalText(300)
  attachment?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The signed agreement, where it was uploaded: by whoever makes the quote, or for another quote to the customer.',
  })
  attachmentId?: string | null;
}

@InputType({ description: 'What is taken off a quote: either a percentage or an amount.' })
export class DiscountInput {
  @Field(() => Int, { nullable: true, description: 'Whole percent of the sum, 1 to 100.' })
  @Within(1, 100)
  percent?: number | null;

  @Field(() => FenScalar, { nullable: true, description: 'Amount taken off the sum, more than 0.' })
  @AmountWithin(1, DEAREST_FEN)
  amountFen?: number | null;

  @Field(() => String, { description: 'Why, at most 300 characters.' })
  @RequiredText(300)
  reason: string;
}
