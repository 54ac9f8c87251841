import type { Language } from '../graphql/messages/index.js';

const zh = {
  seller: '销售方',
  buyer: '客户',
  address: '地址',
  phone: '电话',
  creditCode: '统一社会信用代码',
  bank: '开户银行',
  account: '账号',
  contact: '联系人',
  capital: '人民币（大写）',
  inYuan: '金额单位：人民币元，含税',
};

/** Words that every document for customers has. */
export type DocumentWords = typeof zh;

const en: DocumentWords = {
  seller: 'Seller',
  buyer: 'Customer',
  address: 'Address',
  phone: 'Telephone',
  creditCode: 'Unified social credit code',
  bank: 'Bank',
  account: 'Account',
  contact: 'Contact',
  capital: 'In Chinese capitals',
  inYuan: 'Amounts in Chinese yuan (CNY), tax included',
};

/** Words that every document for customers has, in both languages. */
export const documentWords: Readonly<Record<Language, DocumentWords>> = { 'zh-CN': zh, en };
