import type { DecisionRequest } from 'policy';
import type { Reader } from '../../database/reader.js';
import type { ChargeKind, ChargeStatus, Edition } from '../../graphql/enums.js';
import { refuse } from '../../graphql/refusal.js';
import { inList } from '../../graphql/stitch.js';
import type { AskedService } from './asked-service.js';
import type { ServiceOrder } from './service-order.entity.js';

/** A service order as deciding it again needs it. */
export type StoredOrder = Pick<
  ServiceOrder,
  | 'id'
  | 'number'
  | 'kind'
  | 'servedOn'
  | 'cause'
  | 'travelFen'
  | 'level'
  | 'drawn'
  | 'totalFen'
  | 'customerId'
  | 'licenceId'
  | 'siteId'
  | 'entitlementId'
  | 'decisionId'
  | 'cancelledAt'
> & {
  /** Those that are neither cancelled nor waived. */
  charges: StoredCharge[];
  /** What the decision was asked: the licence’s product and edition as they were then. */
  request: DecisionRequest;
  rateTableId: string;
};

/** A charge of a service order. */
export interface StoredCharge {
  id: string;
  serviceOrderId: string;
  kind: ChargeKind;
  status: ChargeStatus;
  amountFen: number;
}

const COLUMNS = `o.id, o.number, o.kind, o.servedOn, o.cause, o.travelFen, o.level, o.drawn, o.totalFen, o.customerId,
  o.licenceId, o.siteId, o.entitlementId, o.decisionId, o.cancelledAt, d.request, d.rateTableId`;

/** The orders of a licence that stand, by day of service and then as they were recorded. */
export async function standingOrders(reader: Reader, licenceId: string): Promise<StoredOrder[]> {
  const rows = await reader.rows<Omit<StoredOrder, 'charges' | 'request'> & { request: string }>(
    `SELECT ${COLUMNS} FROM service_orders o JOIN decisions d ON d.id = o.decisionId
     WHERE o.licenceId = ? AND o.cancelledAt IS NULL ORDER BY o.servedOn, o.id`,
    [licenceId],
  );
  const charges = await chargesOf(
    reader,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...row,
    request: JSON.parse(row.request) as DecisionRequest,
    charges: charges.filter(({ serviceOrderId }) => serviceOrderId === row.id),
  }));
}

async function chargesOf(reader: Reader, orderIds: readonly string[]): Promise<StoredCharge[]> {
  if (orderIds.length === 0) return [];
  const [marks, ids] = inList(orderIds);
  return reader.rows<StoredCharge>(
    `SELECT id, serviceOrderId, kind, status, amountFen FROM charges
     WHERE serviceOrderId IN (${marks}) AND status <> 'CANCELLED' AND status <> 'WAIVED' ORDER BY id`,
    ids,
  );
}

/** The licence of an order that stands. Refuses with NOT_FOUND and ORDER_CANCELLED. */
export async function licenceOfOrder(reader: Reader, serviceOrderId: string): Promise<string> {
  const field = 'input.serviceOrderId';
  const [order] = await reader.rows<{ licenceId: string; cancelledAt: string | null }>(
    'SELECT licenceId, cancelledAt FROM service_orders WHERE id = ?',
    [serviceOrderId],
  );
  if (!order) refuse('NOT_FOUND', { field });
  if (order.cancelledAt !== null) refuse('ORDER_CANCELLED', { field });
  return order.licenceId;
}

/** Refuses with CHARGE_INVOICED or CHARGE_DRAFTED where an order’s charge stands on an invoice or a draft. */
export function requireOpenCharges({ charges, number }: StoredOrder, field: string): void {
  const values = { number };
  if (charges.some(({ status }) => status === 'INVOICED')) refuse('CHARGE_INVOICED', { field, values });
  if (charges.some(({ status }) => status === 'DRAFTED')) refuse('CHARGE_DRAFTED', { field, values });
}

/** What was asked when an order was recorded, with its site as it stands. */
export async function askedAgain(reader: Reader, order: StoredOrder): Promise<AskedService> {
  const { kind, servedOn, cause, travelFen, level, request, licenceId, customerId, siteId } = order;
  const [site = null] = siteId
    ? await reader.rows<NonNullable<AskedService['site']>>(
        'SELECT id, city, district FROM sites WHERE id = ?',
        [siteId],
      )
    : [];
  const { product, edition } = request as { product: string; edition: Edition };
  const licence = {
    id: licenceId,
    customerId,
    siteId: siteId ?? '',
    product,
    edition,
    deliveredOn: servedOn,
    awaitsDelivery: 0,
  };
  return { kind, servedOn, cause, travelFen, level: level as 1 | 2 | 3 | null, licence, site };
}
