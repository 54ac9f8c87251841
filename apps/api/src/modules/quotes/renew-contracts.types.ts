import { ValidateNested } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { BelongsTo } from '../../graphql/relations.js';
import { UserError } from '../../graphql/user-error.js';
import { IdempotencyKey, ListOf } from '../../unit-of-work/field-rules.js';
import { Contract } from '../contracts/contract.entity.js';
import { Quote } from './quote.entity.js';

@InputType({ description: 'One renewal of several: as long as before, without a discount.' })
export class RenewedContractInput {
  @Field(() => ID, { description: 'The service contract to be renewed; once.' })
  contractId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'A published rate table: the one in force today, where left out, or the one in force on the first day of every line.',
  })
  rateTableId?: string | null;
}

@InputType({ description: 'The quotes of several renewals.' })
export class RenewContractsInput {
  @ListOf(100)
  @ValidateNested({ each: true })
  @Field(() => [RenewedContractInput], {
    description: 'The renewals, 1 to 100, in the order in which they are quoted.',
  })
  renewals: RenewedContractInput[];

  @IdempotencyKey()
  @Field(() => String, {
    description:
      'Made once for this and sent again on a retry: what was quoted stays quoted once, what was not is tried again.',
  })
  idempotencyKey: string;
}

@ObjectType({ description: 'What came of one renewal of several.' })
export class RenewalOutcome {
  @Field(() => ID, { description: 'The contract asked for.' })
  contractId: string;

  @BelongsTo(() => Contract, 'contractId', {
    nullable: true,
    description: 'The contract; null where there is none with this id.',
  })
  contract?: Contract | null;

  quoteId: string | null;

  @BelongsTo(() => Quote, 'quoteId', { nullable: true, description: 'The quote; null where it was refused.' })
  quote?: Quote | null;

  @Field(() => [UserError], { description: 'Why it was refused, as quoting it alone would be.' })
  userErrors: UserError[];
}

@ObjectType({ description: 'The result of quoting several renewals.' })
export class RenewContractsPayload {
  @Field(() => [RenewalOutcome], {
    nullable: true,
    description: 'What came of each, in the order asked; null where all of it was refused.',
  })
  outcomes: RenewalOutcome[] | null;

  @Field(() => [UserError], {
    description: 'Why nothing was tried: IDEMPOTENCY_CONFLICT, or a field’s own rule.',
  })
  userErrors: UserError[];
}
