import { addDays, type Edition, type Service } from 'policy';
import type { Reader } from '../../database/reader.js';
import { inList } from '../../graphql/stitch.js';
import { publishedTables } from '../rate-tables/published-tables.js';

/** A plan as it goes on after a contract: from the day after the licence’s last term. */
export interface RenewedLine {
  contractId: string;
  licenceId: string;
  product: string;
  edition: Edition;
  plan: string;
  /** As many as before. */
  years: number;
  startsOn: string;
}

interface Line extends Omit<RenewedLine, 'startsOn'> {
  endsOn: string;
}

interface Covered {
  licenceId: string;
  service: Service;
  coveredUntil: string;
}

/** The plans of contracts as a renewal takes them up, by contract: three statements at most, whatever the number of contracts. */
export async function renewedLines(
  reader: Reader,
  contracts: readonly { id: string; rateTableId: string }[],
): Promise<Map<string, RenewedLine[]>> {
  const lines = lastTerms(await linesOf(reader, contracts));
  const covered = await coveredUntil(
    reader,
    lines.map(({ licenceId }) => licenceId),
  );
  const tables = await publishedTables(
    reader,
    contracts.map(({ rateTableId }) => rateTableId),
  );
  const renewed = new Map<string, RenewedLine[]>(contracts.map(({ id }) => [id, []]));
  for (const { id, rateTableId } of contracts) {
    const plans = tables.get(rateTableId)?.document.annualPlans ?? [];
    for (const { endsOn, ...line } of lines.filter(({ contractId }) => contractId === id)) {
      const services = plans.find(({ code }) => code === line.plan)?.services ?? [];
      const ends = services.map((service) => covered.get(`${line.licenceId} ${service}`) ?? endsOn);
      const last = [endsOn, ...ends].toSorted().at(-1) ?? endsOn;
      renewed.get(id)?.push({ ...line, startsOn: addDays(last, 1) });
    }
  }
  return renewed;
}

async function linesOf(reader: Reader, contracts: readonly { id: string }[]): Promise<Line[]> {
  if (contracts.length === 0) return [];
  const [marks, ids] = inList(contracts.map(({ id }) => id));
  return reader.rows<Line>(
    `SELECT c.contractId, c.licenceId, c.plan, c.years, c.endsOn, l.product, l.edition
     FROM contract_lines c JOIN licences l ON l.id = c.licenceId WHERE c.contractId IN (${marks}) ORDER BY c.contractId, c.position`,
    ids,
  );
}

/** A plan that follows itself within the contract is renewed once, after its last term. */
function lastTerms(rows: readonly Line[]): Line[] {
  const last = new Map<string, Line>();
  for (const row of rows) {
    const key = `${row.contractId} ${row.licenceId} ${row.plan}`;
    const before = last.get(key);
    if (!before || before.endsOn < row.endsOn) last.set(key, row);
  }
  return [...last.values()];
}

/** The last covered day of licences by service, whatever covers it. */
async function coveredUntil(reader: Reader, licenceIds: readonly string[]): Promise<Map<string, string>> {
  if (licenceIds.length === 0) return new Map();
  const [marks, ids] = inList([...new Set(licenceIds)]);
  const rows = await reader.rows<Covered>(
    `SELECT licenceId, service, MAX(endsOn) AS coveredUntil FROM entitlements WHERE licenceId IN (${marks}) AND endsOn >= startsOn GROUP BY licenceId, service`,
    ids,
  );
  return new Map(rows.map((row) => [`${row.licenceId} ${row.service}`, row.coveredUntil]));
}
