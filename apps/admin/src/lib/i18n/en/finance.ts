// Codes of the schema that finance's pages share, in words.
export default {
  paymentMethod: {
    BANK_TRANSFER: 'Bank transfer',
    CASH: 'Cash',
    CHEQUE: 'Cheque',
    ALIPAY: 'Alipay',
    WECHAT_PAY: 'WeChat Pay',
    OTHER: 'Other',
  },
  paymentKind: { PAYMENT: 'Payment', REVERSAL: 'Reversal', REFUND: 'Refund' },
  creditNoteKind: { CREDIT: 'Credit', VOID: 'Void' },
  taxInvoiceKind: { SPECIAL: 'Special VAT invoice', ORDINARY: 'Ordinary VAT invoice' },
  ageingBucket: {
    NOT_DUE: 'Not yet due',
    DAYS_1_30: '1–30 days overdue',
    DAYS_31_60: '31–60 days overdue',
    DAYS_61_90: '61–90 days overdue',
    OVER_90: 'Over 90 days overdue',
  },
  leftOutReason: {
    NOT_DUE: 'Not due yet',
    ALREADY_DRAFTED: 'On a draft already',
    NOTHING_TO_PAY: 'Nothing to pay after credits',
    MONTH_LOCKED: 'This month is locked',
  },
  tieOutPlace: {
    REPORT: 'Report and documents',
    REPORT_ROW: 'A row of the report and its lines',
    INVOICE_LINES: 'An invoice and its lines',
    CREDIT_NOTE_LINES: 'A credit note and its lines',
    LINE_MONTH: "The lines' month and the month of issue",
    LINE_TAX: 'Amounts and their net and tax',
    CHARGE: 'Invoice lines and their charges',
    RECEIVABLE: 'The balance and its payments and credits',
  },
};
