import type { Role } from '@/gql/graphql';

interface Listed {
  readonly to:
    | '/reports/income'
    | '/reports/receivables'
    | '/reports/allowances'
    | '/reports/targets'
    | '/reports/price-change'
    | '/reports/tie-out';
  /** Whose report it is. */
  readonly roles: readonly Role[];
}

/** Every report, in the order of its tabs. */
export const reports = {
  income: { to: '/reports/income', roles: ['FINANCE'] },
  receivables: { to: '/reports/receivables', roles: ['FINANCE', 'SALES'] },
  allowances: { to: '/reports/allowances', roles: ['FINANCE', 'SALES', 'SERVICE'] },
  targets: { to: '/reports/targets', roles: ['FINANCE', 'SALES', 'SERVICE'] },
  priceChange: { to: '/reports/price-change', roles: ['FINANCE'] },
  tieOut: { to: '/reports/tie-out', roles: ['FINANCE'] },
} as const satisfies Record<string, Listed>;

/** One of the reports. */
export type Report = keyof typeof reports;
