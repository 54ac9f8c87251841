import { createHash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import type { Row } from '../../database/reader.js';
import type { Context } from '../../graphql/context.js';
import { selectionOf } from '../../graphql/selection.js';
import { stitch } from '../../graphql/stitch.js';
import { answerOnce } from '../../unit-of-work/idempotency.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { preview } from '../../unit-of-work/preview.js';
import { renewContract } from './renew-contract.service.js';
import {
  RenewalOutcome,
  type RenewContractsInput,
  type RenewedContractInput,
} from './renew-contracts.types.js';

/**
 * Quotes renewals one after the other, each as a unit of its own with its audit entry: one that is refused holds up no
 * other, and what was made before a fault stays made. Under the same key those made are answered with their quote, and
 * the others are tried again. Refuses with IDEMPOTENCY_CONFLICT.
 */
export function renewContracts(
  context: Context,
  info: GraphQLResolveInfo,
  input: RenewContractsInput,
): Promise<object> {
  return preview<{ outcomes: Row[] | null }>(context, input, { outcomes: null }, async () => {
    await claimKey(context, input);
    const outcomes: Row[] = [];
    for (const renewal of input.renewals) outcomes.push(await quoteOne(context, info, renewal, input));
    const below = selectionOf(info).get('outcomes') ?? new Map();
    await stitch(context, RenewalOutcome, outcomes, below);
    return { outcomes };
  });
}

/** The whole list stands under the key, so that another list under it is a conflict. */
async function claimKey(context: Context, input: RenewContractsInput): Promise<void> {
  await answerOnce(context, 'renewContracts', input, (keep) =>
    context.database.transaction(async (transaction) => {
      await keep(transaction, {});
      return {};
    }),
  );
}

async function quoteOne(
  context: Context,
  info: GraphQLResolveInfo,
  { contractId, rateTableId = null }: RenewedContractInput,
  batch: RenewContractsInput,
): Promise<Row> {
  const idempotencyKey = createHash('sha256').update(`${batch.idempotencyKey}\n${contractId}`).digest('hex');
  const input = { contractId, rateTableId, idempotencyKey };
  const one = { operation: 'renewContract', input, payload: 'quote', type: null } as const;
  const { quote, userErrors } = await mutate(context, info, one, (unit) => renewContract(unit, input));
  return { contractId, quoteId: (quote as { id: string } | null)?.id ?? null, userErrors };
}
