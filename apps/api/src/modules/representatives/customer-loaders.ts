import type { Row } from '../../database/reader.js';
import type { Context } from '../../graphql/context.js';
import { loadTogether } from '../../graphql/load-together.js';
import { completeRows } from '../../graphql/relations.js';
import { columnsOf } from '../../graphql/row-columns.js';
import { inList } from '../../graphql/stitch.js';
import { User } from '../users/user.entity.js';
import { representativesOn } from './representatives-on.js';
import { subscribersAmong } from './subscribers.js';

/** Whether a customer is a subscriber on a day; a whole list is asked for by one statement. */
export function isSubscriberOn(context: Context, customerId: string, date: string): Promise<boolean> {
  return loadTogether(context, `subscribers ${date}`, customerId, async (ids) => {
    const subscribers = await subscribersAmong(context.database.reader, ids, date);
    return ids.map((id) => subscribers.has(id));
  });
}

/** The representative of a customer on a day; null where there is none. A whole list is asked for by two statements. */
export function representativeOn(context: Context, customerId: string, date: string): Promise<object | null> {
  return loadTogether(context, `representatives ${date}`, customerId, async (ids) => {
    const byCustomer = await representativesOn(context.database.reader, ids, date);
    const users = await usersById(context, [...new Set(byCustomer.values())]);
    return ids.map((id) => users.get(byCustomer.get(id) ?? '') ?? null);
  });
}

async function usersById({ database }: Context, userIds: string[]): Promise<Map<string, Row>> {
  if (userIds.length === 0) return new Map();
  const { table, columns } = columnsOf(database, User, new Map());
  const [marks, ids] = inList(userIds);
  const users = await database.reader.rows(`SELECT ${columns} FROM ${table} WHERE id IN (${marks})`, ids);
  completeRows(User, users);
  return new Map(users.map((user) => [String(user['id']), user]));
}
