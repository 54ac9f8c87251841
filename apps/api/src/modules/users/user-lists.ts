import type { GraphQLResolveInfo } from 'graphql';
import { type Condition, type Connection, page, type PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { containing, searchedText } from '../../graphql/text-search.js';
import type { UserSort } from '../../graphql/user-enums.js';
import { User } from './user.entity.js';
import type { UserFilter } from './user.inputs.js';

const ORDERS = {
  LOGIN: { orderBy: ['login', 'id'], descending: false },
  NAME: { orderBy: ['name', 'id'], descending: false },
  LATEST_ADDED: { orderBy: ['createdAt', 'id'], descending: true },
};

/** A page of users. Errors: BAD_USER_INPUT on a long search, on a page size and on a foreign cursor. */
export function listUsers(
  context: Context,
  info: GraphQLResolveInfo,
  filter: UserFilter | null,
  sort: UserSort,
  args: PageArgs,
): Promise<Connection> {
  return page(context, info, { type: User, where: conditionsOf(filter ?? {}), ...ORDERS[sort] }, args);
}

function conditionsOf({ search, role, active, customerId }: UserFilter): (Condition | null)[] {
  const text = containing(searchedText(search));
  return [
    text === '%%' ? null : ["(login LIKE ? ESCAPE '!' OR name LIKE ? ESCAPE '!')", text.toLowerCase(), text],
    // The roles are a JSON list of codes: no code is a part of another between its quotation marks.
    role ? ['roles LIKE ?', `%"${role}"%`] : null,
    typeof active === 'boolean' ? [`deactivatedAt IS ${active ? '' : 'NOT '}NULL`] : null,
    customerId ? ['customerId = ?', customerId] : null,
  ];
}
