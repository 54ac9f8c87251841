import type { Transaction } from '../database/transaction.js';
import { authoriseCustomerAccount } from '../modules/users/customer-account.js';
import { inUnit } from '../unit-of-work/mutate.js';
import { DEMO_PASSWORD } from './seed-users.js';

/** The login of a demo customer's own account (clause 3); its password is that of the others. */
export const CUSTOMER_LOGIN = 'customer';

/** Authorises an account for the demo customer who has most to see; none where there is no customer. The users must stand. */
export async function seedCustomerAccount(transaction: Transaction, now: Date): Promise<void> {
  const [customer] = await transaction.rows<{ id: string; contactName: string | null }>(
    `SELECT c.id, c.contactName FROM customers c
     ORDER BY (SELECT COUNT(*) FROM invoices i WHERE i.customerId = c.id) DESC,
     (SELECT COUNT(*) FROM service_orders o WHERE o.customerId = c.id) DESC, c.id LIMIT 1`,
  );
  const [sales] = await transaction.rows<{ id: string; name: string }>(
    "SELECT id, name FROM users WHERE login = 'sales'",
  );
  if (!customer || !sales) return;
  const account = {
    customerId: customer.id,
    login: CUSTOMER_LOGIN,
    name: customer.contactName ?? '客户联系人',
    password: DEMO_PASSWORD,
  };
  const actor = { ...sales, login: 'sales', roles: ['SALES' as const] };
  const unit = { operation: 'authoriseCustomerAccount', actor, now };
  await inUnit(transaction, unit, (opened) => authoriseCustomerAccount(opened, account));
}
