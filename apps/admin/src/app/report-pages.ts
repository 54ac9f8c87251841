import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readIncomeSearch } from '@/features/reports/income-search';
import {
  readAllowancesSearch,
  readPriceChangeSearch,
  readReceivablesSearch,
  readTargetsSearch,
  readTieOutSearch,
} from '@/features/reports/report-search';
import { only } from '@/lib/format/address';
import { parent } from './desk-route';

/** The pages of the reports. */
export const reportPages = [
  createRoute({
    ...parent,
    path: '/reports',
    component: lazyRouteComponent(() => import('@/features/reports/reports-page'), 'ReportsPage'),
  }),
  createRoute({
    ...parent,
    path: '/reports/income',
    validateSearch: only(readIncomeSearch),
    component: lazyRouteComponent(() => import('@/features/reports/income-page'), 'IncomePage'),
  }),
  createRoute({
    ...parent,
    path: '/reports/receivables',
    validateSearch: only(readReceivablesSearch),
    component: lazyRouteComponent(() => import('@/features/reports/receivables-page'), 'ReceivablesPage'),
  }),
  createRoute({
    ...parent,
    path: '/reports/allowances',
    validateSearch: only(readAllowancesSearch),
    component: lazyRouteComponent(() => import('@/features/reports/allowances-page'), 'AllowancesPage'),
  }),
  createRoute({
    ...parent,
    path: '/reports/targets',
    validateSearch: only(readTargetsSearch),
    component: lazyRouteComponent(() => import('@/features/reports/targets-page'), 'TargetsPage'),
  }),
  createRoute({
    ...parent,
    path: '/reports/price-change',
    validateSearch: only(readPriceChangeSearch),
    component: lazyRouteComponent(() => import('@/features/reports/price-change-page'), 'PriceChangePage'),
  }),
  createRoute({
    ...parent,
    path: '/reports/tie-out',
    validateSearch: only(readTieOutSearch),
    component: lazyRouteComponent(() => import('@/features/reports/tie-out-page'), 'TieOutPage'),
  }),
] as const;
