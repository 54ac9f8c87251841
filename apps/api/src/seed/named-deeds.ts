import { addDays } from 'policy';
import { addCustomer } from '../modules/customers/add-customer.js';
import { addSite } from '../modules/customers/add-site.js';
import { addLicence } from '../modules/licences/add-licence.js';
import { recordService } from '../modules/service-orders/record-service.js';
import { type Deed, deed } from './deeds/stage.js';
import { type NamedCustomer, namedCustomers, type NamedLicence } from './named-customers.js';
import type { Era } from './story/era.js';

const DAY_MS = 86_400_000;

/** All that happens with the named customers, each on its own day before now. */
export const namedDeeds = (era: Era): Deed[] => namedCustomers.flatMap((customer) => deedsFor(customer, era));

const daysBefore = ({ now }: Era, days: number): Date => new Date(now.getTime() - days * DAY_MS);

/** All that is done for a customer; what is done on one day is in its right order. */
function deedsFor({ site, licences, ...customer }: NamedCustomer, era: Era): Deed[] {
  const ids = { customerId: '', siteId: '' };
  const joinedAt = daysBefore(era, Math.max(1, ...licences.map((licence) => licence.deliveredDaysAgo)));
  return [
    deed(joinedAt, 'sales', 'addCustomer', async (unit) => {
      ids.customerId = (await addCustomer(unit, customer)).id;
    }),
    deed(joinedAt, 'sales', 'addSite', async (unit) => {
      ids.siteId = (await addSite(unit, { ...site, ...ids })).id;
    }),
    ...licences.flatMap((licence) => licenceDeeds(licence, ids, era)),
  ];
}

function licenceDeeds(
  { deliveredDaysAgo, services, ...licence }: NamedLicence,
  ids: { customerId: string; siteId: string },
  era: Era,
): Deed[] {
  let licenceId = '';
  const deliveredOn = addDays(era.today, -deliveredDaysAgo);
  return [
    // A delivery that is yet to come is entered today.
    deed(daysBefore(era, Math.max(0, deliveredDaysAgo)), 'sales', 'addLicence', async (unit) => {
      licenceId = (await addLicence(unit, { ...licence, ...ids, deliveredOn })).id;
    }),
    ...services.map(({ daysAgo, kind, ...service }) =>
      deed(
        daysBefore(era, daysAgo),
        'service',
        kind === 'DATA_REPAIR' ? 'recordDataRepair' : 'recordVisit',
        (unit) =>
          recordService(unit, kind, { ...service, licenceId, servedOn: addDays(era.today, -daysAgo) }),
      ),
    ),
  ];
}
