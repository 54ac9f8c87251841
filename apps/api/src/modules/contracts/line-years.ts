import { contractYears, type Period } from 'policy';
import type { Reader } from '../../database/reader.js';
import type { ChargeKind, ChargeStatus } from '../../graphql/enums.js';

/** A charge of a contract year. */
export interface YearCharge {
  id: string;
  billingKey: string;
  kind: ChargeKind;
  status: ChargeStatus;
  amountFen: number;
  clause: string;
  dueOn: string;
  product: string;
  /** What its decision was asked. */
  request: Record<string, unknown>;
}

/** A contract year of a line with what is owed for it; `n` counts from 0. */
export interface LineYear {
  lineId: string;
  contractId: string;
  licenceId: string;
  plan: string;
  n: number;
  period: Period;
  /** Those that are neither cancelled nor waived. */
  charges: YearCharge[];
}

interface Line {
  id: string;
  contractId: string;
  licenceId: string;
  plan: string;
  years: number;
  startsOn: string;
}

/** The contract years of lines with their charges, by line and year. */
export async function lineYears(reader: Reader, contractIds: readonly string[]): Promise<LineYear[]> {
  const years: LineYear[] = [];
  for (const contractId of contractIds) {
    const lines = await reader.rows<Line>(
      'SELECT id, contractId, licenceId, plan, years, startsOn FROM contract_lines WHERE contractId = ? ORDER BY position',
      [contractId],
    );
    const charges = await chargesOf(reader, contractId);
    years.push(...lines.flatMap((line) => yearsOf(line, charges)));
  }
  return years;
}

async function chargesOf(reader: Reader, contractId: string): Promise<YearCharge[]> {
  const rows = await reader.rows<Omit<YearCharge, 'request'> & { request: string }>(
    `SELECT c.id, c.billingKey, c.kind, c.status, c.amountFen, c.clause, c.dueOn, c.product, d.request
     FROM charges c JOIN decisions d ON d.id = c.decisionId
     WHERE c.contractId = ? AND c.status <> 'CANCELLED' AND c.status <> 'WAIVED' ORDER BY c.id`,
    [contractId],
  );
  return rows.map((row) => ({ ...row, request: JSON.parse(row.request) as Record<string, unknown> }));
}

function yearsOf(line: Line, charges: readonly YearCharge[]): LineYear[] {
  const { id: lineId, contractId, licenceId, plan } = line;
  return contractYears(line).map((period, n) => {
    const key = yearKey(lineId, n);
    const own = charges.filter(({ billingKey }) => billingKey === key || billingKey.startsWith(`${key}:`));
    return { lineId, contractId, licenceId, plan, n, period, charges: own };
  });
}

/** What is billed for a contract year. */
export const yearKey = (lineId: string, n: number): string => `contract-line:${lineId}:year:${n}`;

/** The fee of a whole contract year as it stands: with its share of a discount, and the edition it was upgraded to. */
export function feeOfYear({ charges }: LineYear): number {
  return charges.reduce((sum, { kind, amountFen, request }) => {
    if (kind === 'ANNUAL_FEE' || kind === 'DISCOUNT') return sum + amountFen;
    if (kind === 'EDITION_UPGRADE') return sum + Number(request['newFeeFen']) - Number(request['oldFeeFen']);
    return sum;
  }, 0);
}
