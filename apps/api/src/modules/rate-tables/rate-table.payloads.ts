import { Field, ID, ObjectType } from 'type-graphql';
import { UserError } from '../../graphql/user-error.js';
import { RateTable } from './rate-table.entity.js';

@ObjectType({ description: 'A rate table as it now is, or why it was refused.' })
export class RateTablePayload {
  @Field(() => RateTable, { nullable: true, description: 'The table; null where it was refused.' })
  rateTable: RateTable | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused, all reasons at once, each with its cell and clause. Nothing was stored.',
  })
  userErrors: UserError[];
}

@ObjectType({ description: 'Which draft is gone, or why it was refused.' })
export class DiscardRateTableDraftPayload {
  @Field(() => ID, { nullable: true, description: 'Key that the draft had; null where it was refused.' })
  discardedId: string | null;

  @Field(() => [UserError], {
    description: 'Why it was refused: NOT_FOUND, RATE_TABLE_PUBLISHED, VERSION_CONFLICT.',
  })
  userErrors: UserError[];
}
