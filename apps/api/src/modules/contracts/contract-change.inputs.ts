import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../graphql/scalars.js';
import { IdempotencyKey, OptionalText, RequiredText } from '../../unit-of-work/field-rules.js';

@InputType({ description: 'A cancellation that is thought of.' })
export class PreviewCancellationInput {
  @Field(() => ID, { description: 'The service contract.' })
  contractId: string;

  @Field(() => DateScalar, {
    description:
      'First day without cover, at most the contract’s last; no service on it or later may have been covered.',
  })
  from: string;
}

@InputType({ description: 'The cancellation of a service contract.' })
export class CancelContractInput extends PreviewCancellationInput {
  @Field(() => String, { description: 'Why, at most 300 characters.' })
  @RequiredText(300)
  reason: string;

  @Field(() => String, { description: 'The same key again gives the first answer and credits nothing.' })
  @IdempotencyKey()
  idempotencyKey: string;
}

@InputType({ description: 'An upgrade to the network edition that is thought of.' })
export class PreviewUpgradeInput {
  @Field(() => ID, { description: 'The licence, of the standalone edition.' })
  licenceId: string;

  @Field(() => DateScalar, {
    description:
      'Day of the upgrade: not after today, not before the delivery, and not before the last service.',
  })
  on: string;
}

@InputType({ description: 'The upgrade of a licence to the network edition.' })
export class UpgradeEditionInput extends PreviewUpgradeInput {
  @Field(() => String, { nullable: true, description: 'Why, at most 200 characters.' })
  @OptionalText(200)
  reason?: string | null;

  @Field(() => String, { description: 'The same key again gives the first answer and charges nothing.' })
  @IdempotencyKey()
  idempotencyKey: string;
}
