import type { Edition, Service } from 'policy';
import type { Language } from '../../../graphql/messages/index.js';
import type { AgreedWork } from '../../../graphql/sales-enums.js';

interface QuoteDocumentWords {
  file: string;
  title: string;
  revision: string;
  madeOn: string;
  validUntil: string;
  closed: Record<'ACCEPTED' | 'EXPIRED' | 'LOST' | 'SUPERSEDED', string>;
  position: string;
  item: string;
  unit: string;
  quantity: string;
  amount: string;
  clause: string;
  period: string;
  serial: string;
  yearly: string;
  plan: string;
  plans: Readonly<Record<string, string>>;
  services: Record<Service, string>;
  editions: Record<Edition, string>;
  years: string;
  days: string;
  licence: string;
  operators: string;
  deliverOn: string;
  training: string;
  works: Record<AgreedWork, string>;
  agreement: string;
  subtotal: string;
  discount: string;
  total: string;
  table: string;
  tableNamed: string;
  madeBy: string;
  note: string;
  terms: string;
}

/** The words of a quote’s document in both languages. */
export const quoteDocumentWords: Readonly<Record<Language, QuoteDocumentWords>> = {
  'zh-CN': {
    file: '报价单',
    title: '服务报价单',
    revision: '第 {revision} 版',
    madeOn: '报价日期 {date}',
    validUntil: '有效期至 {date}（含）',
    closed: {
      ACCEPTED: '已接受',
      EXPIRED: '已过有效期',
      LOST: '未成交',
      SUPERSEDED: '已被新版取代',
    },
    position: '序号',
    item: '项目',
    unit: '单价',
    quantity: '数量',
    amount: '金额',
    clause: '第{clause}条',
    period: '{from} 至 {to}',
    serial: '序列号 {serial}',
    yearly: '{service} {allowance} 次/年',
    plan: '年度服务：{plan}',
    plans: { FULL: '全套服务', ON_SITE_SUPPORT: '现场支持服务', DATA_REPAIR: '数据修复服务' },
    services: { ON_SITE_SUPPORT: '现场支持', DATA_REPAIR: '数据修复' },
    editions: { STANDALONE: '单机版', NETWORK: '网络版' },
    years: '{count} 年',
    days: '{count} 天',
    licence: '软件许可',
    operators: '操作人员 {count} 人',
    deliverOn: '计划 {date} 交付',
    training: '现场培训（约定天数之外）',
    works: {
      SECONDARY_DEVELOPMENT: '二次开发',
      DATA_IMPORT: '数据导入',
      PROCESS_TUTORING: '流程辅导',
      SYSTEM_INTEGRATION: '系统集成',
      MANAGEMENT_CONSULTING: '管理咨询',
      OTHER: '其他定制服务',
    },
    agreement: '协议 {reference}',
    subtotal: '小计',
    discount: '折扣',
    total: '合计',
    table: '计价依据',
    tableNamed: '{year} 年收费标准（第 {revision} 版）',
    madeBy: '报价人',
    note: '备注',
    terms: '年度服务费按合同年收取，于每个合同年的第一天应付。超出次数与差旅费按收费标准另计。',
  },
  en: {
    file: 'Quote',
    title: 'Quote for services',
    revision: 'revision {revision}',
    madeOn: 'Made on {date}',
    validUntil: 'valid until {date}, that day included',
    closed: { ACCEPTED: 'Accepted', EXPIRED: 'Expired', LOST: 'Not taken', SUPERSEDED: 'Superseded' },
    position: 'No.',
    item: 'Item',
    unit: 'Unit price',
    quantity: 'Qty',
    amount: 'Amount',
    clause: 'Clause {clause}',
    period: '{from} to {to}',
    serial: 'serial {serial}',
    yearly: '{allowance} × {service} a year',
    plan: 'Annual service: {plan}',
    plans: { FULL: 'full service', ON_SITE_SUPPORT: 'on-site support', DATA_REPAIR: 'data repair' },
    services: { ON_SITE_SUPPORT: 'on-site support', DATA_REPAIR: 'data repair' },
    editions: { STANDALONE: 'Standalone edition', NETWORK: 'Network edition' },
    years: '{count} yr',
    days: '{count} d',
    licence: 'Software licence',
    operators: '{count} operators',
    deliverOn: 'delivery planned for {date}',
    training: 'Training past the included days',
    works: {
      SECONDARY_DEVELOPMENT: 'Secondary development',
      DATA_IMPORT: 'Data import',
      PROCESS_TUTORING: 'Process tutoring',
      SYSTEM_INTEGRATION: 'System integration',
      MANAGEMENT_CONSULTING: 'Management consulting',
      OTHER: 'Other custom service',
    },
    agreement: 'agreement {reference}',
    subtotal: 'Subtotal',
    discount: 'Discount',
    total: 'Total',
    table: 'Priced by',
    tableNamed: 'fee table {year}, revision {revision}',
    madeBy: 'Quoted by',
    note: 'Note',
    terms:
      'Annual fees are charged by contract year and due on its first day. Services past the allowance and travel are charged by the fee table on top.',
  },
};
