import type { AnnualPlanRequest } from 'policy';
import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { grantEntitlements } from '../entitlements/grant-entitlements.js';
import { monthOf, requireOpenMonth } from '../month-locks/require-open-month.js';
import { nextDocumentNumber } from '../numbers/number.service.js';
import type { PublishedTable } from '../rate-tables/published-tables.js';
import { addDecidedCharges } from './add-decided-charges.js';
import { ContractLine } from './contract-line.entity.js';
import { type AgreedYear, grantsOf, yearlyCharges, yearsOf } from './contract-years.js';
import { Contract } from './contract.entity.js';
import type { AgreedDiscount } from './discount-charge.js';

/** A line of the quote that was accepted, with what was asked of the table for it. */
export interface AgreedLine {
  position: number;
  licenceId: string;
  years: number;
  startsOn: string;
  endsOn: string;
  /** Price of all the years. */
  amountFen: number;
  /** What the discount takes off each year’s fee. */
  shares: readonly number[];
  request: AnnualPlanRequest;
}

/** What was agreed with a customer, at the prices of one table. */
export interface Agreement {
  quoteId: string;
  customerId: string;
  table: PublishedTable;
  discount: AgreedDiscount;
  renewalOfId: string | null;
}

/** Makes the service contract with the entitlements and the charge of each contract year (6, 7 notes). */
export async function makeContract(
  unit: Unit,
  agreement: Agreement,
  lines: readonly AgreedLine[],
): Promise<Contract> {
  const days = lines.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]).toSorted();
  const totalFen = lines.reduce(
    (sum, { amountFen, shares }) => sum + amountFen - shares.reduce((off, share) => off + share, 0),
    0,
  );
  const { table, discount } = agreement;
  const contract = await insertContract(unit, agreement, {
    kind: 'SERVICE',
    startsOn: days[0] ?? unit.today,
    endsOn: days.at(-1) ?? unit.today,
    totalFen,
  });
  const years = (await addLines(unit, contract.id, lines)).flatMap(yearsOf);
  await requireOpenMonths(
    unit,
    years.map(({ period }) => period.from),
  );
  await grantEntitlements(
    unit,
    years.flatMap((year) => grantsOf(year, contract, table)),
  );
  await addDecidedCharges(unit, yearlyCharges(years, contract, table), discount, table);
  return contract;
}

/** The fee of a year is due on its first day: refuses with STARTS_IN_LOCKED_MONTH where a year begins in such a month. */
async function requireOpenMonths(unit: Unit, firstDays: readonly string[]): Promise<void> {
  const byMonth = new Map(firstDays.map((day) => [monthOf(day), day]));
  for (const [, day] of [...byMonth].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    await requireOpenMonth(unit, day, 'input.quoteId', 'STARTS_IN_LOCKED_MONTH');
}

/** Inserts a contract of an agreement under the next number. */
export async function insertContract(
  unit: Unit,
  { quoteId, customerId, table, renewalOfId }: Agreement,
  own: Pick<Contract, 'kind' | 'startsOn' | 'endsOn' | 'totalFen'>,
): Promise<Contract> {
  const contract = {
    id: newId(),
    number: await nextDocumentNumber(unit.transaction, 'C', unit.today),
    status: 'SIGNED' as const,
    signedOn: unit.today,
    ...own,
    customerId,
    quoteId,
    rateTableId: table.id,
    renewalOfId: own.kind === 'SERVICE' ? renewalOfId : null,
    renewedById: null,
    cancelledFrom: null,
    cancelReason: null,
    createdAt: storedInstant(unit.now),
    createdById: unit.actor.id,
  };
  await unit.transaction.insert(Contract, [contract]);
  return contract;
}

async function addLines(
  unit: Unit,
  contractId: string,
  lines: readonly AgreedLine[],
): Promise<AgreedYear['line'][]> {
  const rows = lines.map(({ request, amountFen, ...line }) => ({
    ...line,
    id: newId(),
    contractId,
    plan: request.plan,
    // Exact: the price of the line is its years times one year's fee.
    annualFeeFen: amountFen / line.years,
    request,
  }));
  await unit.transaction.insert(ContractLine, rows);
  return rows;
}
