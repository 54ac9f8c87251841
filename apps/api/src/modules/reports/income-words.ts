import type { IncomeDimension } from '../../graphql/billing-enums.js';
import type { ChargeKind } from '../../graphql/enums.js';
import type { Language } from '../../graphql/messages/index.js';

interface Words {
  file: string;
  month: string;
  kind: string;
  lines: string;
  amount: string;
  net: string;
  tax: string;
  total: string;
  dimensions: Record<IncomeDimension, string>;
  kinds: Record<ChargeKind, string>;
}

/** The words of the income report's file, as the pages have them. */
export const incomeWords: Record<Language, Words> = {
  'zh-CN': {
    file: '收入报表',
    month: '开票月份',
    kind: '收费项目',
    lines: '行数',
    amount: '含税金额（元）',
    net: '不含税金额（元）',
    tax: '税额（元）',
    total: '合计',
    dimensions: { SOURCE: '收入来源', PRODUCT: '产品', EDITION: '版本', REGION: '区域' },
    kinds: {
      ON_SITE_OVERAGE: '现场支持 · 超出次数',
      ON_SITE_PER_VISIT: '现场支持 · 按次',
      DATA_REPAIR_OVERAGE: '数据修复 · 超出次数',
      DATA_REPAIR_PER_VISIT: '数据修复 · 按次',
      TRAINING_INCLUDED_DAY: '培训 · 约定天数',
      TRAINING_EXTRA_DAY: '培训 · 增加天数',
      ANNUAL_FEE: '年度服务费',
      TRAVEL: '差旅费',
      LICENCE: '软件许可',
      SECONDARY_DEVELOPMENT: '二次开发',
      CUSTOM_SERVICE: '定制服务',
      DISCOUNT: '折扣',
      EDITION_UPGRADE: '版本升级差价',
      CANCELLATION_CREDIT: '解约退费',
    },
  },
  en: {
    file: 'income',
    month: 'Month of issue',
    kind: 'Charge',
    lines: 'Lines',
    amount: 'Amount with tax (CNY)',
    net: 'Amount without tax (CNY)',
    tax: 'Tax (CNY)',
    total: 'Total',
    dimensions: { SOURCE: 'Source', PRODUCT: 'Product', EDITION: 'Edition', REGION: 'Region' },
    kinds: {
      ON_SITE_OVERAGE: 'On-site support, past the allowance',
      ON_SITE_PER_VISIT: 'On-site support, per visit',
      DATA_REPAIR_OVERAGE: 'Data repair, past the allowance',
      DATA_REPAIR_PER_VISIT: 'Data repair, per repair',
      TRAINING_INCLUDED_DAY: 'Training, included day',
      TRAINING_EXTRA_DAY: 'Training, extra day',
      ANNUAL_FEE: 'Annual fee',
      TRAVEL: 'Travel',
      LICENCE: 'Software licence',
      SECONDARY_DEVELOPMENT: 'Secondary development',
      CUSTOM_SERVICE: 'Custom service',
      DISCOUNT: 'Discount',
      EDITION_UPGRADE: 'Edition upgrade',
      CANCELLATION_CREDIT: 'Cancellation credit',
    },
  },
};
