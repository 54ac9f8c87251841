import { hashPassword } from '../auth/passwords.js';
import { storedInstant } from '../database/instants.js';
import { newId } from '../database/ids.js';
import type { Transaction } from '../database/transaction.js';
import type { Role } from '../graphql/enums.js';
import { User } from '../modules/users/user.entity.js';

interface Login {
  login: string;
  name: string;
  role: Role;
}

/** The logins of the demo, one for each role. Their password is said at start. */
export const demoUsers: readonly Login[] = [
  { login: 'admin', name: '林管理', role: 'ADMIN' },
  { login: 'sales', name: '陈销售', role: 'SALES' },
  { login: 'finance', name: '周财务', role: 'FINANCE' },
  { login: 'service', name: '吴客服', role: 'SERVICE' },
];

/** Engineers of the demo’s vendor beside them, who look after its customers; the same password. */
const demoEngineers: readonly Login[] = [
  { login: 'zheng', name: '郑海波', role: 'SERVICE' },
  { login: 'feng', name: '冯晓雯', role: 'SERVICE' },
  { login: 'dong', name: '董建军', role: 'SERVICE' },
];

/** Password of the demo's logins. A production start makes no demo data. */
export const DEMO_PASSWORD = 'fuwutong-demo';

/** Adds the demo's users, with the engineers where there is something for them to do. */
export async function seedUsers(
  transaction: Transaction,
  now: Date,
  { engineers = false } = {},
): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const users = engineers ? [...demoUsers, ...demoEngineers] : demoUsers;
  await transaction.insert(
    User,
    users.map(({ login, name, role }) => ({
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
