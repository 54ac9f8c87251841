import { splitTax } from 'policy';
import { newId } from '../../database/ids.js';
import type { Reader } from '../../database/reader.js';
import { refuse } from '../../graphql/refusal.js';
import type { BillableCharge } from '../charges/billing.js';
import { type PublishedTable, publishedTable } from '../rate-tables/published-tables.js';
import type { InvoiceLine } from './invoice-line.entity.js';
import { licencesOf, reportedBy, type ReportedLicence } from './reported-by.js';

/** A line that is not yet on an invoice. */
export type NewLine = Omit<InvoiceLine, 'invoiceId' | 'charge' | 'decision'>;

/** Sums of an invoice's lines in fen; net and tax are null where a line's table states no tax rate. */
export interface Totals {
  totalFen: number;
  netFen: number | null;
  taxFen: number | null;
}

/** What lines need to know beside their charges: the tables that decided them and the licences that they are for, by key. */
export interface LineFacts {
  tables: ReadonlyMap<string, PublishedTable>;
  licences: ReadonlyMap<string, ReportedLicence>;
}

/** One line a charge in the order of an invoice, the tax of each split at the rate of the table that decided it. */
export async function linesOf(reader: Reader, charges: readonly BillableCharge[]): Promise<NewLine[]> {
  return linesBy(charges, await lineFacts(reader, charges));
}

/** As `linesOf`, by facts that are known. */
export function linesBy(charges: readonly BillableCharge[], { tables, licences }: LineFacts): NewLine[] {
  return charges.toSorted(byPlace).map((charge, index) => {
    const table = tables.get(charge.rateTableId);
    const taxPercent = table?.document.taxPercent ?? null;
    const split = splitTax(charge.amountFen, taxPercent);
    const { kind, quantity, unitFen, amountFen, clause, product, region, decisionId, reopenedById } = charge;
    return {
      id: newId(),
      position: index + 1,
      kind,
      quantity,
      unitFen,
      amountFen,
      taxPercent,
      netFen: split?.netFen ?? null,
      taxFen: split?.taxFen ?? null,
      clause,
      product,
      region,
      ...reportedBy(charge, table, licences.get(charge.licenceId)),
      issuedMonth: null,
      chargeId: charge.id,
      reopenedById,
      decisionId,
    };
  });
}

/** The sums of lines. Refuses with AMOUNT_TOO_LARGE past a safe integer. */
export function totalsOf(lines: readonly Pick<NewLine, 'amountFen' | 'netFen' | 'taxFen'>[]): Totals {
  const totals: Totals = { totalFen: 0, netFen: 0, taxFen: 0 };
  for (const { amountFen, netFen, taxFen } of lines) {
    totals.totalFen += amountFen;
    totals.netFen = totals.netFen === null || netFen === null ? null : totals.netFen + netFen;
    totals.taxFen = totals.taxFen === null || taxFen === null ? null : totals.taxFen + taxFen;
  }
  if (!Number.isSafeInteger(totals.totalFen)) refuse('AMOUNT_TOO_LARGE', { field: 'input.chargeIds' });
  return totals;
}

/** The facts that the lines of charges need. */
export async function lineFacts(reader: Reader, charges: readonly BillableCharge[]): Promise<LineFacts> {
  const tables = new Map<string, PublishedTable>();
  for (const id of new Set(charges.map(({ rateTableId }) => rateTableId))) {
    const table = await publishedTable(reader, id);
    if (!table) throw new Error(`The table ${id} has decided a charge and is not published`);
    tables.set(id, table);
  }
  return { tables, licences: await licencesOf(reader, charges) };
}

/** By due day, then by service in the order recorded, its fee before its travel. */
const byPlace = (a: BillableCharge, b: BillableCharge): number =>
  inOrder(a.dueOn, b.dueOn) ||
  inOrder(a.serviceOrderId ?? '', b.serviceOrderId ?? '') ||
  Number(a.kind === 'TRAVEL') - Number(b.kind === 'TRAVEL') ||
  inOrder(a.id, b.id);

function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
