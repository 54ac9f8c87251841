import { addDays } from 'policy';
import { storedInstant } from '../../database/instants.js';
import type { Reader, SqlValue } from '../../database/reader.js';
import { NOTHING_DUE } from '../incidents/nothing-due.js';
import type {
  AdministrationSummary,
  FinanceSummary,
  SalesSummary,
  ServiceSummary,
} from './desk-summary.types.js';

/** The figures of a desk, each by an index of its own, in one statement. */
async function figuresOf<T>(
  reader: Reader,
  figures: { [Name in keyof T]: readonly [sql: string, ...parameters: SqlValue[]] },
): Promise<T> {
  const entries = Object.entries<readonly [string, ...SqlValue[]]>(figures);
  const columns = entries.map(([name, [sql]]) => `(${sql}) AS ${name}`);
  const parameters = entries.flatMap(([, [, ...given]]) => given);
  const [row] = await reader.rows(`SELECT ${columns.join(', ')}`, parameters);
  return row as T;
}

/** What waits for an administrator. */
export const administrationSummary = (reader: Reader, viewerId: string): Promise<AdministrationSummary> =>
  figuresOf<AdministrationSummary>(reader, {
    drafts: ["SELECT COUNT(*) FROM rate_tables WHERE status = 'DRAFT'"],
    draftsToApprove: [
      'SELECT COUNT(*) FROM rate_table_submissions WHERE waitingTableId IS NOT NULL AND createdById <> ?',
      viewerId,
    ],
  });

const OPEN_QUOTES = "SELECT COUNT(*) FROM quotes WHERE status = 'SENT' AND validUntil >= ?";
const RENEWALS = `SELECT COUNT(*) FROM contracts WHERE endsOn >= ? AND endsOn <= ? AND kind = 'SERVICE'
  AND status <> 'CANCELLED' AND renewedById IS NULL`;

/** What waits for sales. */
export const salesSummary = (reader: Reader, today: string): Promise<SalesSummary> =>
  figuresOf<SalesSummary>(reader, {
    quotesOpen: [OPEN_QUOTES, today],
    quotesExpiring: [`${OPEN_QUOTES} AND validUntil <= ?`, today, addDays(today, 6)],
    renewalsIn30Days: [RENEWALS, today, addDays(today, 30)],
    renewalsIn60Days: [RENEWALS, today, addDays(today, 60)],
    renewalsIn90Days: [RENEWALS, today, addDays(today, 90)],
  });

const OVERDUE = 'FROM receivables WHERE openDueOn < ? AND totalFen - paidFen - creditedFen > 0';
const DUE = "FROM charges WHERE status = 'UNBILLED' AND dueOn <= ?";

/** What waits for finance. */
export const financeSummary = (reader: Reader, today: string): Promise<FinanceSummary> =>
  figuresOf<FinanceSummary>(reader, {
    chargesDue: [`SELECT COUNT(*) ${DUE}`, today],
    chargesDueSince: [`SELECT dueOn ${DUE} AND amountFen > 0 ORDER BY dueOn, id LIMIT 1`, today],
    invoiceDrafts: ["SELECT COUNT(*) FROM invoices WHERE status = 'DRAFT'"],
    invoicesOverdue: [`SELECT COUNT(*) ${OVERDUE}`, today],
    overdueSince: [`SELECT openDueOn ${OVERDUE} ORDER BY openDueOn, invoiceId LIMIT 1`, today],
  });

const DUE_SOON_MS = 4 * 3_600_000;
const OPEN = "FROM incidents WHERE status = 'OPEN'";

/** What waits for the service desk. */
export function serviceSummary(reader: Reader, today: string, now: Date): Promise<ServiceSummary> {
  const at = storedInstant(now);
  const soon = storedInstant(new Date(now.getTime() + DUE_SOON_MS));
  return figuresOf<ServiceSummary>(reader, {
    incidentsOpen: [`SELECT COUNT(*) ${OPEN}`],
    incidentsOverdue: [`SELECT COUNT(*) ${OPEN} AND orderDueAt < ?`, at],
    incidentsDueSoon: [`SELECT COUNT(*) ${OPEN} AND orderDueAt >= ? AND orderDueAt <= ?`, at, soon],
    nextDueAt: [
      `SELECT orderDueAt ${OPEN} AND orderDueAt < ? ORDER BY orderDueAt, id LIMIT 1`,
      storedInstant(new Date(NOTHING_DUE)),
    ],
    visitsToday: ["SELECT COUNT(*) FROM planned_visits WHERE status = 'PLANNED' AND plannedOn <= ?", today],
    trainingsToday: [
      "SELECT COUNT(*) FROM training_sessions WHERE status = 'BOOKED' AND plannedOn <= ?",
      today,
    ],
  });
}
