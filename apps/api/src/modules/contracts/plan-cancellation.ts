import { contains } from 'policy';
import type { Reader } from '../../database/reader.js';
import { refuse } from '../../graphql/refusal.js';
import { agreedDecision } from '../decisions/agreed-decision.js';
import { contractEntitlements, endedBefore } from '../entitlements/change-entitlements.js';
import { type PublishedTable, publishedTable } from '../rate-tables/published-tables.js';
import type { ContractChange, YearChange } from './contract-change.js';
import type { Contract } from './contract.entity.js';
import { feeOfYear, type LineYear, lineYears, yearKey } from './line-years.js';

/** A contract as changing it needs it. */
export type StoredContract = Pick<
  Contract,
  | 'id'
  | 'number'
  | 'kind'
  | 'status'
  | 'signedOn'
  | 'startsOn'
  | 'endsOn'
  | 'customerId'
  | 'rateTableId'
  | 'renewalOfId'
  | 'renewedById'
>;

/** A contract by its id. Refuses with NOT_FOUND, CONTRACT_NOT_SERVICE for a sale, and CONTRACT_CANCELLED. */
export async function findServiceContract(reader: Reader, contractId: string): Promise<StoredContract> {
  const field = 'input.contractId';
  const [contract] = await reader.rows<StoredContract>(
    'SELECT id, number, kind, status, signedOn, startsOn, endsOn, customerId, rateTableId, renewalOfId, renewedById FROM contracts WHERE id = ?',
    [contractId],
  );
  if (!contract) refuse('NOT_FOUND', { field });
  if (contract.kind !== 'SERVICE') refuse('CONTRACT_NOT_SERVICE', { field });
  if (contract.status === 'CANCELLED') refuse('CONTRACT_CANCELLED', { field });
  return contract;
}

/**
 * What cancelling a contract from a day comes to: the year's fee for the days left is given back, later years are not
 * billed, and cover ends the day before. Refuses as finding the contract does, with CONTRACT_ENDED after its last day, and
 * with SERVED_SINCE or UPGRADED_SINCE where a service on that day or later was covered by it, or the edition upgraded.
 */
export async function planCancellation(
  reader: Reader,
  { contractId, from }: { contractId: string; from: string },
): Promise<ContractChange & { contract: StoredContract }> {
  const contract = await findServiceContract(reader, contractId);
  const field = 'input.from';
  if (from > contract.endsOn) refuse('CONTRACT_ENDED', { field, values: { endsOn: contract.endsOn } });
  await requireUnserved(reader, contractId, from);
  const table = await publishedTable(reader, contract.rateTableId);
  if (!table) throw new Error(`The table of contract ${contractId} is not published`);
  const years = (await lineYears(reader, [contractId]))
    .filter(({ period }) => period.to >= from)
    .map((year) => cancelledYear(year, from, contract, table));
  const lasting = await contractEntitlements(reader, contractId, from);
  return { contract, years, entitlements: lasting.map((each) => endedBefore(each, from)) };
}

async function requireUnserved(reader: Reader, contractId: string, from: string): Promise<void> {
  const [order] = await reader.rows<{ number: string; servedOn: string }>(
    `SELECT o.number, o.servedOn FROM service_orders o JOIN entitlements e ON e.id = o.entitlementId
     WHERE e.contractId = ? AND o.servedOn >= ? AND o.cancelledAt IS NULL ORDER BY o.servedOn DESC, o.id DESC LIMIT 1`,
    [contractId, from],
  );
  if (order) refuse('SERVED_SINCE', { field: 'input.from', values: { ...order } });
}

/** Years that have not begun: what stands on no invoice is taken back, what was invoiced is given back whole. */
function cancelledYear(
  year: LineYear,
  from: string,
  contract: StoredContract,
  table: PublishedTable,
): YearChange {
  const { contractId, licenceId, period } = year;
  const feeFen = feeOfYear(year);
  const change = {
    contractId,
    licenceId,
    period,
    oldFeeFen: feeFen,
    newFeeFen: null,
    takenBack: [],
    charges: [],
  };
  if (contains(period, from)) {
    requireNotUpgradedSince(year, from);
    return credited(change, year, { feeFen, from, dueOn: from }, contract, table);
  }
  const takenBack = year.charges.filter(({ status }) => status === 'UNBILLED');
  const kept = year.charges.filter(({ status }) => status !== 'UNBILLED');
  const billedFen = kept.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const whole = { feeFen: billedFen, from: period.from, dueOn: from };
  return credited({ ...change, takenBack }, year, whole, contract, table);
}

/** The fee of the new edition holds from the day of the upgrade on: it is not given back for days before it. */
function requireNotUpgradedSince({ charges }: LineYear, from: string): void {
  const upgraded = charges.find(({ kind, dueOn }) => kind === 'EDITION_UPGRADE' && dueOn > from);
  if (upgraded) refuse('UPGRADED_SINCE', { field: 'input.from', values: { on: upgraded.dueOn } });
}

function credited(
  change: Omit<YearChange, 'amountFen'>,
  year: LineYear,
  { feeFen, from, dueOn }: { feeFen: number; from: string; dueOn: string },
  contract: StoredContract,
  table: PublishedTable,
): YearChange {
  const [fee] = year.charges;
  if (!fee || feeFen === 0) return { ...change, amountFen: 0 };
  const { clause, product } = fee;
  // Where only the discount of a later year was invoiced, it is charged back.
  const request =
    feeFen < 0
      ? { kind: 'DISCOUNT' as const, shareFen: feeFen, year: change.period, from }
      : { kind: 'CANCELLATION' as const, feeFen, year: change.period, from };
  const decided = agreedDecision(table, request, { code: 'CANCELLATION_CREDIT', clause });
  const amountFen = decided.decision.totalFen;
  if (amountFen === 0) return { ...change, amountFen };
  const charge = {
    billingKey: `${yearKey(year.lineId, year.n)}:cancelled`,
    kind: 'CANCELLATION_CREDIT' as const,
    quantity: 1,
    unitFen: amountFen,
    amountFen,
    clause,
    dueOn,
    servedOn: null,
    product,
    region: null,
    customerId: contract.customerId,
    licenceId: year.licenceId,
    contractId: contract.id,
    serviceOrderId: null,
  };
  return { ...change, amountFen, charges: [{ charge, decided }] };
}
