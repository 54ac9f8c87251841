import { isCode } from '@/lib/format/address';
import type { ReleaseKind } from '@/gql/graphql';

/** The kinds of a release. */
export const releaseKinds: readonly ReleaseKind[] = ['UPGRADE', 'PATCH'];

/** The list's filters, as its address has them. */
export interface ReleasesSearch {
  readonly product?: string | undefined;
  readonly kind?: ReleaseKind | undefined;
}

/** Reads the filters from the address; what it doesn't know is none: left out, the router would hand it on as it stands there. */
export function readReleasesSearch({ product, kind }: Record<string, unknown>): ReleasesSearch {
  return {
    product: isCode(product) ? product : undefined,
    kind: releaseKinds.find((one) => one === kind),
  };
}
