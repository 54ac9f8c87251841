import { ValidateIf } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { Form, IdempotencyKey, OptionalText, Within } from '../../unit-of-work/field-rules.js';

/** A text of which null empties the setting. */
const textOf = (max: number, what: string) => ({
  nullable: true,
  description: `${what}, at most ${max} characters; null empties it.`,
});

@InputType({
  description: 'What is to be changed of the settings: what is left out stays as it is.',
})
export class ChangeSettingsInput {
  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a rate table is published only after a second administrator has approved it.',
  })
  publishNeedsApproval?: boolean | null;

  @Within(0, 100)
  @Field(() => Int, {
    nullable: true,
    description: 'The most that sales may take off a quote’s sum, in percent, 0 to 100.',
  })
  salesDiscountPercent?: number | null;

  @Within(0, 100)
  @Field(() => Int, {
    nullable: true,
    description: 'The most that an administrator may take off, in percent, from that of sales to 100.',
  })
  adminDiscountPercent?: number | null;

  @Within(0, 365)
  @Field(() => Int, {
    nullable: true,
    description: 'Days after its date on which an invoice is due that is issued from now on, 0 to 365.',
  })
  paymentTermDays?: number | null;

  @OptionalText(120)
  @Field(() => String, textOf(120, 'The vendor’s registered name, in Chinese'))
  sellerName?: string | null;

  @OptionalText(120)
  @Field(() => String, textOf(120, 'The vendor’s name on English documents'))
  sellerNameEn?: string | null;

  @OptionalText(200)
  @Field(() => String, textOf(200, 'The vendor’s address, in Chinese'))
  sellerAddress?: string | null;

  @OptionalText(200)
  @Field(() => String, textOf(200, 'The vendor’s address on English documents'))
  sellerAddressEn?: string | null;

  @OptionalText(40)
  @Field(() => String, textOf(40, 'The vendor’s telephone'))
  sellerPhone?: string | null;

  @OptionalText(40)
  @Field(() => String, {
    nullable: true,
    description:
      'The vendor’s unified social credit code, which is its tax number: 18 characters with the right check character; null empties it.',
  })
  sellerCreditCode?: string | null;

  @OptionalText(120)
  @Field(() => String, textOf(120, 'The bank that money is to be paid to, with its branch'))
  sellerBank?: string | null;

  @ValidateIf(({ sellerAccount }: ChangeSettingsInput) => Boolean(sellerAccount?.trim()))
  @Form(/^\s*\d[\d -]{6,36}\d\s*$/, 'FORM_BANK_ACCOUNT')
  @OptionalText(40)
  @Field(() => String, {
    nullable: true,
    description:
      'The account that money is to be paid to: 8 to 38 digits, with spaces or hyphens between; null empties it.',
  })
  sellerAccount?: string | null;

  @IdempotencyKey()
  @Field(() => String, { description: 'Made once for this and sent again on a retry.' })
  idempotencyKey: string;
}

@InputType({ description: 'In how many days invoices are due.' })
export class SetPaymentTermInput {
  @Within(0, 365)
  @Field(() => Int, {
    description: 'Days after the invoice’s date, 0 to 365; it holds for invoices issued from now on.',
  })
  days: number;

  @IdempotencyKey()
  @Field(() => String, { description: 'Made once for this and sent again on a retry.' })
  idempotencyKey: string;
}
