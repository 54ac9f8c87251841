import { createHash } from 'node:crypto';
import { storedInstant } from '../database/instants.js';
import { newId } from '../database/ids.js';
import { isDuplicate } from '../database/retry.js';
import type { Transaction } from '../database/transaction.js';
import { type Context, viewerOf } from '../graphql/context.js';
import { refuse } from '../graphql/refusal.js';
import { IdempotencyKeyRecord } from './idempotency-key.entity.js';

/**
 * Does the work once for an input's idempotency key: a repetition by the same user with the same body gets the
 * first answer, with another body IDEMPOTENCY_CONFLICT. The key is kept in the work's own transaction, so that
 * a refused or failed request leaves it free. An input without a key is simply done.
 */
export async function answerOnce<T extends object | string>(
  context: Context,
  transaction: Transaction,
  operation: string,
  input: object,
  work: () => Promise<T>,
): Promise<T> {
  const { idempotencyKey } = input as { idempotencyKey?: string };
  if (idempotencyKey === undefined) return work();
  const claim = {
    id: newId(),
    actorId: viewerOf(context).id,
    idempotencyKey,
    operation,
    bodyHash: hashOf(operation, input),
    createdAt: storedInstant(context.now()),
  };
  try {
    await transaction.insert(IdempotencyKeyRecord, [claim]);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return firstAnswer<T>(transaction, claim);
  }
  const answer = await work();
  await transaction.run('UPDATE idempotency_keys SET answer = ? WHERE id = ?', [
    JSON.stringify(answer),
    claim.id,
  ]);
  return answer;
}

async function firstAnswer<T>(
  transaction: Transaction,
  claim: { actorId: string; idempotencyKey: string; bodyHash: string },
): Promise<T> {
  const [first] = await transaction.rows<{ bodyHash: string; answer: string }>(
    'SELECT bodyHash, answer FROM idempotency_keys WHERE actorId = ? AND idempotencyKey = ?',
    [claim.actorId, claim.idempotencyKey],
  );
  if (first?.bodyHash !== claim.bodyHash) refuse('IDEMPOTENCY_CONFLICT', { field: 'input.idempotencyKey' });
  return JSON.parse(first.answer) as T;
}

function hashOf(operation: string, input: object): string {
  return createHash('sha256')
    .update(`${operation}\n${canonical(input)}`)
    .digest('hex');
}

/** JSON with sorted keys, without what was left out: the same body always gives the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
