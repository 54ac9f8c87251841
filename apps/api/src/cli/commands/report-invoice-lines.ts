import { InvoiceStatus } from '../../graphql/enums.js';
import { invoiceLinesSheet } from '../../modules/exports/invoice-lines.sheet.js';
import { type Command, textOf, WrongUse } from '../command.js';
import { SHEET_OPTIONS, sheetReport } from '../sheet-report.js';

const STATUSES: readonly string[] = Object.values(InvoiceStatus);

export const reportInvoiceLines: Command = {
  name: 'report invoice-lines',
  summary: 'The lines of invoices, the latest drafted invoice first.',
  options: {
    status: {
      type: 'string',
      value: STATUSES.join('|'),
      says: 'of invoices that stand so; of all where left out',
    },
    ...SHEET_OPTIONS,
  },
  run: (call) => {
    const status = textOf(call, 'status') ?? null;
    if (!isStatus(status)) throw new WrongUse(`--status is ${STATUSES.join(' or ')}`);
    return sheetReport(call, async (reading, language) => ({
      sheet: await invoiceLinesSheet(reading, { filter: { status }, sort: 'DRAFTED_DESC' }, language),
    }));
  },
};

const isStatus = (text: string | null): text is InvoiceStatus | null =>
  text === null || STATUSES.includes(text);
