import type { CsvRow } from './csv-rows.js';

/** What a column of a bank's file says. */
export type Meaning = 'day' | 'income' | 'outgo' | 'amount' | 'direction' | 'payer' | 'text' | 'reference';

/** How banks call their columns, without blanks and what stands in brackets, in small letters. */
const HEADINGS: Readonly<Record<Meaning, readonly string[]>> = {
  day: [
    '交易日期',
    '交易时间',
    '记账日期',
    '入账日期',
    '入账时间',
    '到账日期',
    '发生日期',
    '日期',
    'date',
    'transactiondate',
    'bookingdate',
    'valuedate',
  ],
  income: [
    '贷方发生额',
    '贷方金额',
    '贷方',
    '收入',
    '收入金额',
    '转入金额',
    '存入金额',
    '入账金额',
    '收款金额',
    'credit',
    'creditamount',
    'deposit',
    'paidin',
  ],
  outgo: [
    '借方发生额',
    '借方金额',
    '借方',
    '支出',
    '支出金额',
    '转出金额',
    'debit',
    'debitamount',
    'withdrawal',
    'paidout',
  ],
  amount: ['金额', '交易金额', '发生额', 'amount', 'transactionamount'],
  direction: ['借贷标志', '借贷方向', '借贷', '收支', '收支类型', '交易方向', 'direction', 'dr/cr', 'cr/dr'],
  payer: [
    '对方户名',
    '对方名称',
    '对方单位',
    '对方账户名称',
    '对方单位名称',
    '付款人',
    '付款人名称',
    '付款方',
    '付款方名称',
    'payer',
    'payername',
    'counterparty',
    'counterpartyname',
  ],
  text: [
    '摘要',
    '交易摘要',
    '附言',
    '交易附言',
    '用途',
    '备注',
    '附加信息',
    'purpose',
    'description',
    'memo',
    'remark',
    'remarks',
    'details',
  ],
  reference: [
    '交易流水号',
    '流水号',
    '交易流水',
    '交易参考号',
    '业务编号',
    '凭证号',
    'reference',
    'bankreference',
    'transactionid',
    'serialnumber',
  ],
};

const bare = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\(.*?\)|[\s_]/g, '');

const MEANINGS = new Map(
  Object.entries(HEADINGS).flatMap(([meaning, names]) => names.map((name) => [name, meaning as Meaning])),
);

/** Where each meaning stands in a file: the numbers of its columns, those of texts being several. */
export interface StatementColumns {
  /** The row of the headings. */
  row: number;
  of: Readonly<Partial<Record<Meaning, readonly number[]>>>;
}

/** Headings stand within so many rows: banks write the account and the period above them. */
const ROWS_ABOVE = 30;

/** The first row that names a day and an amount; null where none does. */
export function statementColumns(rows: readonly CsvRow[]): StatementColumns | null {
  for (const { row, cells } of rows.slice(0, ROWS_ABOVE)) {
    const of: Partial<Record<Meaning, number[]>> = {};
    cells.forEach((cell, column) => {
      const meaning = MEANINGS.get(bare(cell));
      if (meaning) (of[meaning] ??= []).push(column);
    });
    if (of.day && (of.income || of.amount)) return { row, of };
  }
  return null;
}
