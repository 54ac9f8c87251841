import { addDays } from 'policy';
import type { Reader } from '../../database/reader.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { findServiceContract } from '../contracts/plan-cancellation.js';
import { publishedTable } from '../rate-tables/published-tables.js';
import { createQuote, type QuoteTerms } from './create-quote.service.js';
import type { AskedDiscount } from './discount.js';
import type { AskedLine } from './price-line.js';
import { quotedLicences } from './quoted-licences.js';

interface Renewal extends QuoteTerms {
  contractId: string;
  years?: number | null;
  rateTableId?: string | null;
  discount?: AskedDiscount | null;
}

interface Line {
  licenceId: string;
  plan: string;
  years: number;
  endsOn: string;
}

/**
 * Quotes the renewal of a service contract: the same plans for the same licences, each from the day after the licence’s
 * last term. Refuses with NOT_FOUND, CONTRACT_NOT_SERVICE, CONTRACT_CANCELLED, CONTRACT_ALREADY_RENEWED, and as making a
 * quote does.
 */
export async function renewContract(unit: Unit, input: Renewal): Promise<object> {
  const { transaction } = unit;
  const contract = await findServiceContract(transaction, input.contractId);
  if (contract.renewedById !== null) refuse('CONTRACT_ALREADY_RENEWED', { field: 'input.contractId' });
  const { id, customerId, rateTableId } = contract;
  const lines = await renewedLines(transaction, { id, customerId, rateTableId }, input.years ?? null);
  return createQuote(unit, { ...input, customerId, lines }, { renewalOfId: id });
}

async function renewedLines(
  reader: Reader,
  contract: { id: string; customerId: string; rateTableId: string },
  years: number | null,
): Promise<AskedLine[]> {
  const rows = await reader.rows<Line>(
    'SELECT licenceId, plan, years, endsOn FROM contract_lines WHERE contractId = ? ORDER BY position',
    [contract.id],
  );
  // A plan that follows itself within the contract is renewed once, after its last term.
  const last = new Map<string, Line>();
  for (const row of rows) {
    const key = `${row.licenceId} ${row.plan}`;
    const before = last.get(key);
    if (!before || before.endsOn < row.endsOn) last.set(key, row);
  }
  const lines = [...last.values()];
  const licences = await quotedLicences(
    reader,
    contract.customerId,
    lines.map(({ licenceId }) => licenceId),
  );
  const table = await publishedTable(reader, contract.rateTableId);
  return lines.map(({ licenceId, plan, endsOn, ...line }) => {
    const services = table?.document.annualPlans.find(({ code }) => code === plan)?.services ?? [];
    const ends = services.map((service) => licences.get(licenceId)?.coveredUntil.get(service) ?? endsOn);
    const covered = [endsOn, ...ends].toSorted().at(-1) ?? endsOn;
    return { licenceId, plan, years: years ?? line.years, startsOn: addDays(covered, 1) };
  });
}
