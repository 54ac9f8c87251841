import { Field, ObjectType } from 'type-graphql';
import { type Language, messageOf } from '../../graphql/messages/index.js';

@ObjectType({ description: 'Something that an impact takes for granted.' })
export class ImpactAssumption {
  @Field(() => String, { description: 'Stable code, for programs.' })
  code: string;

  @Field(() => String, { nullable: true, description: 'Clause of the guide that it concerns.' })
  clause: string | null;

  @Field(() => String, { description: 'A sentence, in the language of the request.' })
  message: string;
}

const ASSUMED: readonly (readonly [code: string, clause: string | null])[] = [
  ['IMPACT_SAME_SERVICES', null],
  ['IMPACT_ONE_TABLE', null],
  ['IMPACT_DRAWS_AFRESH', '6'],
  ['IMPACT_COVER_KEPT', '1'],
  ['IMPACT_PREPAID_TRAINING', '5'],
  ['IMPACT_RENEWALS', '6'],
  ['IMPACT_UNPRICED', null],
];

/** What every impact takes for granted, in words. */
export const impactAssumptions = (language: Language): ImpactAssumption[] =>
  ASSUMED.map(([code, clause]) => ({ code, clause, message: messageOf(code, {}, language) }));
