import type { Cause } from '../../graphql/enums.js';
import { refuse } from '../../graphql/refusal.js';
import type { Reader } from '../../database/reader.js';
import { requirePrice } from '../decisions/decision.service.js';
import { allEntitlements, entitlementFor, type LiveEntitlement } from '../entitlements/live-entitlements.js';
import { publishedTable, tableInForce } from '../rate-tables/published-tables.js';
import { decideBy, type DecidedService } from './decide-service.js';
import { askedAgain, type StoredOrder } from './stored-order.js';

/** An order that is decided afresh, or given up. */
export interface Redecided {
  order: StoredOrder;
  cause: Cause;
  /** Null where the order is cancelled. */
  after: DecidedService | null;
}

/** Decides orders of one licence again as if what they drew were given back, without changing anything that is stored. */
export class Redecision {
  private constructor(
    private readonly reader: Reader,
    readonly entitlements: LiveEntitlement[],
    readonly changes: Redecided[] = [],
  ) {}

  static async of(reader: Reader, licenceId: string): Promise<Redecision> {
    return new Redecision(reader, await allEntitlements(reader, licenceId));
  }

  /** Gives back what an order drew. */
  giveBack({ drawn, entitlementId }: StoredOrder): void {
    const entitlement = this.entitlements.find(({ id }) => id === entitlementId);
    if (drawn === 1 && entitlement) entitlement.drawn -= 1;
  }

  /** Gives an order up. */
  cancel(order: StoredOrder): void {
    this.giveBack(order);
    this.changes.push({ order, cause: order.cause, after: null });
  }

  /** Decides an order whose draw was given back; it is among the changes where something differs, or where `always`. */
  async decide(order: StoredOrder, { cause = order.cause, always = false } = {}): Promise<void> {
    const asked = { ...(await askedAgain(this.reader, order)), cause };
    const { kind, servedOn } = asked;
    const live = this.entitlements.filter(
      ({ startsOn, endsOn }) => startsOn <= servedOn && servedOn <= endsOn,
    );
    const entitlement = entitlementFor(live, { kind, date: servedOn });
    const table = entitlement
      ? await publishedTable(this.reader, entitlement.rateTableId)
      : await tableInForce(this.reader, servedOn);
    if (!table) refuse('NO_RATE_TABLE', { values: { date: servedOn } });
    // The entitlement goes on being drawn from: the decision keeps it as it is now.
    const after = decideBy(table, asked, entitlement && { ...entitlement });
    const { drawn, totalFen } = requirePrice(after, 'input');
    if (drawn === 1 && entitlement) entitlement.drawn += 1;
    const isSame =
      drawn === order.drawn &&
      totalFen === order.totalFen &&
      cause === order.cause &&
      (entitlement?.id ?? null) === order.entitlementId &&
      table.id === order.rateTableId;
    if (always || !isSame) this.changes.push({ order, cause, after });
  }
}

const isOverage = ({ drawn, charges }: StoredOrder): boolean =>
  drawn === 0 && charges.some(({ kind }) => kind === 'ON_SITE_OVERAGE' || kind === 'DATA_REPAIR_OVERAGE');

const isOpen = ({ charges }: StoredOrder): boolean => charges.every(({ status }) => status === 'UNBILLED');

/** Decides the overages again that came later in the periods of an order, and stand on no invoice, in order of service date (section 5). */
export async function decideLaterOverages(
  redecision: Redecision,
  orders: readonly StoredOrder[],
  changed: StoredOrder,
  periods: readonly (string | null)[],
): Promise<void> {
  const place = orders.findIndex(({ id }) => id === changed.id);
  const later = orders
    .slice(place + 1)
    .filter((order) => periods.includes(order.entitlementId) && isOverage(order) && isOpen(order));
  for (const order of later) await redecision.decide(order);
}
