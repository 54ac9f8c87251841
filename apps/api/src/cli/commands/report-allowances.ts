import { isCivilDate } from 'policy';
import { allowancesSheet } from '../../modules/exports/allowances.sheet.js';
import { type Command, textOf, WrongUse } from '../command.js';
import { SHEET_OPTIONS, sheetReport } from '../sheet-report.js';

export const reportAllowances: Command = {
  name: 'report allowances',
  summary: 'How much is used of each allowance, most overage first.',
  options: {
    on: {
      type: 'string',
      value: 'YYYY-MM-DD',
      says: 'of the periods that have this day in them; today where left out',
    },
    product: { type: 'string', value: 'CODE', says: 'of licences of this product; of all where left out' },
    ...SHEET_OPTIONS,
  },
  run: (call) => {
    const on = textOf(call, 'on') ?? null;
    if (on !== null && !isCivilDate(on)) throw new WrongUse('--on is a day written YYYY-MM-DD');
    const filter = { product: textOf(call, 'product') ?? null };
    return sheetReport(call, async (reading, language) => ({
      sheet: await allowancesSheet(reading, { on, filter }, language),
    }));
  },
};
