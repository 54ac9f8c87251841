import { allowanceOf, contains, decide, upgradedFreePeriod } from 'policy';
import type { Reader } from '../../database/reader.js';
import { refuse } from '../../graphql/refusal.js';
import { agreedDecision } from '../decisions/agreed-decision.js';
import { requirePrice } from '../decisions/decision.service.js';
import { type EntitlementChange, lastingEntitlements } from '../entitlements/change-entitlements.js';
import type { LiveEntitlement } from '../entitlements/live-entitlements.js';
import type { Licence } from '../licences/licence.entity.js';
import { askTable } from '../rate-tables/ask-table.js';
import { type PublishedTable, publishedTable } from '../rate-tables/published-tables.js';
import type { ContractChange, YearChange } from './contract-change.js';
import { type LineYear, lineYears, yearKey } from './line-years.js';

const NETWORK = 'NETWORK' as const;

/**
 * What upgrading a licence to the network edition on a day comes to: the difference of the fee for the days left of each
 * contract year, the new allowance by each entitlement’s own table with what is drawn kept, and a live free period
 * extended. Refuses with NOT_FOUND, LICENCE_NOT_DELIVERED, EDITION_NOT_LOWER, UPGRADE_IN_FUTURE, UPGRADED_BEFORE_DELIVERY,
 * UPGRADED_BEFORE_SERVICE, and RATE_NOT_SET where a table states no fee or no free period of the network edition.
 */
export async function planUpgrade(
  reader: Reader,
  { licenceId, on }: { licenceId: string; on: string },
  today: string,
): Promise<ContractChange & { licence: Licence }> {
  const licence = await requireLicence(reader, licenceId);
  await requireDay(reader, licence, on, today);
  const contracts = await reader.rows<{ id: string; rateTableId: string }>(
    `SELECT DISTINCT c.id, c.rateTableId FROM contracts c JOIN contract_lines l ON l.contractId = c.id
     WHERE l.licenceId = ? AND c.status <> 'CANCELLED' AND c.endsOn >= ? ORDER BY c.id`,
    [licenceId, on],
  );
  const years: YearChange[] = [];
  for (const { id, rateTableId } of contracts) {
    const table = await tableOf(reader, rateTableId);
    const own = (await lineYears(reader, [id])).filter(
      (year) => year.licenceId === licenceId && year.period.to >= on,
    );
    years.push(...own.map((year) => upgradedYear(year, on, licence, table)));
  }
  const entitlements: EntitlementChange[] = [];
  for (const each of await lastingEntitlements(reader, licenceId, on))
    entitlements.push(upgradedEntitlement(each, on, licence, await tableOf(reader, each.rateTableId)));
  return { licence, years, entitlements };
}

async function requireLicence(reader: Reader, licenceId: string): Promise<Licence> {
  const field = 'input.licenceId';
  const [licence] = await reader.rows<Licence>('SELECT * FROM licences WHERE id = ?', [licenceId]);
  if (!licence) refuse('NOT_FOUND', { field });
  if (licence.awaitsDelivery === 1) refuse('LICENCE_NOT_DELIVERED', { field, clause: '1' });
  if (licence.edition === NETWORK) refuse('EDITION_NOT_LOWER', { field });
  return licence;
}

async function requireDay(
  reader: Reader,
  { id, deliveredOn }: Licence,
  on: string,
  today: string,
): Promise<void> {
  const field = 'input.on';
  if (on > today) refuse('UPGRADE_IN_FUTURE', { field, values: { today } });
  if (on < deliveredOn) refuse('UPGRADED_BEFORE_DELIVERY', { field, values: { deliveredOn } });
  const [served] = await reader.rows<{ number: string; servedOn: string }>(
    'SELECT number, servedOn FROM service_orders WHERE licenceId = ? AND servedOn > ? AND cancelledAt IS NULL ORDER BY servedOn DESC, id DESC LIMIT 1',
    [id, on],
  );
  if (served) refuse('UPGRADED_BEFORE_SERVICE', { field, values: { ...served } });
}

async function tableOf(reader: Reader, id: string): Promise<PublishedTable> {
  const table = await publishedTable(reader, id);
  if (!table) throw new Error(`The table ${id}, by which something was agreed, is not published`);
  return table;
}

function upgradedYear(year: LineYear, on: string, licence: Licence, table: PublishedTable): YearChange {
  const { contractId, licenceId, period, plan, lineId, n } = year;
  const { product, customerId } = licence;
  const feeOf = (edition: 'STANDALONE' | 'NETWORK'): number => {
    const request = { kind: 'ANNUAL_PLAN', product, edition, plan, years: 1 } as const;
    return requirePrice({ table, request, decision: decide(table.document, request) }, 'input.licenceId')
      .totalFen;
  };
  const [oldFeeFen, newFeeFen] = [feeOf('STANDALONE'), feeOf(NETWORK)];
  const isRunning = contains(period, on);
  const clause = plan === 'DATA_REPAIR' ? '7' : '6';
  // A year that has not begun is charged the whole difference: all its days are left.
  const from = isRunning ? on : period.from;
  const request = { kind: 'EDITION_UPGRADE' as const, oldFeeFen, newFeeFen, year: period, from };
  const decided = agreedDecision(table, request, { code: 'EDITION_UPGRADE', clause });
  const amountFen = decided.decision.totalFen;
  const change = { contractId, licenceId, period, oldFeeFen, newFeeFen, amountFen, takenBack: [] };
  if (amountFen === 0) return { ...change, charges: [] };
  const charge = {
    billingKey: `${yearKey(lineId, n)}:upgrade`,
    kind: 'EDITION_UPGRADE' as const,
    quantity: 1,
    unitFen: amountFen,
    amountFen,
    clause,
    dueOn: from,
    servedOn: null,
    product,
    region: null,
    customerId,
    licenceId,
    contractId,
    serviceOrderId: null,
  };
  return { ...change, charges: [{ charge, decided }] };
}

function upgradedEntitlement(
  entitlement: LiveEntitlement,
  on: string,
  { product }: Licence,
  table: PublishedTable,
): EntitlementChange {
  const { service, source, startsOn, endsOn, rateTableId } = entitlement;
  const period = { from: startsOn, to: endsOn };
  const { to } =
    source === 'FREE_PERIOD'
      ? askTable(table, 'input.licenceId', (document) =>
          upgradedFreePeriod(document, { period, edition: NETWORK, on }),
        )
      : period;
  const allowance = allowanceOf(table.document, { service, product, edition: NETWORK });
  return { entitlement, startsOn, endsOn: to, allowance, rateTableId };
}
