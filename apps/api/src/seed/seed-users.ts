import { hashPassword } from '../auth/passwords.js';
import { storedInstant } from '../database/instants.js';
import { newId } from '../database/ids.js';
import type { Transaction } from '../database/transaction.js';
import type { Role } from '../graphql/enums.js';
import { User } from '../modules/users/user.entity.js';

/** The logins of the demo, one for each role. Their password is said at start. */
export const demoUsers: readonly { login: string; name: string; role: Role }[] = [
  { login: 'admin', name: '林管理', role: 'ADMIN' },
  { login: 'sales', name: '陈销售', role: 'SALES' },
  { login: 'finance', name: '周财务', role: 'FINANCE' },
  { login: 'service', name: '吴客服', role: 'SERVICE' },
];

/** Password of the demo's logins. A production start makes no demo data. */
export const DEMO_PASSWORD = 'fuwutong-demo';

/** Adds the demo's users. */
export async function seedUsers(transaction: Transaction, now: Date): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await transaction.insert(
    User,
    demoUsers.map(({ login, name, role }) => ({
      id: newId(),
      login,
      name,
      roles: [role],
      passwordHash,
      version: 1,
      createdAt: storedInstant(now),
    })),
  );
}
