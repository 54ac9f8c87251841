import { payment } from './billing-actions.js';
import { type Agreed, agreed, issued, LOCKED_DAY, MONTH, type Move, sold } from './locked-world.js';
import { trade, traded } from './sales-actions.js';
import { act, must } from './trade-actions.js';

const quoted = (own: Agreed, startsOn: string) => ({
  customerId: own.customerId,
  lines: [{ licenceId: own.licenceId, plan: 'DATA_REPAIR', years: 1, startsOn }],
  validUntil: '2026-12-31',
});

/** What the sales and the service desk do that moves money or allowance. */
export const serviceMoves: Move[] = [
  {
    operation: 'acceptQuote',
    refused: ['STARTS_IN_LOCKED_MONTH', 'input.quoteId'],
    prepare: async (world) => {
      const quote = await must(world.sales, 'createQuote', quoted(await agreed(world), LOCKED_DAY));
      return () => act(world.sales, 'acceptQuote', { quoteId: quote.id, expectedVersion: 1 });
    },
  },
  {
    operation: 'acceptQuote',
    refused: ['STARTS_IN_LOCKED_MONTH', 'input.quoteId'],
    prepare: async (world) => {
      // A renewal starts the day after the last term: 15 February.
      const { contractId } = await agreed(world, { startsOn: '2025-02-15' });
      const renewal = { contractId, validUntil: '2026-12-31' };
      const quote = await traded(world.sales, 'renewContract', renewal);
      return () => act(world.sales, 'acceptQuote', { quoteId: quote.id, expectedVersion: 1 });
    },
  },
  {
    operation: 'recordVisit',
    refused: [MONTH, 'input.servedOn'],
    prepare: async (world) => {
      const { licenceId } = await agreed(world);
      const visit = { licenceId, kind: 'ON_SITE_SUPPORT', servedOn: LOCKED_DAY };
      return () => act(world.service, 'recordVisit', visit);
    },
  },
  {
    operation: 'recordDataRepair',
    refused: [MONTH, 'input.servedOn'],
    prepare: async (world) => {
      const { licenceId } = await agreed(world);
      return () => act(world.service, 'recordDataRepair', { licenceId, servedOn: LOCKED_DAY });
    },
  },
  {
    operation: 'completeVisit',
    refused: [MONTH, 'input.servedOn'],
    prepare: async (world) => {
      const { licenceId } = await agreed(world);
      const plan = { licenceId, kind: 'ON_SITE_SUPPORT', plannedOn: LOCKED_DAY };
      const { id } = await traded(world.service, 'planVisit', plan);
      const visit = { plannedVisitId: id, expectedVersion: 1, servedOn: LOCKED_DAY };
      return () => trade(world.service, 'completeVisit', visit);
    },
  },
  {
    operation: 'holdTraining',
    refused: [MONTH, 'input.heldOn'],
    prepare: async (world) => {
      const sale = await sold(world);
      const invoice = await issued(world, sale);
      await must(world.finance, 'recordPayment', payment(invoice.id, 500_000, '2026-02-01'));
      const { licenceId } = sale;
      const booking = { licenceId, mode: 'ON_SITE', plannedOn: LOCKED_DAY, days: 1, trainees: 3 };
      const { id } = await traded(world.service, 'bookTraining', booking);
      const held = { trainingSessionId: id, expectedVersion: 1, heldOn: LOCKED_DAY };
      return () => trade(world.service, 'holdTraining', held);
    },
  },
  {
    operation: 'deliverLicence',
    refused: ['DELIVERED_IN_LOCKED_MONTH', 'input.deliveredOn'],
    prepare: async (world) => {
      const { licenceId } = await sold(world);
      const delivery = { licenceId, serial: 'DELIVERED', deliveredOn: LOCKED_DAY };
      return () => trade(world.sales, 'deliverLicence', delivery);
    },
  },
  {
    operation: 'upgradeEdition',
    refused: [MONTH, 'input.on'],
    prepare: async (world) => {
      const { licenceId } = await agreed(world, {}, { edition: 'STANDALONE' });
      return () => trade(world.sales, 'upgradeEdition', { licenceId, on: LOCKED_DAY });
    },
  },
  {
    operation: 'cancelContract',
    refused: [MONTH, 'input.from'],
    prepare: async (world) => {
      const { contractId } = await agreed(world);
      return () => trade(world.sales, 'cancelContract', { contractId, from: LOCKED_DAY, reason: 'x' });
    },
  },
];
