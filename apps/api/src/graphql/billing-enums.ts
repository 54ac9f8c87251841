import { enumOf } from './enums.js';

export const PaymentMethod = enumOf(
  'PaymentMethod',
  ['BANK_TRANSFER', 'CASH', 'CHEQUE', 'ALIPAY', 'WECHAT_PAY', 'OTHER'],
  'How money came (银行转账, 现金, 支票, 支付宝, 微信支付, 其他).',
);
export type PaymentMethod = keyof typeof PaymentMethod;

export const PaymentKind = enumOf(
  'PaymentKind',
  ['PAYMENT', 'REVERSAL', 'REFUND'],
  'What an entry of an invoice’s payments is.',
  {
    PAYMENT: 'Money that came.',
    REVERSAL: 'Takes another entry back.',
    REFUND: 'Money that was paid back, for more had come than is owed.',
  },
);
export type PaymentKind = keyof typeof PaymentKind;

export const PaymentState = enumOf(
  'PaymentState',
  ['OPEN', 'PARTLY_PAID', 'OVERDUE', 'PAID', 'CREDITED'],
  'What is left to pay of an issued invoice; derived, never typed.',
  {
    OPEN: 'Nothing is paid or credited yet, and it is not past its due day.',
    PARTLY_PAID: 'A part is paid or credited, and it is not past its due day.',
    OVERDUE: 'Something is left to pay after the due day.',
    PAID: 'Nothing is left to pay, and something was paid.',
    CREDITED: 'Nothing is left to pay, for it was credited in whole.',
  },
);
export type PaymentState = keyof typeof PaymentState;

export const CreditNoteKind = enumOf(
  'CreditNoteKind',
  ['CREDIT', 'VOID'],
  'Whether a credit note takes something off an invoice, or voids it whole, so that its charges are open again.',
);
export type CreditNoteKind = keyof typeof CreditNoteKind;

export const TaxInvoiceKind = enumOf(
  'TaxInvoiceKind',
  ['SPECIAL', 'ORDINARY'],
  'The kind of a tax invoice, 发票.',
  {
    SPECIAL: '增值税专用发票: its tax may be deducted.',
    ORDINARY: '增值税普通发票.',
  },
);
export type TaxInvoiceKind = keyof typeof TaxInvoiceKind;

export const BillingRunStatus = enumOf(
  'BillingRunStatus',
  ['RUNNING', 'DRAFTED', 'ISSUING', 'ISSUED'],
  'Where a billing run stands.',
  {
    RUNNING: 'Its drafts are being made.',
    DRAFTED: 'Its drafts are made and wait to be issued.',
    ISSUING: 'Its drafts are being issued.',
    ISSUED: 'Its drafts are issued, but those that somebody has discarded.',
  },
);
export type BillingRunStatus = keyof typeof BillingRunStatus;

export const LeftOutReason = enumOf(
  'LeftOutReason',
  ['NOT_DUE', 'ALREADY_DRAFTED', 'NOTHING_TO_PAY', 'MONTH_LOCKED'],
  'Why a billing run leaves a charge out.',
  {
    NOT_DUE: 'It is due after the day of the run.',
    ALREADY_DRAFTED: 'It stands on a draft already.',
    NOTHING_TO_PAY: 'The customer’s open charges come to nothing, or less: credits outweigh them.',
    MONTH_LOCKED: 'The month in which it would be issued is locked.',
  },
);
export type LeftOutReason = keyof typeof LeftOutReason;

export const AgeingBucket = enumOf(
  'AgeingBucket',
  ['NOT_DUE', 'DAYS_1_30', 'DAYS_31_60', 'DAYS_61_90', 'OVER_90'],
  'For how many days something is overdue, both bounds included; on the due day itself it is not.',
);
export type AgeingBucket = keyof typeof AgeingBucket;

