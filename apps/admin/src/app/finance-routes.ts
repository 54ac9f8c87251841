import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readNewBillingRunSearch } from '@/features/billing-runs/billing-runs-search';
import { readChargesSearch } from '@/features/charges/charges-search';
import { readCreditNotesSearch } from '@/features/credit-notes/credit-notes-search';
import { readInvoicesSearch } from '@/features/invoices/invoices-search';
import { readMonthLocksSearch } from '@/features/month-locks/month-locks-search';
import { readPaymentsSearch } from '@/features/payments/payments-search';
import { readOpenInvoicesSearch, readReceivablesSearch } from '@/features/receivables/receivables-search';
import { only } from '@/lib/format/address';
import { parent } from './desk-route';

/** The addresses of finance's pages. */
export const financePages = [
  createRoute({
    ...parent,
    path: '/charges',
    validateSearch: only(readChargesSearch),
    component: lazyRouteComponent(() => import('@/features/charges/charges-page'), 'ChargesPage'),
  }),
  createRoute({
    ...parent,
    path: '/invoices',
    validateSearch: only(readInvoicesSearch),
    component: lazyRouteComponent(() => import('@/features/invoices/invoices-page'), 'InvoicesPage'),
  }),
  createRoute({
    ...parent,
    path: '/invoices/$invoiceId',
    component: lazyRouteComponent(() => import('@/features/invoices/invoice-page'), 'InvoicePage'),
  }),
  createRoute({
    ...parent,
    path: '/billing-runs',
    component: lazyRouteComponent(
      () => import('@/features/billing-runs/billing-runs-page'),
      'BillingRunsPage',
    ),
  }),
  createRoute({
    ...parent,
    path: '/billing-runs/new',
    validateSearch: only(readNewBillingRunSearch),
    component: lazyRouteComponent(
      () => import('@/features/billing-runs/new-billing-run-page'),
      'NewBillingRunPage',
    ),
  }),
  createRoute({
    ...parent,
    path: '/billing-runs/$billingRunId',
    component: lazyRouteComponent(() => import('@/features/billing-runs/billing-run-page'), 'BillingRunPage'),
  }),
  createRoute({
    ...parent,
    path: '/payments',
    validateSearch: only(readPaymentsSearch),
    component: lazyRouteComponent(() => import('@/features/payments/payments-page'), 'PaymentsPage'),
  }),
  createRoute({
    ...parent,
    path: '/payments/import',
    component: lazyRouteComponent(() => import('@/features/payments/import-page'), 'ImportPage'),
  }),
  createRoute({
    ...parent,
    path: '/payments/imports/$bankImportId',
    component: lazyRouteComponent(() => import('@/features/payments/bank-import-page'), 'BankImportPage'),
  }),
  createRoute({
    ...parent,
    path: '/receivables',
    validateSearch: only(readReceivablesSearch),
    component: lazyRouteComponent(() => import('@/features/receivables/receivables-page'), 'ReceivablesPage'),
  }),
  createRoute({
    ...parent,
    path: '/receivables/invoices',
    validateSearch: only(readOpenInvoicesSearch),
    component: lazyRouteComponent(
      () => import('@/features/receivables/open-invoices-page'),
      'OpenInvoicesPage',
    ),
  }),
  createRoute({
    ...parent,
    path: '/credit-notes',
    validateSearch: only(readCreditNotesSearch),
    component: lazyRouteComponent(
      () => import('@/features/credit-notes/credit-notes-page'),
      'CreditNotesPage',
    ),
  }),
  createRoute({
    ...parent,
    path: '/credit-notes/$creditNoteId',
    component: lazyRouteComponent(() => import('@/features/credit-notes/credit-note-page'), 'CreditNotePage'),
  }),
  createRoute({
    ...parent,
    path: '/month-locks',
    validateSearch: only(readMonthLocksSearch),
    component: lazyRouteComponent(() => import('@/features/month-locks/month-locks-page'), 'MonthLocksPage'),
  }),
] as const;
