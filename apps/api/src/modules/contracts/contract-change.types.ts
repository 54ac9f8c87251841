import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar, FenScalar } from '../../graphql/scalars.js';
import { BelongsTo } from '../../graphql/relations.js';
import { UserError } from '../../graphql/user-error.js';
import { Charge } from '../charges/charge.entity.js';
import { Decision } from '../decisions/decision.entity.js';
import { Entitlement } from '../entitlements/entitlement.entity.js';
import { Licence } from '../licences/licence.entity.js';
import { Contract } from './contract.entity.js';

@ObjectType({ description: 'What a cancellation or an upgrade would do to one contract year of a licence.' })
export class YearChangePreview {
  contractId: string;

  @BelongsTo(() => Contract, 'contractId', { description: 'The contract.' })
  contract?: Contract;

  licenceId: string;

  @BelongsTo(() => Licence, 'licenceId', { description: 'The licence.' })
  licence?: Licence;

  @Field(() => DateScalar, { description: 'First day of the contract year, included.' })
  startsOn: string;

  @Field(() => DateScalar, { description: 'Last day of the contract year, included.' })
  endsOn: string;

  @Field(() => FenScalar, {
    description: 'Fee of the whole year as it stands, its share of a discount taken off.',
  })
  oldFeeFen: number;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'Fee of the whole year afterwards; null for a cancellation.',
  })
  newFeeFen: number | null;

  @Field(() => FenScalar, {
    description: 'What would be charged, negative for a credit; rounded half up to the fen.',
  })
  amountFen: number;

  @Field(() => Decision, { nullable: true, description: 'Why this amount; null where there is none.' })
  decision: Decision | null;

  @Field(() => [Charge], { description: 'Charges on no invoice that would be taken back by an entry.' })
  takenBack: Charge[];
}

@ObjectType({
  description: 'What a cancellation or an upgrade would do to one entitlement. What is drawn stays.',
})
export class EntitlementChangePreview {
  @Field(() => Entitlement, { description: 'The entitlement as it stands.' })
  entitlement: Entitlement;

  @Field(() => DateScalar, {
    description: 'Last day afterwards, included; the day before its first where its period has not begun.',
  })
  endsOn: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Allowance afterwards; null where the table does not state it.',
  })
  allowance: number | null;
}

@ObjectType({ description: 'What a cancellation or an upgrade would come to. Nothing is stored.' })
export class ContractChangePreview {
  @Field(() => [YearChangePreview], { description: 'The contract years that change.' })
  years: YearChangePreview[];

  @Field(() => [EntitlementChangePreview], { description: 'The entitlements that change.' })
  entitlements: EntitlementChangePreview[];

  @Field(() => FenScalar, {
    nullable: true,
    description: 'Sum of what would be charged, negative for a credit; null where it is refused.',
  })
  amountFen: number | null;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'Sum of the charges that would be taken back; null where it is refused.',
  })
  takenBackFen: number | null;

  renewedById: string | null;

  @BelongsTo(() => Contract, 'renewedById', {
    nullable: true,
    description:
      'The contract that renews the one to be cancelled, where it stands: it begins as agreed, and is cancelled by itself. Null where none does, and for an upgrade.',
  })
  standingRenewal?: Contract | null;

  @Field(() => [UserError], { description: 'Why it would be refused.' })
  userErrors: UserError[];
}
