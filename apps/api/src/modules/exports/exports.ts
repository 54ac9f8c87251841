import type { Permission } from '../../auth/permissions.js';
import type { Language } from '../../graphql/messages/index.js';
import type { Reading } from '../../graphql/relations.js';
import { type AskedCustomers, impactCustomersSheet } from './impact-customers.sheet.js';
import { type AskedImpactLines, impactLinesSheet } from './impact-lines.sheet.js';
import { type AskedLines, invoiceLinesSheet } from './invoice-lines.sheet.js';
import { allowancesSheet } from './allowances.sheet.js';
import { attainmentSheet } from './attainment.sheet.js';
import { incomePivotSheet } from './income-pivot.sheet.js';
import { incomeSheet } from './income.sheet.js';
import { receivablesSheet } from './receivables.sheet.js';
import type { AllowanceFilter } from '../reports/allowance-report.js';
import type { AskedPivot } from '../reports/income-pivot.service.js';
import type { AskedIncome } from '../reports/income-report.service.js';
import type { Sheet } from './sheet.js';

/** Something that can be had as a file. */
export interface Export {
  /** The query that shows the same: its arguments, but those of paging, are the export's. */
  query: string;
  /** Who may have it: those of our own people who may use the query. */
  permission: Permission;
  open: (reading: Reading, asked: never, language: Language, now: Date) => Promise<Sheet>;
}

/** Every export, by its name in the address. */
export const exportsByName: Readonly<Record<string, Export>> = {
  'invoice-lines': {
    query: 'invoices',
    permission: ['FINANCE', 'SALES'],
    open: (reading, asked: AskedLines, language) => invoiceLinesSheet(reading, asked, language),
  },
  income: {
    query: 'incomeReport',
    permission: ['FINANCE'],
    open: (reading, asked: AskedIncome, language) => incomeSheet(reading, asked, language),
  },
  'income-pivot': {
    query: 'incomePivot',
    permission: ['FINANCE'],
    open: (reading, asked: AskedPivot, language) => incomePivotSheet(reading, asked, language),
  },
  allowances: {
    query: 'allowanceReport',
    permission: ['FINANCE', 'SALES', 'SERVICE'],
    open: (reading, asked: { on?: string | null; filter?: AllowanceFilter | null }, language) =>
      allowancesSheet(reading, asked, language),
  },
  attainment: {
    query: 'attainmentReport',
    permission: ['FINANCE', 'SALES', 'SERVICE'],
    open: (reading, asked: { from: string; to: string }, language, now) =>
      attainmentSheet(reading, asked, language, now),
  },
  receivables: {
    query: 'receivables',
    permission: ['FINANCE', 'SALES'],
    open: (reading, asked: { on?: string | null }, language) => receivablesSheet(reading, asked, language),
  },
  'impact-customers': {
    query: 'impactCustomers',
    permission: ['ADMIN'],
    open: (reading, asked: AskedCustomers, language) => impactCustomersSheet(reading, asked, language),
  },
  'impact-lines': {
    query: 'impactLines',
    permission: ['ADMIN'],
    open: (reading, asked: AskedImpactLines, language) => impactLinesSheet(reading, asked, language),
  },
};
