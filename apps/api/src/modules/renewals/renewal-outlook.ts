import { daysBetween, decide } from 'policy';
import type { Row, Reader } from '../../database/reader.js';
import type { EntityClass, ReadAhead } from '../../graphql/relations.js';
import type { RenewalProblem } from '../../graphql/renewal-enums.js';
import { inList, stitch } from '../../graphql/stitch.js';
import { liveEntitlements } from '../entitlements/live-entitlements.js';
import { type RenewedLine, renewedLines } from '../quotes/renewed-lines.js';
import { type PublishedTable, publishedTables, tablesInForce } from '../rate-tables/published-tables.js';

type Renewed = { id: string; rateTableId: string; endsOn: string };

/** A year of some plans by a table, or why it has no price. */
interface YearFee {
  feeFen: number | null;
  problem: RenewalProblem | null;
  missingCell: string | null;
  missingClause: string | null;
}

/** Sets `renewal` on contracts, a row of the type given: what renewing each would come to, by a few statements for a whole list. */
export const readRenewals = async (
  type: EntityClass,
  ...[reading, contracts, below]: Parameters<ReadAhead>
): Promise<void> => {
  const { database, today } = reading;
  const renewed = contracts as object[] as Renewed[];
  const lines = await renewedLines(database.reader, renewed);
  const starts = [...lines.values()].flat().map(({ startsOn }) => startsOn);
  const licenceIds = [...new Set([...lines.values()].flat().map(({ licenceId }) => licenceId))];
  const [tables, inForce, quotes, live] = await Promise.all([
    publishedTables(
      database.reader,
      renewed.map(({ rateTableId }) => rateTableId),
    ),
    tablesInForce(database.reader, starts),
    openQuotes(
      database.reader,
      renewed.map(({ id }) => id),
      today,
    ),
    licenceIds.length === 0 ? [] : liveEntitlements(database.reader, licenceIds, today),
  ]);
  for (const [index, contract] of renewed.entries()) {
    const own = lines.get(contract.id) ?? [];
    const usedUp = live.filter(
      ({ contractId, allowance, drawn }) =>
        contractId === contract.id && allowance !== null && drawn >= allowance,
    );
    const old = tables.get(contract.rateTableId) ?? null;
    Object.assign(contracts[index] ?? {}, {
      renewal: {
        ...outlookOf(own, old, inForce),
        openQuoteId: quotes.get(contract.id) ?? null,
        exhausted: [...new Set(usedUp.map(({ service }) => service))],
        daysLeft: daysBetween(today, contract.endsOn),
      },
    });
  }
  await stitch(
    reading,
    type,
    contracts.map(({ renewal }) => renewal as Row),
    below,
  );
};

function outlookOf(
  lines: readonly RenewedLine[],
  old: PublishedTable | null,
  inForce: ReadonlyMap<string, PublishedTable | null>,
): Row {
  const startsOn = lines.map((line) => line.startsOn).toSorted()[0] ?? null;
  const table = startsOn === null ? null : (inForce.get(startsOn) ?? null);
  const differ = lines.some((line) => inForce.get(line.startsOn)?.id !== table?.id);
  const oldFeeFen = old && yearOf(lines, old).feeFen;
  const { feeFen: newFeeFen, ...rest } =
    table === null ? without('NO_RATE_TABLE') : differ ? without('TABLES_DIFFER') : yearOf(lines, table);
  const differenceFen = oldFeeFen === null || newFeeFen === null ? null : newFeeFen - oldFeeFen;
  return { startsOn, rateTableId: table?.id ?? null, oldFeeFen, newFeeFen, differenceFen, ...rest };
}

const without = (
  problem: RenewalProblem,
  missingCell: string | null = null,
  missingClause: string | null = null,
): YearFee => ({ feeFen: null, problem, missingCell, missingClause });

function yearOf(lines: readonly RenewedLine[], { document }: PublishedTable): YearFee {
  let feeFen = 0;
  for (const { product, edition, plan } of lines) {
    const decision = decide(
      document,
      { kind: 'ANNUAL_PLAN', product, edition, plan, years: 1 },
      { trace: false },
    );
    if (!decision.ok) {
      const { code, cell, clause } = decision.error;
      return code === 'RATE_NOT_SET'
        ? without('RATE_NOT_SET', cell ?? null, clause)
        : without('PLAN_NOT_IN_TABLE');
    }
    feeFen += decision.totalFen;
  }
  return { feeFen, problem: null, missingCell: null, missingClause: null };
}

/** The latest quote of each contract’s renewal that may still be accepted. */
async function openQuotes(
  reader: Reader,
  contractIds: readonly string[],
  today: string,
): Promise<Map<string, string>> {
  if (contractIds.length === 0) return new Map();
  const [marks, ids] = inList(contractIds);
  const rows = await reader.rows<{ id: string; renewalOfId: string }>(
    `SELECT id, renewalOfId FROM quotes WHERE renewalOfId IN (${marks}) AND status = 'SENT' AND validUntil >= ? ORDER BY id`,
    [...ids, today],
  );
  return new Map(rows.map(({ id, renewalOfId }) => [renewalOfId, id]));
}
