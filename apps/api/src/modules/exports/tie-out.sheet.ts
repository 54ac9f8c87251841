import type { TieOutPlace } from '../../graphql/billing-enums.js';
import type { Language } from '../../graphql/messages/index.js';
import type { Reading } from '../../graphql/relations.js';
import { reportTieOut } from '../reports/tie-out.service.js';
import { atOnce, type Column, type Sheet } from './sheet.js';

interface Words {
  file: string;
  tied: string;
  differs: (count: number) => string;
  report: string;
  rows: string;
  headings: readonly string[];
  places: Record<TieOutPlace, string>;
}

const WORDS: Record<Language, Words> = {
  'zh-CN': {
    file: '报表核对',
    tied: '一分不差',
    differs: (count) => `有 ${count} 处差额`,
    report: '收入报表与单据',
    rows: '明细与单据',
    headings: ['核对', '单据', '应为（元）', '实为（元）', '差额（元）'],
    places: {
      REPORT: '收入报表与单据',
      REPORT_ROW: '报表某一行与其明细',
      INVOICE_LINES: '发票与其明细',
      CREDIT_NOTE_LINES: '红字发票与其明细',
      LINE_MONTH: '明细月份与开票月份',
      LINE_TAX: '金额与不含税、税额',
      CHARGE: '发票明细与费用',
      RECEIVABLE: '应收余额与收款、冲减',
    },
  },
  en: {
    file: 'tie-out',
    tied: 'nothing differs',
    differs: (count) => (count === 1 ? '1 difference' : `${count} differences`),
    report: 'Income report and documents',
    rows: 'Rows and documents',
    headings: ['Check', 'Document', 'Expected (CNY)', 'Found (CNY)', 'Difference (CNY)'],
    places: {
      REPORT: 'Income report and documents',
      REPORT_ROW: 'A row of the report and its lines',
      INVOICE_LINES: 'An invoice and its lines',
      CREDIT_NOTE_LINES: 'A credit note and its lines',
      LINE_MONTH: 'The month of lines and of issue',
      LINE_TAX: 'Amounts and their net and tax',
      CHARGE: 'Invoice lines and their charges',
      RECEIVABLE: 'The balance and its payments and credits',
    },
  },
};

/** A month's report against its rows and its documents: the three figures, then every difference by its name. */
export async function tieOutSheet(
  { database }: Reading,
  { month }: { month: string },
  language: Language,
): Promise<Sheet> {
  const { reportFen, rowsFen, ledgerFen, tied, differences } = await reportTieOut(database.reader, month);
  const words = WORDS[language];
  const yuan = (heading = ''): Column => ({ heading, kind: 'yuan', width: 18 });
  const [check = '', document = '', ...amounts] = words.headings;
  const named = differences.filter(({ place }) => place !== 'REPORT');
  return {
    name: `${words.file}-${month}`,
    plainName: `${WORDS.en.file}-${month}`,
    title: words.file,
    about: [month, tied ? words.tied : words.differs(differences.length)],
    columns: [
      { heading: check, kind: 'text', width: 36 },
      { heading: document, kind: 'text', width: 24 },
      ...amounts.map(yuan),
    ],
    total: named.length + 2,
    rows: atOnce([
      [words.report, month, ledgerFen, reportFen, reportFen - ledgerFen],
      [words.rows, month, ledgerFen, rowsFen, rowsFen - ledgerFen],
      ...named.map(({ place, number, expectedFen, foundFen, differenceFen }) => [
        words.places[place],
        number,
        expectedFen,
        foundFen,
        differenceFen,
      ]),
    ]),
  };
}
