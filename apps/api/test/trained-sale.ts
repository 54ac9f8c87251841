import { traded } from './sales-actions.js';
import type { TestServer } from './test-server.js';
import { must, newCustomer } from './trade-actions.js';

/** A sale of one licence outside Shenzhen with two extra training days, paid, and a training of four days held: one included, two prepaid, one charged. */
export async function trainedSale(server: TestServer): Promise<{ customerId: string; licenceId: string }> {
  const [sales, finance, service] = await Promise.all([
    server.as('sales'),
    server.as('finance'),
    server.as('service'),
  ]);
  const customer = await newCustomer(sales, { city: '北京市', district: '海淀区' });
  const licences = [
    { product: 'FINANCE', edition: 'STANDALONE', siteId: customer.siteId, priceFen: 500_000 },
  ];
  const training = [{ licenceItem: 1, days: 2 }];
  const quote = await must(sales, 'createQuote', { customerId: customer.id, lines: [], licences, training });
  const sale = await must<{ charges: { id: string }[]; items: { licence: { id: string } | null }[] }>(
    sales,
    'acceptQuote',
    { quoteId: quote.id, expectedVersion: 1 },
    'id charges { id } items { licence { id } }',
  );
  const draft = await must(finance, 'draftInvoice', {
    customerId: customer.id,
    chargeIds: sale.charges.map(({ id }) => id),
  });
  const { totalFen } = await must<{ totalFen: number }>(
    finance,
    'issueInvoice',
    { invoiceId: draft.id, expectedVersion: 1 },
    'totalFen',
  );
  const receivedOn = '2026-03-02';
  await must(finance, 'recordPayment', {
    invoiceId: draft.id,
    amountFen: totalFen,
    receivedOn,
    method: 'BANK_TRANSFER',
  });
  const licenceId = sale.items[0]?.licence?.id ?? '';
  const booking = { licenceId, mode: 'ON_SITE', plannedOn: receivedOn, days: 4, trainees: 3 };
  const { id } = await traded(service, 'bookTraining', booking);
  await traded(service, 'holdTraining', { trainingSessionId: id, expectedVersion: 1, travelFen: 8_000 });
  return { customerId: customer.id, licenceId };
}
