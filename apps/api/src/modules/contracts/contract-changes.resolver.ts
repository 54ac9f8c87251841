import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { UserError } from '../../graphql/user-error.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { Licence } from '../licences/licence.entity.js';
import { cancelContract } from './cancel-contract.service.js';
import {
  CancelContractInput,
  PreviewCancellationInput,
  PreviewUpgradeInput,
  UpgradeEditionInput,
} from './contract-change.inputs.js';
import { ContractChangePreview } from './contract-change.types.js';
import { Contract } from './contract.entity.js';
import { planCancellation } from './plan-cancellation.js';
import { planUpgrade } from './plan-upgrade.js';
import { previewChange } from './preview-change.js';
import { upgradeEdition } from './upgrade-edition.service.js';

@ObjectType({ description: 'The result of cancelling a contract.' })
class CancelContractPayload {
  @Field(() => Contract, { nullable: true, description: 'The contract; null where it was refused.' })
  contract: Contract | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: NOT_FOUND, CONTRACT_NOT_SERVICE, CONTRACT_CANCELLED, CONTRACT_ENDED, SERVED_SINCE, UPGRADED_SINCE, MONTH_LOCKED, CHARGE_TAKEN, IDEMPOTENCY_CONFLICT, or a field’s own rule.',
  })
  userErrors: UserError[];
}

@ObjectType({ description: 'The result of upgrading a licence.' })
class UpgradeEditionPayload {
  @Field(() => Licence, { nullable: true, description: 'The licence; null where it was refused.' })
  licence: Licence | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: NOT_FOUND, LICENCE_NOT_DELIVERED, EDITION_NOT_LOWER, UPGRADE_IN_FUTURE, UPGRADED_BEFORE_DELIVERY, UPGRADED_BEFORE_SERVICE, MONTH_LOCKED, RATE_NOT_SET, IDEMPOTENCY_CONFLICT, or a field’s own rule.',
  })
  userErrors: UserError[];
}

@Resolver()
export class ContractChangesResolver {
  @Query(() => ContractChangePreview, {
    description:
      'What cancelling a service contract from a day would come to: credit, charges taken back, cover ended.',
  })
  previewCancellation(
    @Arg('input', () => PreviewCancellationInput) input: PreviewCancellationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return previewChange(context, info, input, () => planCancellation(context.database.reader, input));
  }

  @Query(() => ContractChangePreview, {
    description:
      'What upgrading a licence to the network edition would come to: fee differences and allowances.',
  })
  previewUpgrade(
    @Arg('input', () => PreviewUpgradeInput) input: PreviewUpgradeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return previewChange(context, info, input, () =>
      planUpgrade(context.database.reader, input, context.today),
    );
  }

  @Mutation(() => CancelContractPayload, {
    description:
      'Cancels a service contract from a day: the days left of the year are credited, later years are not billed, cover ends, what is drawn stays.',
  })
  cancelContract(
    @Arg('input', () => CancelContractInput) input: CancelContractInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'cancelContract', input, payload: 'contract', type: Contract } as const;
    return mutate(context, info, mutation, (unit) => cancelContract(unit, input));
  }

  @Mutation(() => UpgradeEditionPayload, {
    description:
      'Upgrades a licence to the network edition: the fee’s difference for the days left is charged, allowances rise, what is drawn stays, a live free period extends (clause 1).',
  })
  upgradeEdition(
    @Arg('input', () => UpgradeEditionInput) input: UpgradeEditionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'upgradeEdition', input, payload: 'licence', type: Licence } as const;
    return mutate(context, info, mutation, (unit) => upgradeEdition(unit, input));
  }
}
