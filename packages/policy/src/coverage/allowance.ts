import { EDITIONS, type Edition, isOneOf, type Service, SERVICES } from '../codes.js';
import { invalidRequest, PolicyError } from '../errors.js';
import { compiledTable } from '../rate-table/compile.js';
import type { RateTable } from '../rate-table/types.js';

const isService = isOneOf(SERVICES);
const isEdition = isOneOf(EDITIONS);

/**
 * How many of a service one entitlement period includes: a contract year (6, 7), and the free period alike (1). Null
 * where the table does not state it. Throws PRODUCT_NOT_COVERED for a product that the table lacks, INVALID_REQUEST for
 * what is no service or no edition.
 */
export function allowanceOf(
  table: RateTable,
  {
    service,
    product,
    edition,
  }: { readonly service: Service; readonly product: string; readonly edition: Edition },
): number | null {
  if (!isService(service)) throw invalidRequest('service');
  if (!isEdition(edition)) throw invalidRequest('edition');
  const rates = compiledTable(table).products.get(product);
  if (rates === undefined) throw new PolicyError('PRODUCT_NOT_COVERED');
  // The region parts the fees alone: a row's allowance is one cell.
  return service === 'DATA_REPAIR'
    ? rates.dataRepair.allowance.value
    : rates.onSiteSupport[edition].SHENZHEN.allowance.value;
}
