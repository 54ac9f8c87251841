import type { Role } from '@/gql/graphql';

/** The roles that someone of the company may have. */
export const deskRoles = ['ADMIN', 'SALES', 'FINANCE', 'SERVICE'] as const satisfies readonly Role[];

/** What the list of users shows, as its address has it. */
export interface PeopleSearch {
  /** Part of a name or a login. */
  readonly search?: string;
  readonly role?: Role;
  readonly active?: boolean;
  /** Whether the dialog for a new user is open. */
  readonly add?: true;
}

/** Reads what the list shows from its address; what it does not know it leaves out. */
export function readPeopleSearch(search: Record<string, unknown>): PeopleSearch {
  const text = search['search'];
  const role = [...deskRoles, 'CUSTOMER' as const].find((one) => one === search['role']);
  return {
    ...((typeof text === 'string' || typeof text === 'number') && text !== '' && { search: String(text) }),
    ...(role !== undefined && { role }),
    ...(typeof search['active'] === 'boolean' && { active: search['active'] }),
    ...(search['add'] === true && { add: true }),
  };
}
