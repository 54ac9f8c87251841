import {
  addDays,
  addYears,
  type Cause,
  decide,
  type DecisionRequest,
  type RateTable as TableDocument,
} from 'policy';
import type { Database } from '../src/database/database.js';
import { newId } from '../src/database/ids.js';
import { Customer } from '../src/modules/customers/customer.entity.js';
import { Site } from '../src/modules/customers/site.entity.js';
import { Decision } from '../src/modules/decisions/decision.entity.js';
import { Entitlement } from '../src/modules/entitlements/entitlement.entity.js';
import { Licence } from '../src/modules/licences/licence.entity.js';
import { ServiceOrder } from '../src/modules/service-orders/service-order.entity.js';
import { boundTo, oneCustomer } from './many-charges.js';

const ROWS_AT_ONCE = 400;
const AT = '2026-01-01 00:00:00.000';
const CAUSES: readonly Cause[] = ['SOFTWARE_USE', 'SOFTWARE_DEFECT', 'VIRUS', 'UNKNOWN'];
/** Services of a customer in each year, and those of the year before that fall into the same period. */
const EACH = 10;
const BEFORE = 2;

interface Made {
  table: { id: string; document: TableDocument };
  createdById: string;
  today: string;
}

/**
 * Inserts customers with a licence under an annual plan and so many services in the last twelve months, and a fifth as many
 * before them in the same period; decided by the first published table, as they would have been. Gives how many fall into
 * the twelve months.
 */
export async function manyServices(
  database: Database,
  { services, today }: { services: number; today: string },
): Promise<number> {
  const { reader, transaction } = boundTo(database);
  const [user] = await reader.rows<{ id: string }>("SELECT id FROM users WHERE login = 'admin'");
  const [row] = await reader.rows<{ id: string; document: string }>(
    "SELECT id, document FROM rate_tables WHERE status = 'PUBLISHED' ORDER BY id LIMIT 1",
  );
  const table = { id: row?.id ?? '', document: JSON.parse(row?.document ?? '{}') as TableDocument };
  const made: Made = { table, createdById: user?.id ?? '', today };
  const customers = Math.ceil(services / EACH);
  for (let from = 0; from < customers; from += 40) {
    const some = Array.from({ length: Math.min(40, customers - from) }, (_, index) =>
      servedCustomer(from + index, made),
    );
    await transaction(async (open) => {
      await open.insert(
        Customer,
        some.map(({ customer }) => customer),
      );
      await open.insert(
        Site,
        some.map(({ site }) => site),
      );
      await open.insert(
        Licence,
        some.map(({ licence }) => licence),
      );
      await open.insert(
        Entitlement,
        some.map(({ entitlement }) => entitlement),
      );
      const orders = some.flatMap((each) => each.orders);
      for (let at = 0; at < orders.length; at += ROWS_AT_ONCE) {
        const part = orders.slice(at, at + ROWS_AT_ONCE);
        await open.insert(
          Decision,
          part.map(({ decision }) => decision),
        );
        await open.insert(
          ServiceOrder,
          part.map(({ order }) => order),
        );
      }
    });
  }
  return customers * EACH;
}

function servedCustomer(index: number, made: Made) {
  const { customer, site, licence } = oneCustomer(made.createdById);
  const first = addDays(addYears(made.today, -1), 1);
  const startsOn = addDays(first, -60);
  const entitlement = {
    id: newId(),
    licenceId: licence.id,
    service: 'ON_SITE_SUPPORT' as const,
    source: 'ANNUAL' as const,
    startsOn,
    endsOn: addDays(addYears(startsOn, 1), -1),
    allowance: 10,
    drawn: 0,
    agreedOn: startsOn,
    rateTableId: made.table.id,
    contractId: null,
    createdAt: AT,
  };
  const days = [
    ...Array.from({ length: BEFORE }, (_, at) => addDays(startsOn, (index + at * 29) % 60)),
    ...Array.from({ length: EACH }, (_, at) => addDays(first, (index * 7 + at * 36) % 365)),
  ];
  const orders = days.map((servedOn, at) =>
    oneOrder({ index, at, servedOn, customer, site, licence, entitlement }, made),
  );
  return { customer, site, licence, entitlement, orders };
}

interface Asked {
  index: number;
  at: number;
  servedOn: string;
  customer: { id: string };
  site: { id: string };
  licence: { id: string };
  entitlement: { id: string; endsOn: string };
}

function oneOrder(
  { index, at, servedOn, customer, site, licence, entitlement }: Asked,
  { table, createdById }: Made,
) {
  const isCovered = servedOn <= entitlement.endsOn;
  const cause = CAUSES[(index + at) % CAUSES.length] ?? 'UNKNOWN';
  const request: DecisionRequest = {
    kind: 'ON_SITE_SUPPORT',
    product: 'FINANCE',
    edition: 'NETWORK',
    coverage: isCovered ? 'ANNUAL' : 'NONE',
    cause,
    zone: 'SHENZHEN_URBAN',
    used: isCovered ? at : 0,
    travelFen: 0,
  };
  const outcome = decide(table.document, request);
  const decision = {
    id: newId(),
    kind: request.kind,
    rateTableId: table.id,
    request,
    outcome,
    createdAt: AT,
  };
  const order = {
    id: newId(),
    number: `M-${index}-${at}`,
    kind: 'ON_SITE_SUPPORT' as const,
    servedOn,
    cause,
    travelFen: 0,
    drawn: 0,
    totalFen: outcome.ok ? outcome.totalFen : 0,
    customerId: customer.id,
    licenceId: licence.id,
    siteId: site.id,
    entitlementId: isCovered ? entitlement.id : null,
    decisionId: decision.id,
    createdAt: AT,
    createdById,
  };
  return { decision, order };
}
