import { Role } from '../../graphql/enums.js';
import { refuse } from '../../graphql/refusal.js';

/** The roles of someone of our own, each once, in their order. Refuses with ROLE_IS_CUSTOMERS: a customer's account is authorised, and has no other role. */
export function requireDeskRoles(asked: readonly Role[]): Role[] {
  if (asked.includes('CUSTOMER')) refuse('ROLE_IS_CUSTOMERS', { field: 'input.roles', clause: '3' });
  return Object.values(Role).filter((role) => asked.includes(role));
}
