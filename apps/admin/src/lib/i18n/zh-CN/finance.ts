// Codes of the schema that finance's pages share, in words.
export default {
  paymentMethod: {
    BANK_TRANSFER: '银行转账',
    CASH: '现金',
    CHEQUE: '支票',
    ALIPAY: '支付宝',
    WECHAT_PAY: '微信支付',
    OTHER: '其他',
  },
  paymentKind: { PAYMENT: '收款', REVERSAL: '冲回', REFUND: '退款' },
  creditNoteKind: { CREDIT: '冲减', VOID: '作废' },
  taxInvoiceKind: { SPECIAL: '增值税专用发票', ORDINARY: '增值税普通发票' },
  ageingBucket: {
    NOT_DUE: '未到期',
    DAYS_1_30: '逾期 1–30 天',
    DAYS_31_60: '逾期 31–60 天',
    DAYS_61_90: '逾期 61–90 天',
    OVER_90: '逾期 90 天以上',
  },
  leftOutReason: {
    NOT_DUE: '尚未到应收日',
    ALREADY_DRAFTED: '已列入发票草稿',
    NOTHING_TO_PAY: '与退款相抵后没有应付金额',
    MONTH_LOCKED: '本月已月结',
  },
  tieOutPlace: {
    REPORT: '报表与单据',
    REPORT_ROW: '报表的一行与其明细',
    INVOICE_LINES: '发票与其明细',
    CREDIT_NOTE_LINES: '红字发票与其明细',
    LINE_MONTH: '明细所属月份与开票月份',
    LINE_TAX: '金额与不含税额、税额',
    CHARGE: '发票明细与费用',
    RECEIVABLE: '应收余额与收款、冲减记录',
  },
};
