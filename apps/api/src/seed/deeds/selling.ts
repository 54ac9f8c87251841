import { draftInvoice } from '../../modules/invoices/draft-invoice.service.js';
import { issueInvoice } from '../../modules/invoices/issue-invoice.service.js';
import { deliverLicence } from '../../modules/licences/deliver-licence.js';
import { createQuote } from '../../modules/quotes/create-quote.service.js';
import type { CustomerStory, SaleStory } from '../story/customer-story.js';
import type { Made } from './joining.js';
import { quoting } from './quoting.js';
import { type Deed, deed, idOf } from './stage.js';

/** A sale: quoted, signed, invoiced by itself, and its licences delivered. */
export function selling(story: CustomerStory, sale: SaleStory, made: Made): Deed[] {
  const { seller, licences } = story;
  let contractId = '';
  const offer = () => offerOf(story, sale, made);
  const deeds = quoting(sale, seller, {
    operation: 'createQuote',
    offer,
    make: (unit) => createQuote(unit, { ...offer(), customerId: made.customerId, note: sale.note }),
    accepted: async (id, { transaction }) => {
      contractId = id;
      const sold = await transaction.rows<{ licenceId: string }>(
        "SELECT licenceId FROM contract_items WHERE contractId = ? AND kind = 'LICENCE' ORDER BY position",
        [id],
      );
      made.licenceIds = sold.map(({ licenceId }) => licenceId);
    },
  });
  if (sale.outcome.kind !== 'ACCEPTED') return deeds;
  const delivered = licences.map(({ deliveredAt, deliveredOn, serial }, place) =>
    deed(deliveredAt, story.engineer, 'deliverLicence', (unit) =>
      deliverLicence(unit, { licenceId: made.licenceIds[place] ?? '', serial, deliveredOn }),
    ),
  );
  return [
    ...deeds,
    ...invoicing(sale.invoicedAt, () => ({ contractId, customerId: made.customerId })),
    ...delivered,
  ];
}

function offerOf({ licences }: CustomerStory, { trainingDays, work }: SaleStory, { siteIds }: Made) {
  return {
    lines: [],
    licences: licences.map(({ product, edition, operators, site, priceFen }) => ({
      product,
      edition,
      operators,
      priceFen,
      siteId: siteIds[site] ?? '',
    })),
    training: trainingDays === null ? [] : [{ licenceItem: 1, days: trainingDays }],
    caseByCase:
      work === null
        ? []
        : [{ ...work, licenceItem: 1, agreementReference: `${work.reference} ${siteIds[0]?.slice(-6)}` }],
  };
}

/** Finance invoices all charges of a contract, by themselves. */
function invoicing(at: Date, of: () => { contractId: string; customerId: string }): Deed[] {
  let invoiceId = '';
  return [
    deed(at, 'finance', 'draftInvoice', async (unit, { transaction }) => {
      const { contractId, customerId } = of();
      const charges = await transaction.rows<{ id: string }>(
        "SELECT id FROM charges WHERE contractId = ? AND status = 'UNBILLED' ORDER BY id",
        [contractId],
      );
      const chargeIds = charges.map(({ id }) => id);
      invoiceId = idOf(await draftInvoice(unit, { customerId, chargeIds }));
    }),
    deed(new Date(at.getTime() + 60_000), 'finance', 'issueInvoice', (unit) =>
      issueInvoice(unit, { invoiceId, expectedVersion: 1 }),
    ),
  ];
}
