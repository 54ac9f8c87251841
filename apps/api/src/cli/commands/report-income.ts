import { isLanguage } from '../../graphql/messages/index.js';
import { yuanOf } from '../../modules/reports/csv.js';
import { incomeCsv } from '../../modules/reports/income-csv.js';
import type { IncomeReport } from '../../modules/reports/income-report.js';
import { incomeReport } from '../../modules/reports/income-report.service.js';
import { type Command, textOf, WrongUse } from '../command.js';
import { withDatabase } from '../open-database.js';
import { textTable } from '../text-table.js';

const MONTH = { type: 'string', value: 'YYYY-MM', required: true } as const;

export const reportIncome: Command = {
  name: 'report income',
  summary: 'The income of issued invoices by month and kind.',
  options: {
    from: { ...MONTH, says: 'first month, included' },
    to: { ...MONTH, says: 'last month, included' },
    format: {
      type: 'string',
      value: 'table|csv|json',
      says: 'table where left out; --json is the same as json',
    },
    language: { type: 'string', value: 'zh-CN|en', says: 'of the CSV’s headings; en where left out' },
  },
  run: (call) => {
    const format = textOf(call, 'format') ?? 'table';
    const language = textOf(call, 'language') ?? 'en';
    if (!['table', 'csv', 'json'].includes(format)) throw new WrongUse('--format is table, csv or json');
    if (!isLanguage(language)) throw new WrongUse('--language is zh-CN or en');
    return withDatabase(call.settings, {}, async ({ reader }) => {
      const report = await incomeReport(reader, {
        from: textOf(call, 'from') ?? '',
        to: textOf(call, 'to') ?? '',
      });
      const texts = {
        table: tableOf,
        csv: () => incomeCsv(report, language),
        json: () => JSON.stringify(report, null, 2),
      };
      return { code: 0, text: texts[format as keyof typeof texts](report), json: report };
    });
  },
};

function tableOf({ rows, totalFen }: IncomeReport): string {
  const yuan = (fen: number | null): string => (fen === null ? '' : yuanOf(fen));
  const lines = rows.map(({ month, kind, lines: count, amountFen, netFen, taxFen }) => [
    month,
    kind,
    String(count),
    yuan(amountFen),
    yuan(netFen),
    yuan(taxFen),
  ]);
  const headings = ['month', 'kind', 'lines', 'amount (CNY)', 'net', 'tax'];
  return textTable(headings, [...lines, ['total', '', '', yuan(totalFen), '', '']], [2, 3, 4, 5]);
}
