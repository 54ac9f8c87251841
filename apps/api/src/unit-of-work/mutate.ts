import type { GraphQLResolveInfo } from 'graphql';
import type { Viewer } from '../auth/sessions.js';
import type { Row } from '../database/reader.js';
import type { Transaction } from '../database/transaction.js';
import { type AuditRecord, writeAuditEntry } from './audit.js';
import { answerOnce } from './idempotency.js';
import { type Context, viewerOf } from '../graphql/context.js';
import { civilDateAt } from 'policy';
import type { EntityClass } from '../graphql/relations.js';
import { selectionOf } from '../graphql/selection.js';
import { stitch } from '../graphql/stitch.js';
import type { UserError } from '../graphql/user-error.js';
import { userErrorsOf } from './user-errors-of.js';
import { requireValid } from './validate-input.js';

/** One thing that a person does: its transaction, who does it, when, and its audit entry. */
export interface Unit {
  transaction: Transaction;
  actor: Viewer;
  now: Date;
  /** Today in Asia/Shanghai. */
  today: string;
  /** Leaves the audit entry. Each unit leaves exactly one. */
  audit(record: AuditRecord): void;
}

interface Mutation<K extends string> {
  /** Name of the operation, as in the schema. */
  operation: string;
  input: object;
  /** Field of the payload that holds the result. */
  payload: K;
  /** Type of the result, so that what is asked for below it is read; null for a scalar. */
  type: EntityClass | null;
}

/** A payload: the result, or why it was refused. */
export type Payload<K extends string> = { [P in K]: unknown } & { userErrors: UserError[] };

/**
 * Does one thing in one transaction: checks the input, answers a repeated idempotency key with the first
 * answer, writes the audit entry, and reads what the client asks for. A refusal changes nothing and burns no key.
 */
export async function mutate<K extends string>(
  context: Context,
  info: GraphQLResolveInfo,
  { operation, input, payload, type }: Mutation<K>,
  work: (unit: Unit) => Promise<object | string>,
): Promise<Payload<K>> {
  try {
    await requireValid(input);
    const result = await answerOnce(context, operation, input, (keep) =>
      context.database.transaction(async (transaction) => {
        const by = { operation, actor: viewerOf(context), now: context.now() };
        const answer = await inUnit(transaction, by, work);
        await keep(transaction, answer);
        return answer;
      }),
    );
    if (type) {
      const below = selectionOf(info).get(payload);
      if (below) await stitch(context, type, [result as Row], below);
    }
    return { [payload]: result, userErrors: [] } as unknown as Payload<K>;
  } catch (error) {
    return { [payload]: null, userErrors: userErrorsOf(error, context) } as unknown as Payload<K>;
  }
}

/** Does one thing in an open transaction and writes its audit entry. */
export async function inUnit<T>(
  transaction: Transaction,
  { operation, actor, now }: { operation: string; actor: Viewer; now: Date },
  work: (unit: Unit) => Promise<T>,
): Promise<T> {
  const records: AuditRecord[] = [];
  const today = civilDateAt(now.toISOString());
  const result = await work({ transaction, actor, now, today, audit: (record) => void records.push(record) });
  const [record, ...others] = records;
  if (!record || others.length > 0)
    throw new Error(`${operation} left ${records.length} audit entries instead of one`);
  writeAuditEntry(transaction, { ...record, operation, actorId: actor.id, at: now });
  return result;
}
