import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readAuditSearch } from '@/features/audit/audit-search';
import { readCustomerPageSearch } from '@/features/customers/customer-page-search';
import { readCustomersSearch } from '@/features/customers/customers-search';
import { readContractsSearch } from '@/features/contracts/contracts-search';
import { readPeopleSearch } from '@/features/people/people-search';
import { readNewQuoteSearch, readQuotesSearch } from '@/features/quotes/quotes-search';
import { readIncidentsSearch, readNewIncidentSearch } from '@/features/incidents/incidents-search';
import { HomePage } from '@/features/home/home-page';
import { readImpactSearch } from '@/features/rate-tables/impact/impact-search';
import { readPriceSearch } from '@/features/rate-tables/price-as-of/price-search';
import { readTableSearch } from '@/features/rate-tables/table-search';
import { readReleasesSearch } from '@/features/releases/releases-search';
import { readRenewalsSearch } from '@/features/renewals/renewals-search';
import { readRepresentativesSearch } from '@/features/representatives/representatives-search';
import { readContactsSearch } from '@/features/contacts/contacts-search';
import { readTrainingSearch } from '@/features/training/training-search';
import { readVisitsSearch } from '@/features/visits/visits-search';
import {
  readNewServiceOrderSearch,
  readServiceOrdersSearch,
} from '@/features/service-orders/service-orders-search';
import { only } from '@/lib/format/address';
import { desk, elsewhere, parent, root } from './desk-route';
import { financePages } from './finance-routes';
import { reportPages } from './report-pages';

/** Where to go after signing in: a path of this application alone, so that no link leads a person astray. */
const returnAddress = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined;

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { returnTo?: string } => {
    const returnTo = returnAddress(search['returnTo']);
    return returnTo === undefined ? {} : { returnTo };
  },
  component: lazyRouteComponent(() => import('./sign-in/sign-in-page'), 'SignInPage'),
});

