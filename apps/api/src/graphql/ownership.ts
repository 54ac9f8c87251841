import type { Viewer } from '../auth/sessions.js';
import type { Condition } from './conditions.js';
import type { EntityClass } from './relations.js';

/** Whose a row is: the column that holds the customer's key, and which of a customer's rows the customer sees; null where it is everybody's. */
interface Ownership {
  column: string;
  only?: string | undefined;
}

const owners = new Map<EntityClass, Ownership | null>();

/** States that a row belongs to the customer whose key stands in `column`; of them a customer sees those that meet `only`, in SQL. */
export function OwnedBy(column: string, only?: string): ClassDecorator {
  return (type) => void owners.set(type as never, { column, only });
}

/** States that every customer may see every row. */
export const Everybodys: ClassDecorator = (type) => void owners.set(type as never, null);

/** Whether someone signed in is a customer. */
export const isCustomer = (viewer: Viewer | null): viewer is Viewer =>
  viewer?.roles.includes('CUSTOMER') ?? false;

/** The names of the types that state whose their rows are. */
export const ownedTypes = (): ReadonlySet<string> => new Set([...owners.keys()].map(({ name }) => name));

/** The condition under which a viewer sees rows of a type; null where they see all: staff, and what is everybody's. */
export function ownedBy(type: EntityClass, viewer: Viewer | null): Condition | null {
  const owner = owners.get(type);
  if (!isCustomer(viewer) || !owner) return null;
  const only = owner.only === undefined ? '' : ` AND ${owner.only}`;
  return [`${owner.column} = ?${only}`, viewer.customerId ?? ''];
}

/** As `ownedBy`, where a list or a record begins: a customer sees nothing of a type that does not state whose its rows are. */
export function seenBy(type: EntityClass, viewer: Viewer | null): Condition | null {
  return isCustomer(viewer) && !owners.has(type) ? ['1 = 0'] : ownedBy(type, viewer);
}

/** The conditions under which the row of a type with this key is the viewer's to see. */
export function withId(type: EntityClass, id: string, viewer: Viewer | null): Condition[] {
  const byId: Condition = ['id = ?', id];
  return [byId, seenBy(type, viewer)].filter((each) => !!each);
}
