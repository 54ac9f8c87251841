import type { Database } from '../src/database/database.js';
import { reconcile } from '../src/integrity/reconcile.js';
import { verifyAudit } from '../src/integrity/verify-audit.js';

/** Throws where a balance, a total, a number or an audit chain is not what follows from what lies below it. */
export async function expectAllInOrder({ reader }: Database): Promise<void> {
  const differences = await reconcile(reader);
  const { problem } = await verifyAudit(reader);
  if (differences.length === 0 && problem === null) return;
  throw new Error(
    `The data is not in order: ${JSON.stringify({ differences: differences.slice(0, 20), problem }, null, 2)}`,
  );
}
