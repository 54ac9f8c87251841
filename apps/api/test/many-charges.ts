import type { Database } from '../src/database/database.js';
import { newId } from '../src/database/ids.js';
import { Charge } from '../src/modules/charges/charge.entity.js';
import { Customer } from '../src/modules/customers/customer.entity.js';
import { Site } from '../src/modules/customers/site.entity.js';
import { Decision } from '../src/modules/decisions/decision.entity.js';
import { Licence } from '../src/modules/licences/licence.entity.js';

/** How many of what. */
interface Wanted {
  customers: number;
  /** Charges of each customer. */
  each: number;
  dueOn?: string;
  /** Amount of each charge; below 0 for a credit. */
  amountFen?: number;
}

const ROWS_AT_ONCE = 500;
const AT = '2026-01-01 00:00:00.000';
let made = 0;

/** Inserts customers with open charges, many rows at once; as an agreement of long ago would have left them. Gives the customers’ ids. */
export async function manyCharges({ reader, transaction }: Bound, wanted: Wanted): Promise<string[]> {
  const { customers, each, dueOn = '2026-02-01', amountFen = 100_000 } = wanted;
  const [user] = await reader.rows<{ id: string }>("SELECT id FROM users WHERE login = 'admin'");
  const [table] = await reader.rows<{ id: string }>(
    "SELECT id FROM rate_tables WHERE status = 'PUBLISHED' ORDER BY id LIMIT 1",
  );
  const createdById = user?.id ?? '';
  const ids: string[] = [];
  for (let from = 0; from < customers; from += ROWS_AT_ONCE) {
    const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, customers - from) }, () =>
      oneCustomer(createdById),
    );
    ids.push(...rows.map(({ customer }) => customer.id));
    const charges = rows.flatMap((row) =>
      Array.from({ length: each }, () => oneCharge(row, table?.id ?? '', dueOn, amountFen)),
    );
    await transaction(async (open) => {
      await open.insert(
        Customer,
        rows.map(({ customer }) => customer),
      );
      await open.insert(
        Site,
        rows.map(({ site }) => site),
      );
      await open.insert(
        Licence,
        rows.map(({ licence }) => licence),
      );
      for (let at = 0; at < charges.length; at += ROWS_AT_ONCE) {
        const some = charges.slice(at, at + ROWS_AT_ONCE);
        await open.insert(
          Decision,
          some.map(({ decision }) => decision),
        );
        await open.insert(
          Charge,
          some.map(({ charge }) => charge),
        );
      }
    });
  }
  return ids;
}

type Bound = { reader: Database['reader']; transaction: Database['transaction'] };

/** The parts of a database that filling it needs. */
export const boundTo = (database: Database): Bound => ({
  reader: database.reader,
  transaction: (work) => database.transaction(work),
});

/** A customer of long ago with a site in Shenzhen and a licence of 财务通. */
export function oneCustomer(createdById: string) {
  made += 1;
  const [customerId, siteId] = [newId(), newId()];
  const name = `批量客户 ${made}`;
  const customer = {
    id: customerId,
    name,
    shortCode: `M${made}`,
    pinyin: '',
    creditCode: null,
    searchText: name,
    createdAt: AT,
    createdById,
  };
  const site = {
    id: siteId,
    customerId,
    name: '总部',
    city: '深圳市',
    district: '福田区',
    address: '一路 1 号',
  };
  const licence = {
    id: newId(),
    customerId,
    siteId,
    product: 'FINANCE',
    productName: '财务通',
    edition: 'NETWORK' as const,
    serial: newId(),
    deliveredOn: '2020-01-01',
    operators: 1,
    awaitsDelivery: 0,
    createdAt: AT,
  };
  return { customer, site, licence };
}

function oneCharge(
  { customer, licence }: ReturnType<typeof oneCustomer>,
  rateTableId: string,
  dueOn: string,
  amountFen: number,
) {
  const id = newId();
  const decision = {
    id: newId(),
    kind: 'ANNUAL_PLAN' as const,
    rateTableId,
    request: '{}',
    outcome: '{}',
    createdAt: AT,
  };
  const charge = {
    id,
    billingKey: `many:${id}`,
    kind: 'ANNUAL_FEE' as const,
    status: 'UNBILLED' as const,
    quantity: 1,
    unitFen: amountFen,
    amountFen,
    clause: '6',
    dueOn,
    product: 'FINANCE',
    customerId: customer.id,
    licenceId: licence.id,
    reopenedById: '',
    decisionId: decision.id,
    createdAt: AT,
  };
  return { decision, charge };
}
