import { decide, type Edition, zoneOf } from 'policy';
import type { Reader } from '../../database/reader.js';
import type { TrainingMode } from '../../graphql/sales-enums.js';
import { refuse } from '../../graphql/refusal.js';
import { isSalePaid } from '../contracts/sale-paid.js';
import { type Decided, requirePrice } from '../decisions/decision.service.js';
import { askTable } from '../rate-tables/ask-table.js';
import { type PublishedTable, tableInForce } from '../rate-tables/published-tables.js';
import type { UsedTraining } from './training-account.js';

/** What a licence’s training goes by. */
export interface TrainingTerms {
  licence: {
    id: string;
    customerId: string;
    product: string;
    edition: Edition;
    operators: number;
    city: string;
    district: string;
  };
  /** The sale of the licence; null where it was not sold by a contract. */
  sale: { id: string; signedOn: string } | null;
  isPaid: boolean;
  /** In force on the day on which the sale was signed (section 3); without a sale that of today. */
  table: PublishedTable;
  /** Days past the included ones that were sold with a contract. */
  prepaidDays: number;
}

/** Reads what a licence’s training goes by. Refuses with NOT_FOUND and NO_RATE_TABLE. */
export async function trainingTerms(
  reader: Reader,
  licenceId: string,
  { today, field }: { today: string; field: string },
): Promise<TrainingTerms> {
  const [licence] = await reader.rows<TrainingTerms['licence']>(
    `SELECT l.id, l.customerId, l.product, l.edition, l.operators, s.city, s.district
     FROM licences l JOIN sites s ON s.id = l.siteId WHERE l.id = ?`,
    [licenceId],
  );
  if (!licence) refuse('NOT_FOUND', { field });
  const [sale = null] = await reader.rows<{ id: string; signedOn: string }>(
    `SELECT c.id, c.signedOn FROM contract_items i JOIN contracts c ON c.id = i.contractId
     WHERE i.licenceId = ? AND i.kind = 'LICENCE' AND c.status <> 'CANCELLED' ORDER BY c.id LIMIT 1`,
    [licenceId],
  );
  const [sold] = await reader.rows<{ days: number | string | null }>(
    `SELECT SUM(i.days) AS days FROM contract_items i JOIN contracts c ON c.id = i.contractId
     WHERE i.licenceId = ? AND i.kind = 'TRAINING' AND c.status <> 'CANCELLED'`,
    [licenceId],
  );
  const date = sale?.signedOn ?? today;
  const table = await tableInForce(reader, date);
  if (!table) refuse('NO_RATE_TABLE', { field, values: { date } });
  const isPaid = sale !== null && (await isSalePaid(reader, sale.id));
  return { licence, sale, isPaid, table, prepaidDays: Number(sold?.days ?? 0) };
}

/** What is asked of a training. */
export interface AskedTraining {
  mode: TrainingMode;
  days: number;
  trainees: number;
  travelFen: number;
}

/** A training as it is decided: how its days fall, and what is charged beside those that are paid already. */
export interface DecidedTraining extends Decided {
  zone: string;
  includedDays: number;
  prepaidDays: number;
  lines: {
    code: 'TRAINING_INCLUDED_DAY' | 'TRAINING_EXTRA_DAY' | 'TRAVEL';
    quantity: number;
    unitFen: number;
    clause: string;
  }[];
  totalFen: number | null;
}

/** Decides a training: the included days first, then those paid with the sale, then extra ones (clause 5). */
export function decideTraining(
  { licence, isPaid, table, prepaidDays }: TrainingTerms,
  asked: AskedTraining,
  used: UsedTraining,
  field: string,
): DecidedTraining {
  const { product, edition, operators } = licence;
  const zone = askTable(table, field, (document) => zoneOf(document, licence));
  const shared = { product, edition, zone, operators, salesContractPaid: isPaid };
  const request = { kind: 'TRAINING', ...shared, ...asked, daysUsed: used.daysUsed } as const;
  const decision = decide(table.document, request);
  const rowDays = rowOf(table, product)?.days ?? 0;
  const includedDays = Math.min(asked.days, Math.max(0, rowDays - used.daysUsed));
  const left = Math.max(0, prepaidDays - used.prepaidUsed);
  const prepaid = Math.min(asked.days - includedDays, left);
  const lines = (decision.ok ? decision.lines : []).flatMap(({ code, quantity, unitFen, clause }) => {
    if (code !== 'TRAINING_INCLUDED_DAY' && code !== 'TRAINING_EXTRA_DAY' && code !== 'TRAVEL') return [];
    const charged = code === 'TRAINING_EXTRA_DAY' ? quantity - prepaid : quantity;
    return charged > 0 ? [{ code, quantity: charged, unitFen, clause }] : [];
  });
  const sum = lines.reduce((total, { quantity, unitFen }) => total + quantity * unitFen, 0);
  const totalFen = decision.ok ? sum : null;
  return { table, request, decision, zone, includedDays, prepaidDays: prepaid, lines, totalFen };
}

/** The price of a training; where there is none the refusal names what is wrong: the people, else the licence or session. */
export const requireTrainingPrice = (decided: DecidedTraining, field: string): object =>
  requirePrice(
    decided,
    !decided.decision.ok && decided.decision.error.code === 'TOO_MANY_TRAINEES' ? 'input.trainees' : field,
  );

/** The row of a product’s training in a table. */
export const rowOf = ({ document }: PublishedTable, product: string) =>
  document.training.rows.find(({ products }) => products.includes(product));
