import { Field, ID, InputType } from 'type-graphql';
import { Form, IdempotencyKey, OptionalText, RequiredText } from '../../unit-of-work/field-rules.js';

@InputType({ description: 'Which customers; all where left out.' })
export class CustomerFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Part of the name, of its pinyin or the initials of that, of the short code or of a licence’s serial number, in any case; at most 120 characters.',
  })
  search?: string | null;
}

@InputType({ description: 'A new customer.' })
export class AddCustomerInput {
  @Field(() => String, { description: 'Registered name, at most 120 characters.' })
  @RequiredText(120)
  name: string;

  @Field(() => String, {
    description:
      'Short code: letters, Chinese characters, digits, `-`, `_` or `.`, at most 24; it is kept in capitals, what is full-width as plain letters and digits.',
  })
  @Form(
    /^\s*[\p{Script=Han}A-Za-z0-9Ａ-Ｚａ-ｚ０-９][\p{Script=Han}A-Za-z0-9._\-Ａ-Ｚａ-ｚ０-９．＿－]*\s*$/u,
    'FORM_SHORT_CODE',
  )
  @RequiredText(24)
  shortCode: string;

  @Field(() => String, {
    nullable: true,
    description: 'Unified social credit code, 18 characters with the right check character.',
  })
  @OptionalText(40)
  creditCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Whom to ask for, at most 60 characters.' })
  @OptionalText(60)
  contactName?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone of the contact, at most 40 characters.' })
  @OptionalText(40)
  contactPhone?: string | null;

  @Field(() => String, { description: 'The same key again gives the first answer and adds nothing.' })
  @IdempotencyKey()
  idempotencyKey: string;
}

@InputType({ description: 'A new place of a customer.' })
export class AddSiteInput {
  @Field(() => ID, { description: 'Whose place it is.' })
  customerId: string;

  @Field(() => String, { description: 'What the place is called, at most 80 characters.' })
  @RequiredText(80)
  name: string;

  @Field(() => String, { description: 'City, such as 深圳市, at most 40 characters.' })
  @RequiredText(40)
  city: string;

  @Field(() => String, {
    description:
      'District, such as 南山区, at most 40 characters; within Shenzhen as the rate table writes it.',
  })
  @RequiredText(40)
  district: string;

  @Field(() => String, { description: 'Street and number, at most 200 characters.' })
  @RequiredText(200)
  address: string;

  @Field(() => String, { description: 'The same key again gives the first answer and adds nothing.' })
  @IdempotencyKey()
  idempotencyKey: string;
}
