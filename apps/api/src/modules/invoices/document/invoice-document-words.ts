import type { Language } from '../../../graphql/messages/index.js';

const zh = {
  file: '发票',
  title: '服务费发票',
  draft: '草稿，未开具',
  voided: '已作废',
  issuedOn: '开票日期 {date}',
  dueOn: '请于 {date}（含）之前付款',
  position: '序号',
  item: '项目',
  unit: '单价',
  quantity: '数量',
  net: '不含税金额',
  percent: '税率',
  tax: '税额',
  amount: '金额',
  clause: '第{clause}条',
  served: '{date} 服务',
  due: '{date} 起',
  sumNet: '不含税合计',
  sumTax: '税额合计',
  sum: '价税合计',
  paid: '已收',
  credited: '已冲减',
  open: '未付',
  untaxed: '收费标准未约定税率的项目，金额含税，未拆分税额。',
  taxInvoice: '税务发票',
  kinds: { SPECIAL: '增值税专用发票', ORDINARY: '增值税普通发票' },
  note: '本单是服务费的收费凭据；增值税发票另行开具。',
};

/** The words of an invoice's document. */
export type InvoiceDocumentWords = typeof zh;

const en: InvoiceDocumentWords = {
  file: 'Invoice',
  title: 'Invoice for services',
  draft: 'Draft, not issued',
  voided: 'Voided',
  issuedOn: 'Issued on {date}',
  dueOn: 'Please pay by {date}, that day included',
  position: 'No.',
  item: 'Item',
  unit: 'Unit price',
  quantity: 'Qty',
  net: 'Without tax',
  percent: 'Rate',
  tax: 'Tax',
  amount: 'Amount',
  clause: 'Clause {clause}',
  served: 'served on {date}',
  due: 'from {date}',
  sumNet: 'Total without tax',
  sumTax: 'Tax',
  sum: 'Total',
  paid: 'Paid',
  credited: 'Credited',
  open: 'Left to pay',
  untaxed: 'Items whose fee table states no tax rate are shown with tax included, not split.',
  taxInvoice: 'Tax invoice',
  kinds: { SPECIAL: 'Special VAT invoice', ORDINARY: 'Ordinary VAT invoice' },
  note: "This document is the seller's own invoice; the VAT invoice (fapiao) is issued separately.",
};

/** The words of an invoice's document in both languages. */
export const invoiceDocumentWords: Readonly<Record<Language, InvoiceDocumentWords>> = { 'zh-CN': zh, en };
