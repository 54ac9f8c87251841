import type { Permission } from '../../auth/permissions.js';
import type { Language } from '../../graphql/messages/index.js';
import type { Reading } from '../../graphql/relations.js';
import { type AskedLines, invoiceLinesSheet } from './invoice-lines.sheet.js';
import { incomeSheet } from './income.sheet.js';
import { receivablesSheet } from './receivables.sheet.js';
import type { AskedIncome } from '../reports/income-report.service.js';
import type { Sheet } from './sheet.js';

/** Something that can be had as a file. */
export interface Export {
  /** The query that shows the same: its arguments, but those of paging, are the export's. */
  query: string;
  /** Who may have it: those of our own people who may use the query. */
  permission: Permission;
  open: (reading: Reading, asked: never, language: Language) => Promise<Sheet>;
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
  receivables: {
    query: 'receivables',
    permission: ['FINANCE', 'SALES'],
    open: (reading, asked: { on?: string | null }, language) => receivablesSheet(reading, asked, language),
  },
};
