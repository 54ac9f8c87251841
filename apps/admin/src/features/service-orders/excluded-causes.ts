import type { Cause, ServiceOrderKind } from '@/gql/graphql';
import { causes } from '@/lib/api/causes';

/** The causes that a service isn't free for, and the clause that says so. */
export interface ExcludedCauses {
  readonly clause: string;
  readonly causes: readonly Cause[];
}

const places: Readonly<Record<ServiceOrderKind, { readonly clause: string; readonly schedule: string }>> = {
  ON_SITE_SUPPORT: { clause: '2', schedule: 'onSiteSupport' },
  DATA_REPAIR: { clause: '7', schedule: 'dataRepair' },
  EMERGENCY: { clause: '10', schedule: 'emergency' },
};

const below = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;

/** What a rate table's document excludes for a kind of service (2, 10). */
export function excludedCauses(document: unknown, kind: ServiceOrderKind): ExcludedCauses {
  const { clause, schedule } = places[kind];
  const listed = below(below(document, schedule), 'excludedCauses');
  return { clause, causes: Array.isArray(listed) ? causes.filter((cause) => listed.includes(cause)) : [] };
}