// Named before it is handed over: inline, the routes lose their types.
const pages = [
  ...reportPages,
  ...financePages,
  createRoute({
    ...parent,
    path: '/',
    // Where a day begins: it comes with the frame.
    component: HomePage,
  }),
  createRoute({
    ...parent,
    path: '/rate-tables',
    component: lazyRouteComponent(() => import('@/features/rate-tables/rate-tables-page'), 'RateTablesPage'),
  }),
  createRoute({
    ...parent,
    path: '/rate-tables/$rateTableId',
    validateSearch: only(readTableSearch),
    component: lazyRouteComponent(() => import('@/features/rate-tables/rate-table-page'), 'RateTablePage'),
  }),
  createRoute({
    ...parent,
    path: '/rate-tables/$rateTableId/impact/$impactRunId',
    validateSearch: only(readImpactSearch),
    component: lazyRouteComponent(() => import('@/features/rate-tables/impact/impact-page'), 'ImpactPage'),
  }),
  createRoute({
    ...parent,
    path: '/rate-tables/$rateTableId/history',
    component: lazyRouteComponent(() => import('@/features/rate-tables/history/history-page'), 'HistoryPage'),
  }),
  createRoute({
    ...parent,
    path: '/prices',
    validateSearch: only(readPriceSearch),
    component: lazyRouteComponent(
      () => import('@/features/rate-tables/price-as-of/price-as-of-page'),
      'PriceAsOfPage',
    ),
  }),
  createRoute({
    ...parent,
    path: '/customers',
    validateSearch: only(readCustomersSearch),
    component: lazyRouteComponent(() => import('@/features/customers/customers-page'), 'CustomersPage'),
  }),
  createRoute({
    ...parent,
    path: '/customers/$customerId',
    validateSearch: only(readCustomerPageSearch),
    component: lazyRouteComponent(() => import('@/features/customers/customer-page'), 'CustomerPage'),
  }),
  createRoute({
    ...parent,
    path: '/quotes',
    validateSearch: only(readQuotesSearch),
    component: lazyRouteComponent(() => import('@/features/quotes/quotes-page'), 'QuotesPage'),
  }),
  createRoute({
    ...parent,
    path: '/quotes/new',
    validateSearch: only(readNewQuoteSearch),
    component: lazyRouteComponent(() => import('@/features/quotes/new-quote-page'), 'NewQuotePage'),
  }),
  createRoute({
    ...parent,
    path: '/quotes/$quoteId',
    component: lazyRouteComponent(() => import('@/features/quotes/quote-page'), 'QuotePage'),
  }),
  createRoute({
    ...parent,
    path: '/quotes/$quoteId/compare/$otherId',
    component: lazyRouteComponent(() => import('@/features/quotes/compare-quotes-page'), 'CompareQuotesPage'),
  }),
  createRoute({
    ...parent,
    path: '/renewals',
    validateSearch: only(readRenewalsSearch),
    component: lazyRouteComponent(() => import('@/features/renewals/renewals-page'), 'RenewalsPage'),
  }),
  createRoute({
    ...parent,
    path: '/contracts',
    validateSearch: only(readContractsSearch),
    component: lazyRouteComponent(() => import('@/features/contracts/contracts-page'), 'ContractsPage'),
  }),
  createRoute({
    ...parent,
    path: '/contracts/$contractId',
    component: lazyRouteComponent(() => import('@/features/contracts/contract-page'), 'ContractPage'),
  }),
  createRoute({
    ...parent,
    path: '/incidents',
    validateSearch: only(readIncidentsSearch),
    component: lazyRouteComponent(() => import('@/features/incidents/board-page'), 'BoardPage'),
  }),
  createRoute({
    ...parent,
    path: '/incidents/new',
    validateSearch: only(readNewIncidentSearch),
    component: lazyRouteComponent(() => import('@/features/incidents/new-incident-page'), 'NewIncidentPage'),
  }),
  createRoute({
    ...parent,
    path: '/incidents/$incidentId',
    component: lazyRouteComponent(() => import('@/features/incidents/incident-page'), 'IncidentPage'),
  }),
  createRoute({
    ...parent,
    path: '/visits',
    validateSearch: only(readVisitsSearch),
    component: lazyRouteComponent(() => import('@/features/visits/visits-page'), 'VisitsPage'),
  }),
  createRoute({
    ...parent,
    path: '/contacts',
    validateSearch: only(readContactsSearch),
    component: lazyRouteComponent(() => import('@/features/contacts/contacts-page'), 'ContactsPage'),
  }),
  createRoute({
    ...parent,
    path: '/training',
    validateSearch: only(readTrainingSearch),
    component: lazyRouteComponent(() => import('@/features/training/training-page'), 'TrainingPage'),
  }),
  createRoute({
    ...parent,
    path: '/representatives',
    validateSearch: only(readRepresentativesSearch),
    component: lazyRouteComponent(
      () => import('@/features/representatives/representatives-page'),
      'RepresentativesPage',
    ),
  }),
  createRoute({
    ...parent,
    path: '/releases',
    validateSearch: only(readReleasesSearch),
    component: lazyRouteComponent(() => import('@/features/releases/releases-page'), 'ReleasesPage'),
  }),
  createRoute({
    ...parent,
    path: '/service-orders',
    validateSearch: only(readServiceOrdersSearch),
    component: lazyRouteComponent(
      () => import('@/features/service-orders/service-orders-page'),
      'ServiceOrdersPage',
    ),
  }),
  createRoute({
    ...parent,
    path: '/service-orders/new',
    validateSearch: only(readNewServiceOrderSearch),
    component: lazyRouteComponent(
      () => import('@/features/service-orders/new-service-order-page'),
      'NewServiceOrderPage',
    ),
  }),
  createRoute({
    ...parent,
    path: '/service-orders/$serviceOrderId',
    component: lazyRouteComponent(
      () => import('@/features/service-orders/service-order-page'),
      'ServiceOrderPage',
    ),
  }),
  createRoute({
    ...parent,
    path: '/users',
    validateSearch: only(readPeopleSearch),
    component: lazyRouteComponent(() => import('@/features/people/people-page'), 'PeoplePage'),
  }),
  createRoute({
    ...parent,
    path: '/settings',
    component: lazyRouteComponent(() => import('@/features/settings/settings-page'), 'SettingsPage'),
  }),
  createRoute({
    ...parent,
    path: '/audit',
    validateSearch: only(readAuditSearch),
    component: lazyRouteComponent(() => import('@/features/audit/audit-page'), 'AuditPage'),
  }),
  elsewhere,
  createRoute({
    ...parent,
    path: '/profile',
    component: lazyRouteComponent(() => import('@/features/profile/profile-page'), 'ProfilePage'),
  }),
] as const;

const routes = root.addChildren([signIn, desk.addChildren(pages)]);

/** Every address of the application. */
export const router = createRouter({
  routeTree: routes,
  defaultPreload: 'intent',
  scrollRestoration: true,
  // What a page does not know of its address is taken out of it when it is opened.
  search: { strict: true },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
