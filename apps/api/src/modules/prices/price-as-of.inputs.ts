import { Field, ID, InputType, Int } from 'type-graphql';
import { Cause, Coverage, Edition, enumOf } from '../../graphql/enums.js';
import { TrainingMode } from '../../graphql/sales-enums.js';
import { DateScalar, FenScalar } from '../../graphql/scalars.js';
import { AmountWithin, OptionalText, RequiredText, Within } from '../../unit-of-work/field-rules.js';
import { DEAREST_TRAVEL_FEN } from '../service-orders/travel-receipts.js';

export const PricedKind = enumOf(
  'PricedKind',
  ['ON_SITE_SUPPORT', 'DATA_REPAIR', 'TRAINING', 'EMERGENCY', 'ANNUAL_PLAN'],
  'What a rate table has a price for (clauses 5, 6, 7, 10).',
);
export type PricedKind = keyof typeof PricedKind;

const COUNT_AT_MOST = 100_000;

@InputType({
  description:
    'A service on a day, of no licence in particular: product, edition, and for each kind what its price goes by.',
})
export class PriceAsOfInput {
  @Field(() => DateScalar, { description: 'The day of the service, past or to come.' })
  on: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Price by this table instead of the one in force on the day; a draft for administrators alone.',
  })
  rateTableId?: string | null;

  @Field(() => PricedKind, { description: 'What would be done.' })
  kind: PricedKind;

  @Field(() => String, { description: 'Code of the product, as in the rate table.' })
  @RequiredText(40)
  product: string;

  @Field(() => Edition, { description: 'The edition of the licence.' })
  edition: Edition;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the zone of the place of service; found by city and district where left out. No matter for a data repair or a plan.',
  })
  @OptionalText(40)
  zone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'City of the place of service, where no zone is named.',
  })
  @OptionalText(40)
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'District of the place of service, within Shenzhen.' })
  @OptionalText(40)
  district?: string | null;

  @Field(() => Coverage, {
    nullable: true,
    description: 'What covers the licence for a visit, a repair or an emergency; NONE where left out.',
  })
  coverage?: Coverage | null;

  @Field(() => Int, { nullable: true, description: 'Drawn before in the period; 0 where left out.' })
  @Within(0, COUNT_AT_MOST)
  used?: number | null;

  @Field(() => Cause, { nullable: true, description: 'What makes it necessary; UNKNOWN where left out.' })
  cause?: Cause | null;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'Actual cost of travel, 0 to 1,000,000 yuan; 0 where left out.',
  })
  @AmountWithin(0, DEAREST_TRAVEL_FEN)
  travelFen?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Level of an emergency, 1 to 3; needed for that kind alone.',
  })
  @Within(1, 3)
  level?: number | null;

  @Field(() => TrainingMode, {
    nullable: true,
    description: 'Where a training is given; ON_SITE where left out.',
  })
  mode?: TrainingMode | null;

  @Field(() => Int, { nullable: true, description: 'Days of a training; 1 where left out.' })
  @Within(1, COUNT_AT_MOST)
  days?: number | null;

  @Field(() => Int, { nullable: true, description: 'People to be trained; 1 where left out.' })
  @Within(1, COUNT_AT_MOST)
  trainees?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'People who work with a network licence; 0 where left out.',
  })
  @Within(0, COUNT_AT_MOST)
  operators?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days of training given before; 0 where left out.' })
  @Within(0, COUNT_AT_MOST)
  daysUsed?: number | null;

  @Field(() => String, { nullable: true, description: 'Code of an annual plan; needed for that kind alone.' })
  @OptionalText(40)
  plan?: string | null;

  @Field(() => Int, { nullable: true, description: 'Years of an annual plan; 1 where left out.' })
  @Within(1, 10)
  years?: number | null;
}
