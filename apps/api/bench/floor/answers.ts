import type { Answer } from './answer.js';
import { readBills, writeBills } from './bill.js';
import { contract } from './contract.js';
import { invoices } from './invoices.js';
import { income } from './income.js';
import { linesAsCsv, linesAsXlsx } from './lines.js';
import { readServices } from './services.js';
import { visit } from './visit.js';

/** What the floor can be asked, by path. */
export const answers: Readonly<Record<string, Answer<never>>> = {
  '/invoices': invoices,
  '/contract': contract,
  '/visit': visit,
  '/income': income,
  '/lines.csv': linesAsCsv,
  '/lines.xlsx': linesAsXlsx,
  '/services': readServices,
  '/bills/read': readBills,
  '/bills/write': writeBills,
};
