import { addCustomer } from '../../modules/customers/add-customer.js';
import { addSite } from '../../modules/customers/add-site.js';
import { addLicence } from '../../modules/licences/add-licence.js';
import { assignRepresentative } from '../../modules/representatives/assign-representative.js';
import type { CustomerStory } from '../story/customer-story.js';
import { type Deed, deed } from './stage.js';

/** What the deeds for a customer have made so far, by the order of its story: done again after a deadlock, a deed puts it in the same place. */
export interface Made {
  customerId: string;
  siteIds: string[];
  licenceIds: string[];
}

/** Adds a customer with its sites; licences that came before the demo’s time are entered with them. */
export function joining(story: CustomerStory, made: Made): Deed[] {
  const { profile, joinsAt, seller, sites, licences, sale, engineer, representedAt } = story;
  const deeds = [
    deed(joinsAt, seller, 'addCustomer', async (unit) => {
      made.customerId = (await addCustomer(unit, profile)).id;
    }),
    ...sites.map((site, index) =>
      deed(joinsAt, seller, 'addSite', async (unit) => {
        made.siteIds[index] = (await addSite(unit, { ...site, customerId: made.customerId })).id;
      }),
    ),
  ];
  if (sale === null)
    deeds.push(
      ...licences.map(({ site, deliveredAt, product, edition, serial, deliveredOn, operators }, index) =>
        deed(deliveredAt, seller, 'addLicence', async (unit) => {
          const [customerId, siteId] = [made.customerId, made.siteIds[site] ?? ''];
          const licence = { customerId, siteId, product, edition, serial, deliveredOn, operators };
          made.licenceIds[index] = (await addLicence(unit, licence)).id;
        }),
      ),
    );
  if (representedAt)
    deeds.push(
      deed(representedAt, engineer, 'assignRepresentative', (unit, stage) =>
        assignRepresentative(unit, { customerId: made.customerId, userId: stage.person(engineer).id }),
      ),
    );
  return deeds;
}
