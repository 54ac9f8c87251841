import { type Permission, permissions } from '../../auth/permissions.js';
import type { Language } from '../../graphql/messages/index.js';
import type { Reading } from '../../graphql/relations.js';
import { type AskedCustomers, impactCustomersSheet } from './impact-customers.sheet.js';
import { type AskedImpactLines, impactLinesSheet } from './impact-lines.sheet.js';
import { type AskedLines, invoiceLinesSheet } from './invoice-lines.sheet.js';
import { allowancesSheet } from './allowances.sheet.js';
import { attainmentSheet } from './attainment.sheet.js';
import { incomePivotSheet } from './income-pivot.sheet.js';
import { incomeSheet } from './income.sheet.js';
import { priceChangeSheet } from './price-change.sheet.js';
import { receivablesSheet } from './receivables.sheet.js';
import { tieOutSheet } from './tie-out.sheet.js';
import type { AllowanceFilter } from '../reports/allowance-report.js';
import type { AskedPivot } from '../reports/income-pivot.service.js';
import type { AskedIncome } from '../reports/income-report.service.js';
import type { Sheet } from './sheet.js';

/** Something that can be had as a file. */
export interface Export {
  /** The query that shows the same: its arguments, but those of paging, are the export's. */
  query: string;
  open: (reading: Reading, asked: never, language: Language, now: Date) => Promise<Sheet>;
}

/** Who may have an export: those of our own people who may use its query. */
export function permissionFor({ query }: Export): Permission | undefined {
  const permission = permissions[`Query.${query}`];
  return Array.isArray(permission) ? permission.filter((role) => role !== 'CUSTOMER') : permission;
}

/** Every export, by its name in the address. */
export const exportsByName: Readonly<Record<string, Export>> = {
  'invoice-lines': {
    query: 'invoices',
    open: (reading, asked: AskedLines, language) => invoiceLinesSheet(reading, asked, language),
  },
  income: {
    query: 'incomeReport',
    open: (reading, asked: AskedIncome, language) => incomeSheet(reading, asked, language),
  },
  'income-pivot': {
    query: 'incomePivot',
    open: (reading, asked: AskedPivot, language) => incomePivotSheet(reading, asked, language),
  },
  allowances: {
    query: 'allowanceReport',
    open: (reading, asked: { on?: string | null; filter?: AllowanceFilter | null }, language) =>
      allowancesSheet(reading, asked, language),
  },
  attainment: {
    query: 'attainmentReport',
    open: (reading, asked: { from: string; to: string }, language, now) =>
      attainmentSheet(reading, asked, language, now),
  },
  receivables: {
    query: 'receivables',
    open: (reading, asked: { on?: string | null }, language) => receivablesSheet(reading, asked, language),
  },
  'tie-out': {
    query: 'reportTieOut',
    open: (reading, asked: { month: string }, language) => tieOutSheet(reading, asked, language),
  },
  'price-change': {
    query: 'impactRun',
    open: (reading, asked: { id: string }, language) => priceChangeSheet(reading, asked, language),
  },
  'impact-customers': {
    query: 'impactCustomers',
    open: (reading, asked: AskedCustomers, language) => impactCustomersSheet(reading, asked, language),
  },
  'impact-lines': {
    query: 'impactLines',
    open: (reading, asked: AskedImpactLines, language) => impactLinesSheet(reading, asked, language),
  },
};
