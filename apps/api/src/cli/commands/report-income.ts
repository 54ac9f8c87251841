import { IncomeDimension } from '../../graphql/billing-enums.js';
import { sheetOf } from '../../modules/exports/income.sheet.js';
import { productNames } from '../../modules/rate-tables/product-names.js';
import { incomeReport } from '../../modules/reports/income-report.service.js';
import { type Command, textOf, WrongUse } from '../command.js';
import { SHEET_OPTIONS, sheetReport } from '../sheet-report.js';

const MONTH = { type: 'string', value: 'YYYY-MM', required: true } as const;
const DIMENSIONS = Object.values(IncomeDimension);
const WORDS = DIMENSIONS.map((dimension) => dimension.toLowerCase());

export const reportIncome: Command = {
  name: 'report income',
  summary: 'The income of issued invoices by month and kind, and by what else is asked for.',
  options: {
    from: { ...MONTH, says: 'first month, included' },
    to: { ...MONTH, says: 'last month, included' },
    by: { type: 'string', value: WORDS.join(','), says: 'further columns, any of these' },
    ...SHEET_OPTIONS,
  },
  run: (call) => {
    const by = dimensionsIn(textOf(call, 'by'));
    const asked = { from: textOf(call, 'from') ?? '', to: textOf(call, 'to') ?? '', by };
    return sheetReport(call, async ({ database }, language) => {
      const report = await incomeReport(database.reader, asked);
      return { sheet: sheetOf(report, by, language, await productNames(database.reader)), json: report };
    });
  },
};

function dimensionsIn(text: string | undefined): IncomeDimension[] {
  return (text?.split(',') ?? []).map((word) => {
    const dimension = DIMENSIONS[WORDS.indexOf(word.trim())];
    if (!dimension) throw new WrongUse(`--by takes ${WORDS.join(', ')}, with commas between`);
    return dimension;
  });
}
