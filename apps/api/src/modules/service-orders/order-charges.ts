import type { NewCharge } from '../charges/add-charges.js';
import type { AskedService } from './asked-service.js';
import type { DecidedService } from './decide-service.js';
import type { ServiceOrder } from './service-order.entity.js';

/** What is owed for an order by its decision, due on the day of the service. */
export function chargesOf(
  order: Pick<ServiceOrder, 'id' | 'customerId' | 'licenceId' | 'decisionId'>,
  { licence, servedOn }: AskedService,
  { table, decision, zone }: DecidedService,
): NewCharge[] {
  const region = table.document.zones.find(({ code }) => code === zone)?.region ?? null;
  const { customerId, licenceId, decisionId, id } = order;
  return (decision.ok ? decision.lines : []).map(({ code, quantity, unitFen, amountFen, clause }) => ({
    billingKey: `service-order:${id}:${code}`,
    kind: code,
    quantity,
    unitFen,
    amountFen,
    clause,
    dueOn: servedOn,
    servedOn,
    product: licence.product,
    region,
    customerId,
    licenceId,
    contractId: null,
    serviceOrderId: id,
    decisionId,
  }));
}