export const BankLineState = enumOf(
  'BankLineState',
  [
    'MATCHED',
    'PARTIAL',
    'SUGGESTED',
    'NO_NUMBER',
    'UNKNOWN_NUMBER',
    'SEVERAL_NUMBERS',
    'NOTHING_OPEN',
    'MORE_THAN_OPEN',
    'ALREADY_IMPORTED',
    'OUTGOING',
    'IN_FUTURE',
    'MONTH_LOCKED',
    'UNREADABLE',
  ],
  'What a line of a bank’s file is taken for.',
  {
    MATCHED: 'It names an invoice and pays just what is left of it.',
    PARTIAL: 'It names an invoice and pays a part of what is left of it.',
    SUGGESTED:
      'It names no invoice, but just so much is left of one invoice to the customer of the payer’s name.',
    NO_NUMBER: 'It names no invoice.',
    UNKNOWN_NUMBER: 'It names an invoice that there is not, or that is not issued.',
    SEVERAL_NUMBERS: 'It names more than one invoice.',
    NOTHING_OPEN: 'Nothing is left to pay of the invoice that it names.',
    MORE_THAN_OPEN: 'It is more than is left of the invoice that it names.',
    ALREADY_IMPORTED: 'It was recorded before, from this file or another.',
    OUTGOING: 'It is money that went, or nothing.',
    IN_FUTURE: 'Its day is after today.',
    MONTH_LOCKED: 'Its month is locked, or lies before the first locked one.',
    UNREADABLE: 'Its day or its amount cannot be read.',
  },
);
export type BankLineState = keyof typeof BankLineState;

export const StatementEncoding = enumOf(
  'StatementEncoding',
  ['UTF_8', 'GB18030', 'UTF_16'],
  'How the text of a bank’s file is written.',
  {
    UTF_8: 'UTF-8, with or without a byte order mark.',
    GB18030: 'GB18030, with GBK and GB2312 in it.',
    UTF_16: 'UTF-16 of either order, with its byte order mark: what Excel saves as Unicode text.',
  },
);
export type StatementEncoding = keyof typeof StatementEncoding;

export const IncomeSource = enumOf(
  'IncomeSource',
  ['CONTRACT', 'OVERAGE', 'PER_SERVICE'],
  'Where income comes from: what was agreed by contract, against what came on top.',
  {
    CONTRACT: 'Agreed by a contract: annual fees, licences, work by agreement, their discounts and credits.',
    OVERAGE: 'Services past an allowance or past the days agreed (clauses 5, 6, 7).',
    PER_SERVICE: 'Services charged one by one: without coverage, for excluded causes, training, travel.',
  },
);
export type IncomeSource = keyof typeof IncomeSource;

export const IncomeDimension = enumOf(
  'IncomeDimension',
  ['SOURCE', 'PRODUCT', 'EDITION', 'REGION'],
  'By what the income of a month and kind is told apart further.',
);
export type IncomeDimension = keyof typeof IncomeDimension;

export const TieOutPlace = enumOf(
  'TieOutPlace',
  [
    'REPORT',
    'REPORT_ROW',
    'INVOICE_LINES',
    'CREDIT_NOTE_LINES',
    'LINE_MONTH',
    'LINE_TAX',
    'CHARGE',
    'RECEIVABLE',
  ],
  'Where two figures that must be equal differ.',
  {
    REPORT: 'The report’s total and the documents’ of the month.',
    REPORT_ROW: 'One row of the report and the lines that it sums.',
    INVOICE_LINES: 'An invoice’s total and its lines’.',
    CREDIT_NOTE_LINES: 'A credit note’s total and its lines’.',
    LINE_MONTH: 'The month frozen on a document’s lines and the month of its issue.',
    LINE_TAX: 'A document’s amounts and their net and tax.',
    CHARGE: 'An invoice’s lines and their charges.',
    RECEIVABLE: 'What is kept as paid and credited of an invoice, and the entries.',
  },
);
export type TieOutPlace = keyof typeof TieOutPlace;
