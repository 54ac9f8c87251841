import type { GraphQLResolveInfo } from 'graphql';
import { storedInstant } from '../../database/instants.js';
import { badInput, type Condition, type Connection, page, type PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import type { IncidentSort } from '../../graphql/service-desk-enums.js';
import { breachedAt } from './breached-incidents.js';
import { Incident } from './incident.entity.js';
import type { IncidentFilter } from './incident.inputs.js';
import { NOTHING_DUE } from './nothing-due.js';

const ORDERS = {
  NEXT_DUE: { orderBy: ['orderDueAt', 'id'], descending: false },
  LATEST_REQUESTED: { orderBy: ['requestedAt', 'id'], descending: true },
};

/** A page of incidents. Errors: BAD_USER_INPUT on a level that is none, on a page size and on a foreign cursor. */
export function listIncidents(
  context: Context,
  info: GraphQLResolveInfo,
  filter: IncidentFilter | null,
  sort: IncidentSort,
  args: PageArgs,
): Promise<Connection> {
  return page(
    context,
    info,
    { type: Incident, where: conditionsOf(filter ?? {}, context.now()), ...ORDERS[sort] },
    args,
  );
}

/** A page of the open incidents with a target that is not reached, the earliest due first, those past due too. */
export function listDueNext(context: Context, info: GraphQLResolveInfo, args: PageArgs): Promise<Connection> {
  const due: Condition = ['orderDueAt < ?', storedInstant(new Date(NOTHING_DUE))];
  return page(context, info, { type: Incident, where: [isOpen(true), due], ...ORDERS.NEXT_DUE }, args);
}

const isOpen = (open: boolean): Condition => ['status = ?', open ? 'OPEN' : 'CLOSED'];

function conditionsOf(
  { open, level, breached, customerId, licenceId }: IncidentFilter,
  now: Date,
): (Condition | null)[] {
  if (typeof level === 'number' && (level < 1 || level > 3)) throw badInput('`level` is 1, 2 or 3');
  return [
    typeof open === 'boolean' ? isOpen(open) : null,
    typeof level === 'number' ? ['level = ?', level] : null,
    customerId ? ['customerId = ?', customerId] : null,
    licenceId ? ['licenceId = ?', licenceId] : null,
    typeof breached === 'boolean' ? breachedAt(storedInstant(now), breached) : null,
  ];
}
