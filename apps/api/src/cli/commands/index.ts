import type { Command } from '../command.js';
import { backup } from './backup.js';
import { bill } from './bill.js';
import { migrate } from './migrate.js';
import { ratesDiff } from './rates-diff.js';
import { ratesExport } from './rates-export.js';
import { ratesImport } from './rates-import.js';
import { ratesPublish } from './rates-publish.js';
import { reconcile } from './reconcile.js';
import { reportAllowances } from './report-allowances.js';
import { reportIncome } from './report-income.js';
import { reportInvoiceLines } from './report-invoice-lines.js';
import { reportReceivables } from './report-receivables.js';
import { restore } from './restore.js';
import { seed } from './seed.js';
import { verify } from './verify.js';

/** Every command of the command line, in the order in which the overview lists them. */
export const commands: readonly Command[] = [
  migrate,
  seed,
  ratesImport,
  ratesExport,
  ratesDiff,
  ratesPublish,
  bill,
  reportIncome,
  reportReceivables,
  reportAllowances,
  reportInvoiceLines,
  verify,
  reconcile,
  backup,
  restore,
];
