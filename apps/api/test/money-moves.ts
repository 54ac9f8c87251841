import { payment } from './billing-actions.js';
import { agreed, cancelled, draft, issued, LOCKED_DAY, MONTH, type Move } from './locked-world.js';
import { trade, traded } from './sales-actions.js';
import { act, must } from './trade-actions.js';

/** What finance does that moves money. Those last in the list bill what the others have left open. */
export const moneyMoves: Move[] = [
  {
    operation: 'recordPayment',
    refused: [MONTH, 'input.receivedOn'],
    prepare: async (world) => {
      const { id } = await issued(world, await agreed(world));
      return () => act(world.finance, 'recordPayment', payment(id, 1, LOCKED_DAY));
    },
  },
  {
    operation: 'importBankStatement',
    refused: [MONTH, 'input.lines'],
    prepare: async (world) => {
      const { id, number } = await issued(world, await agreed(world));
      const rows = `交易日期,贷方发生额,借方发生额,对方户名,摘要,流水号\n${LOCKED_DAY},0.01,,甲公司,${number},L1\n`;
      const file = Buffer.from(rows).toString('base64');
      const lines = [{ row: 2, invoiceId: id }];
      return () => act(world.finance, 'importBankStatement', { file, fileName: 'bank.csv', lines });
    },
  },
  {
    operation: 'refundPayment',
    refused: [MONTH, 'input.refundedOn'],
    prepare: async (world) => {
      const { invoice, creditId } = await cancelled(world);
      await traded(world.finance, 'settleOpenCredit', { chargeId: creditId, reason: 'x' });
      const money = { amountFen: 1, method: 'CASH', refundedOn: LOCKED_DAY, reason: 'x' };
      return () => act(world.finance, 'refundPayment', { invoiceId: invoice.id, ...money });
    },
  },
  {
    operation: 'reversePayment',
    refused: [MONTH, 'input.paymentId'],
    byClock: true,
    prepare: async (world) => {
      const { id } = await issued(world, await agreed(world));
      const paid = await must(world.finance, 'recordPayment', payment(id, 1, '2026-02-01'));
      return () => act(world.finance, 'reversePayment', { paymentId: paid.id, reason: 'x' });
    },
  },
  {
    operation: 'settleOpenCredit',
    refused: [MONTH, 'input'],
    byClock: true,
    prepare: async (world) => {
      const { creditId } = await cancelled(world);
      return () => trade(world.finance, 'settleOpenCredit', { chargeId: creditId, reason: 'x' });
    },
  },
  {
    operation: 'waiveCharge',
    refused: [MONTH, 'input.chargeId'],
    byClock: true,
    prepare: async (world) => {
      const { charges } = await agreed(world);
      return () => trade(world.finance, 'waiveCharge', { chargeId: charges[0], reason: 'x' });
    },
  },
  {
    operation: 'issueCreditNote',
    refused: [MONTH, 'input'],
    byClock: true,
    prepare: async (world) => {
      const { id, lines } = await issued(world, await agreed(world));
      const credit = { invoiceId: id, lines: [{ invoiceLineId: lines[0]?.id, amountFen: 1 }], reason: 'x' };
      return () => act(world.finance, 'issueCreditNote', credit);
    },
  },
  {
    operation: 'voidInvoice',
    refused: [MONTH, 'input'],
    byClock: true,
    prepare: async (world) => {
      const { id } = await issued(world, await agreed(world));
      return () => act(world.finance, 'voidInvoice', { invoiceId: id, reason: 'x' });
    },
  },
  {
    operation: 'issueInvoice',
    refused: [MONTH, 'input'],
    byClock: true,
    prepare: async (world) => {
      const { customerId, charges } = await agreed(world);
      const { id } = await draft(world, customerId, charges);
      return () => act(world.finance, 'issueInvoice', { invoiceId: id, expectedVersion: 1 });
    },
  },
  {
    operation: 'issueBillingRun',
    refused: [MONTH, 'input.billingRunId'],
    byClock: true,
    prepare: async (world) => {
      await agreed(world, { startsOn: '2024-01-10' });
      const { id } = await must(world.finance, 'startBillingRun', { dueBy: '2024-01-10' });
      for (let status = ''; status !== 'DRAFTED';) {
        const document = 'query ($id: ID!) { billingRun(id: $id) { status } }';
        ({ status } = (
          await world.finance.query<{ billingRun: { status: string } }>(document, { id })
        ).billingRun);
      }
      return () => act(world.finance, 'issueBillingRun', { billingRunId: id });
    },
  },
  {
    operation: 'startBillingRun',
    refused: [MONTH, 'input.dueBy'],
    byClock: true,
    prepare: async (world) => {
      await agreed(world, { startsOn: '2024-01-11' });
      return () => act(world.finance, 'startBillingRun', { dueBy: '2024-01-11' });
    },
  },
];
