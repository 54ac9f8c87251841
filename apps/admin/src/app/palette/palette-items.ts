import type { SearchKind } from '@/gql/graphql';

/** One thing that the palette offers. */
export interface PaletteItem {
  readonly key: string;
  readonly group: 'pages' | 'actions' | 'records';
  readonly label: string;
  /** What stands beside it: a customer's code, whose a record is. */
  readonly detail?: string;
  /** What it is, such as a quote. */
  readonly kind?: string;
  readonly run: () => void;
}

/** The address of a record that a search found: a licence stands on its customer's page. */
export const addressOf: Readonly<Record<SearchKind, (id: string, customerId: string) => string>> = {
  CUSTOMER: (id) => `/customers/${id}`,
  LICENCE: (_, customerId) => `/customers/${customerId}`,
  QUOTE: (id) => `/quotes/${id}`,
  CONTRACT: (id) => `/contracts/${id}`,
  SERVICE_ORDER: (id) => `/service-orders/${id}`,
  INCIDENT: (id) => `/incidents/${id}`,
  INVOICE: (id) => `/invoices/${id}`,
  CREDIT_NOTE: (id) => `/credit-notes/${id}`,
};

/** What is offered of pages and actions for a text: each that holds it, all where nothing is typed. */
export function matching(items: readonly PaletteItem[], text: string): readonly PaletteItem[] {
  const wanted = text.trim().toLowerCase();
  return items.filter(({ label, key }) => `${label} ${key}`.toLowerCase().includes(wanted));
}
