import type { ReleaseKind } from '@/gql/graphql';

/** The kinds of a release. */
export const releaseKinds: readonly ReleaseKind[] = ['UPGRADE', 'PATCH'];

/** The list's filters, as its address has them. */
export interface ReleasesSearch {
  readonly product?: string;
  readonly kind?: ReleaseKind;
}

/** Reads the filters from the address; what it doesn't know it leaves out. */
export function readReleasesSearch({ product, kind }: Record<string, unknown>): ReleasesSearch {
  const known = releaseKinds.find((one) => one === kind);
  return { ...(typeof product === 'string' && { product }), ...(known && { kind: known }) };
}
