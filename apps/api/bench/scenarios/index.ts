import type { Scenario } from '../scenario.js';
import { billingRun } from './billing-run.js';
import { oneContract } from './contract.js';
import { decision } from './decision.js';
import { csvExport, xlsxExport } from './exports.js';
import { incomeReport } from './income-report.js';
import { impact } from './impact.js';
import { filteredList, invoiceList } from './invoice-list.js';
import { lastVisits, visits } from './visits.js';

/** The rows of the table of goals, in its order. */
export const scenarios: readonly Scenario[] = [
  invoiceList,
  filteredList,
  oneContract,
  visits,
  lastVisits,
  csvExport,
  xlsxExport,
  billingRun,
  // Those that add to the data come last.
  incomeReport,
  impact,
  decision,
];
