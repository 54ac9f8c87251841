import type { AnnualPlanRequest } from 'policy';
import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { addCharges } from '../charges/add-charges.js';
import { grantEntitlements } from '../entitlements/grant-entitlements.js';
import { nextDocumentNumber } from '../numbers/number.service.js';
import type { PublishedTable } from '../rate-tables/published-tables.js';
import { ContractLine } from './contract-line.entity.js';
import { type AgreedYear, chargesOf, grantsOf, yearsOf } from './contract-years.js';
import { Contract } from './contract.entity.js';

/** A line of the quote that was accepted, with what was asked of the table for it. */
export interface AgreedLine {
  position: number;
  licenceId: string;
  years: number;
  startsOn: string;
  endsOn: string;
  /** Price of all the years. */
  amountFen: number;
  request: AnnualPlanRequest;
}

/** What was agreed with a customer, at the prices of one table. */
export interface Agreement {
  quoteId: string;
  customerId: string;
  totalFen: number;
  table: PublishedTable;
  lines: readonly AgreedLine[];
}

/** Makes the service contract with the entitlements and the charge of each contract year (6, 7 notes). */
export async function makeContract(unit: Unit, agreement: Agreement): Promise<Contract> {
  const { transaction, today, actor, now } = unit;
  const { quoteId, customerId, totalFen, table, lines } = agreement;
  const contract = {
    id: newId(),
    number: await nextDocumentNumber(transaction, 'C', today),
    kind: 'SERVICE' as const,
    status: 'SIGNED' as const,
    signedOn: today,
    startsOn: lines.map(({ startsOn }) => startsOn).toSorted()[0] ?? today,
    endsOn:
      lines
        .map(({ endsOn }) => endsOn)
        .toSorted()
        .at(-1) ?? today,
    totalFen,
    customerId,
    quoteId,
    rateTableId: table.id,
    createdAt: storedInstant(now),
    createdById: actor.id,
  };
  await transaction.insert(Contract, [contract]);
  const years = (await addLines(unit, contract.id, lines)).flatMap(yearsOf);
  await grantEntitlements(
    unit,
    years.flatMap((year) => grantsOf(year, contract, table)),
  );
  await addCharges(unit, await chargesOf(unit, years, contract, table));
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
