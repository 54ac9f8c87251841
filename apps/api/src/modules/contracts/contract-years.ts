import { allowanceOf, type AnnualPlanRequest, contractYears, decide, type Period } from 'policy';
import { type Decided, requirePrice } from '../decisions/decision.service.js';
import type { Grant } from '../entitlements/grant-entitlements.js';
import type { PublishedTable } from '../rate-tables/published-tables.js';
import type { DecidedCharge } from './add-decided-charges.js';
import type { Contract } from './contract.entity.js';

/** A contract year of a line; `n` counts from 0. */
export interface AgreedYear {
  line: {
    id: string;
    licenceId: string;
    startsOn: string;
    years: number;
    shares: readonly number[];
    request: AnnualPlanRequest;
  };
  period: Period;
  n: number;
  /** What the quote’s discount takes off the year’s fee. */
  shareFen: number;
}

type Parties = Pick<Contract, 'id' | 'customerId' | 'signedOn'>;

/** The contract years of a line, each counted from the line's own start. */
export function yearsOf(line: AgreedYear['line']): AgreedYear[] {
  return contractYears(line).map((period, n) => ({ line, period, n, shareFen: line.shares[n] ?? 0 }));
}

/** What a contract year entitles to: each service of the plan, afresh (6, 7). */
export function grantsOf({ line, period }: AgreedYear, contract: Parties, table: PublishedTable): Grant[] {
  const { plan, product, edition } = line.request;
  const services = table.document.annualPlans.find(({ code }) => code === plan)?.services ?? [];
  return services.map((service) => ({
    licenceId: line.licenceId,
    service,
    source: 'ANNUAL',
    startsOn: period.from,
    endsOn: period.to,
    allowance: allowanceOf(table.document, { service, product, edition }),
    agreedOn: contract.signedOn,
    rateTableId: table.id,
    contractId: contract.id,
  }));
}

/** The fee of each contract year with a decision of its own, due on the year's first day; none where the fee is 0. */
export function yearlyCharges(
  years: readonly AgreedYear[],
  contract: Parties,
  table: PublishedTable,
): DecidedCharge[] {
  return years.flatMap(({ line, period, n, shareFen }) => {
    const request = { ...line.request, years: 1 };
    const decided: Decided = { table, request, decision: decide(table.document, request) };
    return requirePrice(decided, 'input.quoteId').lines.map((fee) => ({
      decided,
      shareFen,
      charge: {
        billingKey: `contract-line:${line.id}:year:${n}`,
        kind: fee.code,
        quantity: fee.quantity,
        unitFen: fee.unitFen,
        amountFen: fee.amountFen,
        clause: fee.clause,
        dueOn: period.from,
        servedOn: null,
        product: line.request.product,
        region: null,
        customerId: contract.customerId,
        licenceId: line.licenceId,
        contractId: contract.id,
        serviceOrderId: null,
      },
    }));
  });
}
