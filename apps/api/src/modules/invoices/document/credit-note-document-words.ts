import type { Language } from '../../../graphql/messages/index.js';

const zh = {
  title: '红字发票',
  issuedOn: '开具日期 {date}',
  invoice: '原发票',
  corrects: '{number}（{date} 开具）',
  voids: '{number}（{date} 开具），全额冲减，原发票作废',
  reason: '冲减原因',
  invoiced: '原发票\n金额',
  amount: '冲减\n金额',
  capital: '冲减金额人民币（大写）',
  note: '本单冲减上列原发票的服务费；增值税红字发票另行开具。',
};

/** The words of a credit note's document that an invoice's has not. */
export type CreditNoteDocumentWords = typeof zh;

const en: CreditNoteDocumentWords = {
  title: 'Credit note',
  issuedOn: 'Issued on {date}',
  invoice: 'Invoice corrected',
  corrects: '{number} of {date}',
  voids: '{number} of {date}, credited in full and voided',
  reason: 'Reason',
  invoiced: 'Invoiced',
  amount: 'Credited',
  capital: 'Credited, in Chinese capitals',
  note: "This document takes the amounts above off the seller's own invoice; the red-letter VAT invoice (fapiao) is issued separately.",
};

/** The words of a credit note's document in both languages. */
export const creditNoteDocumentWords: Readonly<Record<Language, CreditNoteDocumentWords>> = {
  'zh-CN': zh,
  en,
};
