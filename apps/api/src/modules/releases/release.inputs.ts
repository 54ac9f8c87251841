import { Field, InputType } from 'type-graphql';
import { ReleaseKind } from '../../graphql/service-desk-enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import { IdempotencyKey, OptionalText, RequiredText } from '../../unit-of-work/field-rules.js';

@InputType({ description: 'Which releases; all where left out.' })
export class ReleaseFilter {
  @Field(() => String, { nullable: true, description: 'Those of the product with this code.' })
  product?: string | null;

  @Field(() => ReleaseKind, { nullable: true, description: 'Those of this kind.' })
  kind?: ReleaseKind | null;
}

@InputType({ description: 'A new release.' })
export class AddReleaseInput {
  @Field(() => String, {
    description: 'Code of the product, one of the rate table in force on the day of the release.',
  })
  @RequiredText(40)
  product: string;

  @Field(() => String, {
    description: 'Version, such as 2005.2.1, at most 40 characters; each once a product.',
  })
  @RequiredText(40)
  version: string;

  @Field(() => ReleaseKind, { description: 'Upgrade or patch.' })
  kind: ReleaseKind;

  @Field(() => DateScalar, { description: 'Day of the release; it may be announced.' })
  releasedOn: string;

  @Field(() => String, { nullable: true, description: 'What is new, in words; at most 2000 characters.' })
  @OptionalText(2000)
  notes?: string | null;

  @Field(() => String, { description: 'The same key again gives the first answer and adds nothing.' })
  @IdempotencyKey()
  idempotencyKey: string;
}
