import type { Edition, Service } from 'policy';
import type { Reader } from '../../database/reader.js';
import { inList } from '../../graphql/stitch.js';

/** A licence as a quote needs it. */
export interface QuotedLicence {
  id: string;
  product: string;
  edition: Edition;
  /** Day of delivery. */
  deliveredOn: string;
  /** Last covered day by service, whatever covers it. */
  coveredUntil: Map<Service, string>;
}

/** Those of the licences that are the customer's own, by id. */
export async function quotedLicences(
  reader: Reader,
  customerId: string,
  ids: readonly string[],
): Promise<Map<string, QuotedLicence>> {
  if (ids.length === 0) return new Map();
  const [marks, wanted] = inList([...new Set(ids)]);
  const licences = await reader.rows<{ id: string; product: string; edition: Edition; deliveredOn: string }>(
    `SELECT id, product, edition, deliveredOn FROM licences WHERE customerId = ? AND id IN (${marks})`,
    [customerId, ...wanted],
  );
  const found = new Map(
    licences.map((licence) => [licence.id, { ...licence, coveredUntil: new Map<Service, string>() }]),
  );
  const covers = await reader.rows<{ licenceId: string; service: Service; coveredUntil: string }>(
    `SELECT licenceId, service, MAX(endsOn) AS coveredUntil FROM entitlements WHERE licenceId IN (${marks}) AND endsOn >= startsOn GROUP BY licenceId, service`,
    wanted,
  );
  for (const { licenceId, service, coveredUntil } of covers)
    found.get(licenceId)?.coveredUntil.set(service, coveredUntil);
  return found;
}
