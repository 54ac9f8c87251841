import { createHash } from 'node:crypto';
import { storedInstant } from '../database/instants.js';
import { newId } from '../database/ids.js';
import type { Reader } from '../database/reader.js';
import type { Transaction } from '../database/transaction.js';
import { type Context, viewerOf } from '../graphql/context.js';
import { refuse } from '../graphql/refusal.js';
import { IdempotencyKeyRecord } from './idempotency-key.entity.js';

/** Keeps an answer under the request's key, in the transaction that it was made in. */
type Keep<T> = (transaction: Transaction, answer: T) => Promise<void>;

/**
 * Does the work once for an input's idempotency key: a repetition by the same user with the same body gets the first
 * answer, with another body IDEMPOTENCY_CONFLICT. The key is kept with the answer in the work's own transaction, so that
 * a refused or failed request leaves it free; a repetition fails there, if not before, and whatever it fails by, the first
 * answer goes before it. An input without a key is simply done.
 */
export async function answerOnce<T extends object | string>(
  context: Context,
  operation: string,
  input: object,
  work: (keep: Keep<T>) => Promise<T>,
): Promise<T> {
  const { idempotencyKey } = input as { idempotencyKey?: string | null };
  if (!idempotencyKey) return work(async () => undefined);
  const claim = {
    actorId: viewerOf(context).id,
    idempotencyKey,
    operation,
    bodyHash: hashOf(operation, input),
  };
  try {
    return await work((transaction, answer) =>
      transaction.insertLater(IdempotencyKeyRecord, [
        { ...claim, id: newId(), answer: JSON.stringify(answer), createdAt: storedInstant(context.now()) },
      ]),
    );
  } catch (error) {
    const first = await firstAnswer(context.database.reader, claim);
    if (!first) throw error;
    if (first.bodyHash !== claim.bodyHash) refuse('IDEMPOTENCY_CONFLICT', { field: 'input.idempotencyKey' });
    return JSON.parse(first.answer) as T;
  }
}

/** What was answered to a key first; undefined where nothing was. */
async function firstAnswer(
  reader: Reader,
  { actorId, idempotencyKey }: { actorId: string; idempotencyKey: string },
): Promise<{ bodyHash: string; answer: string } | undefined> {
  const [first] = await reader.rows<{ bodyHash: string; answer: string }>(
    'SELECT bodyHash, answer FROM idempotency_keys WHERE actorId = ? AND idempotencyKey = ? AND answer IS NOT NULL',
    [actorId, idempotencyKey],
  );
  return first;
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
