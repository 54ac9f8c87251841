import { isKey } from '@/lib/format/address';
import type { IncidentFilter } from '@/gql/graphql';

const views = ['closed', 'all'] as const;

/** The list's filters, as its address has them: open incidents, the board, where no view is named. */
export interface IncidentsSearch {
  readonly view?: (typeof views)[number];
  readonly level?: 1 | 2 | 3;
  readonly breached?: true;
  readonly customerId?: string;
}

const key = (value: unknown): string | undefined => (isKey(value) ? value : undefined);

/** Reads the list's filters from its address; what it doesn't know it leaves out. */
export function readIncidentsSearch(search: Record<string, unknown>): IncidentsSearch {
  const read = {
    view: views.find((one) => one === search['view']),
    level: ([1, 2, 3] as const).find((one) => String(one) === String(search['level'])),
    breached: String(search['breached']) === 'true' ? true : undefined,
    customerId: key(search['customerId']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** What the server is asked for. */
export const filterOf = (search: IncidentsSearch): IncidentFilter => ({
  open: search.view === undefined ? true : search.view === 'closed' ? false : null,
  level: search.level ?? null,
  breached: search.breached ?? null,
  customerId: search.customerId ?? null,
});

/** Reads for which licence, and of which contact, an incident is to be opened, where a link says so. */
export function readNewIncidentSearch(search: Record<string, unknown>): {
  readonly licenceId?: string;
  readonly contactId?: string;
} {
  const [licenceId, contactId] = [key(search['licenceId']), key(search['contactId'])];
  return { ...(licenceId && { licenceId }), ...(contactId && { contactId }) };
}
