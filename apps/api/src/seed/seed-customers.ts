import { addDays, civilDateAt } from 'policy';
import type { Viewer } from '../auth/sessions.js';
import type { Transaction } from '../database/transaction.js';
import type { Role } from '../graphql/enums.js';
import { addCustomer } from '../modules/customers/add-customer.js';
import { addSite } from '../modules/customers/add-site.js';
import { addLicence } from '../modules/licences/add-licence.js';
import { recordService } from '../modules/service-orders/record-service.js';
import { inUnit, type Unit } from '../unit-of-work/mutate.js';
import { type DemoCustomer, demoCustomers, type DemoLicence } from './demo-customers.js';

const DAY_MS = 86_400_000;

/** Something that a desk does on a day, so many days before today. */
interface Deed {
  daysAgo: number;
  operation: string;
  by: 'sales' | 'service';
  work: (unit: Unit) => Promise<unknown>;
}

/**
 * Adds the demo's customers, licences and services by the services that the desks use, each on its own day before `now`,
 * the oldest first. The users and a rate table must stand.
 */
export async function seedCustomers(transaction: Transaction, now: Date): Promise<void> {
  const actors = {
    sales: await actorOf(transaction, 'sales'),
    service: await actorOf(transaction, 'service'),
  };
  const today = civilDateAt(now.toISOString());
  const deeds = demoCustomers.flatMap((customer) => deedsFor(customer, today));
  for (const { daysAgo, operation, by, work } of deeds.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
    const on = new Date(now.getTime() - daysAgo * DAY_MS);
    await inUnit(transaction, { operation, actor: actors[by], now: on }, work);
  }
}

/** All that is done for a customer; what is done on one day is in its right order. */
function deedsFor({ site, licences, ...customer }: DemoCustomer, today: string): Deed[] {
  const ids = { customerId: '', siteId: '' };
  const daysAgo = Math.max(1, ...licences.map((licence) => licence.deliveredDaysAgo));
  return [
    {
      daysAgo,
      operation: 'addCustomer',
      by: 'sales',
      work: async (unit) => (ids.customerId = (await addCustomer(unit, customer)).id),
    },
    {
      daysAgo,
      operation: 'addSite',
      by: 'sales',
      work: async (unit) => (ids.siteId = (await addSite(unit, { ...site, ...ids })).id),
    },
    ...licences.flatMap((licence) => licenceDeeds(licence, ids, today)),
  ];
}

function licenceDeeds(
  { deliveredDaysAgo, services, ...licence }: DemoLicence,
  ids: { customerId: string; siteId: string },
  today: string,
): Deed[] {
  let licenceId = '';
  const deliveredOn = addDays(today, -deliveredDaysAgo);
  return [
    {
      // A delivery that is yet to come is entered today.
      daysAgo: Math.max(0, deliveredDaysAgo),
      operation: 'addLicence',
      by: 'sales',
      work: async (unit) => (licenceId = (await addLicence(unit, { ...licence, ...ids, deliveredOn })).id),
    },
    ...services.map(({ daysAgo, kind, ...service }): Deed => ({
      daysAgo,
      operation: kind === 'DATA_REPAIR' ? 'recordDataRepair' : 'recordVisit',
      by: 'service',
      work: (unit) =>
        recordService(unit, kind, { ...service, licenceId, servedOn: addDays(today, -daysAgo) }),
    })),
  ];
}

async function actorOf(transaction: Transaction, login: string): Promise<Viewer> {
  const [user] = await transaction.rows<{ id: string; name: string; roles: string }>(
    'SELECT id, name, roles FROM users WHERE login = ?',
    [login],
  );
  if (!user) throw new Error('The users are seeded first');
  return { id: user.id, login, name: user.name, roles: JSON.parse(user.roles) as Role[] };
}
