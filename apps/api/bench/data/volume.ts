import { storedInstant } from '../../src/database/instants.js';
import { newId } from '../../src/database/ids.js';
import type { Database } from '../../src/database/database.js';
import type { Transaction } from '../../src/database/transaction.js';
import { Charge } from '../../src/modules/charges/charge.entity.js';
import { ContractLine } from '../../src/modules/contracts/contract-line.entity.js';
import { Contract } from '../../src/modules/contracts/contract.entity.js';
import { Customer } from '../../src/modules/customers/customer.entity.js';
import { Site } from '../../src/modules/customers/site.entity.js';
import { Decision } from '../../src/modules/decisions/decision.entity.js';
import { Entitlement } from '../../src/modules/entitlements/entitlement.entity.js';
import { InvoiceLine } from '../../src/modules/invoices/invoice-line.entity.js';
import { Invoice } from '../../src/modules/invoices/invoice.entity.js';
import { Licence } from '../../src/modules/licences/licence.entity.js';
import { Receivable } from '../../src/modules/payments/receivable.entity.js';
import { seedDemo } from '../../src/seed/seed-demo.js';
import { blockOf, type Block, type Settled } from './block.js';

const BLOCKS_AT_ONCE = 20;

/** Fills an empty database with `blocks` customers, each with two licences under a contract and ten invoices of four lines. */
export async function makeVolume(database: Database, blocks: number): Promise<void> {
  const now = new Date();
  await seedDemo(database, now, { customers: false });
  const settled = await settle(database, storedInstant(now));
  for (let from = 0; from < blocks; from += BLOCKS_AT_ONCE) {
    const some = Array.from({ length: Math.min(BLOCKS_AT_ONCE, blocks - from) }, (_, index) =>
      blockOf(from + index, settled),
    );
    await database.transaction((transaction) => insert(transaction, some));
  }
}

/** What all blocks refer to. */
async function settle(database: Database, at: string): Promise<Settled> {
  const [user] = await database.reader.rows<{ id: string }>("SELECT id FROM users WHERE login = 'admin'");
  const [table] = await database.reader.rows<{ id: string }>('SELECT id FROM rate_tables LIMIT 1');
  if (!user || !table) throw new Error('The seed has no user or no table');
  const decision = {
    id: newId(),
    kind: 'ANNUAL_PLAN' as const,
    rateTableId: table.id,
    request: {},
    outcome: {},
    createdAt: at,
  };
  await database.transaction((transaction) => transaction.insert(Decision, [decision]));
  return { userId: user.id, rateTableId: table.id, decisionId: decision.id, at };
}

async function insert(transaction: Transaction, blocks: readonly Block[]): Promise<void> {
  const all = <K extends keyof Block>(key: K): Block[K][number][] =>
    blocks.flatMap((block) => block[key] as Block[K][number][]);
  await transaction.insert(Customer, all('customers'));
  await transaction.insert(Site, all('sites'));
  await transaction.insert(Licence, all('licences'));
  await transaction.insert(Contract, all('contracts'));
  await transaction.insert(ContractLine, all('contractLines'));
  await transaction.insert(Entitlement, all('entitlements'));
  await transaction.insert(Invoice, all('invoices'));
  await transaction.insert(Charge, all('charges'));
  await transaction.insert(InvoiceLine, all('invoiceLines'));
  await transaction.insert(Receivable, all('receivables'));
  // A draft takes lines, an issued invoice takes none any more.
  await transaction.run(
    "UPDATE invoices SET status = 'ISSUED' WHERE status = 'DRAFT' AND number IS NOT NULL",
  );
}
