import { isCivilDate } from 'policy';
import { receivablesSheet } from '../../modules/exports/receivables.sheet.js';
import { type Command, textOf, WrongUse } from '../command.js';
import { SHEET_OPTIONS, sheetReport } from '../sheet-report.js';

export const reportReceivables: Command = {
  name: 'report receivables',
  summary: 'What each customer owes, by how long it is overdue.',
  options: {
    on: { type: 'string', value: 'YYYY-MM-DD', says: 'as of this day; today where left out' },
    ...SHEET_OPTIONS,
  },
  run: (call) => {
    const on = textOf(call, 'on') ?? null;
    if (on !== null && !isCivilDate(on)) throw new WrongUse('--on is a day written YYYY-MM-DD');
    return sheetReport(call, async (reading, language) => ({
      sheet: await receivablesSheet(reading, { on }, language),
    }));
  },
};
