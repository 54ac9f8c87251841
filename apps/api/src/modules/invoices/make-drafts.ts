import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { InvoiceLine } from './invoice-line.entity.js';
import type { NewLine, Totals } from './invoice-lines.js';
import type { InvoiceRow } from './find-invoice.js';
import { Invoice } from './invoice.entity.js';

/** What a draft is made of. */
export interface Bill {
  customerId: string;
  lines: readonly NewLine[];
  totals: Totals;
}

/** A draft with the lines that go on it. */
export type NewDraft = InvoiceRow & { lines: readonly NewLine[] };

/** Inserts drafts, in one statement; their lines come with `insertLines`. */
export async function insertDrafts(
  { transaction, actor, now }: Unit,
  bills: readonly Bill[],
  billingRunId: string | null = null,
): Promise<NewDraft[]> {
  const drafts = bills.map(({ customerId, totals, lines }) => ({
    id: newId(),
    number: null,
    status: 'DRAFT' as const,
    issuedOn: null,
    issuedAt: null,
    ...totals,
    version: 1,
    customerId,
    billingRunId,
    createdAt: storedInstant(now),
    createdById: actor.id,
    lines,
  }));
  await transaction.insert(
    Invoice,
    drafts.map(({ lines: _, ...draft }) => draft),
  );
  return drafts;
}

/** Inserts the lines of drafts, in one statement. The database refuses a charge that stands on an invoice already. */
export async function insertLines({ transaction }: Unit, drafts: readonly NewDraft[]): Promise<void> {
  const lines = drafts.flatMap((draft) => draft.lines.map((line) => ({ ...line, invoiceId: draft.id })));
  await transaction.insert(InvoiceLine, lines);
}
