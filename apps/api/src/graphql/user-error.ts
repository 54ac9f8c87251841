import { Field, ObjectType } from 'type-graphql';
import { type Language, messageOf } from './messages/index.js';
import type { Reason } from './refusal.js';

@ObjectType({
  description: 'Why something was refused: a matter of the trade, not a fault. Nothing was changed.',
})
export class UserError {
  @Field(() => String, { description: 'Stable code, for programs.' })
  code: string;

  @Field(() => String, {
    description: 'A sentence that says what to do, in the language of the request (Accept-Language).',
  })
  message: string;

  @Field(() => String, { nullable: true, description: 'Dotted path of the input field that it is about.' })
  field: string | null;

  @Field(() => String, { nullable: true, description: 'Clause of the guide that it rests on.' })
  clause: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'JSON Pointer of the cell of the rate table that it is about.',
  })
  cell: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it stands in an imported workbook: the worksheet and its cell, such as 现场支持!C5.',
  })
  place: string | null;
}

/** The form in which a reason is sent. */
export function userErrorOf(reason: Reason, language: Language): UserError {
  const {
    code,
    sentence = code,
    field = null,
    clause = null,
    cell = null,
    place = null,
    values = {},
  } = reason;
  return {
    code,
    message: messageOf(sentence, { ...values, cell, clause, field }, language),
    field,
    clause,
    cell,
    place,
  };
}
