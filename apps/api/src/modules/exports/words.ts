import type { IncomeSource } from '../../graphql/billing-enums.js';
import type { Edition, InvoiceStatus, Region } from '../../graphql/enums.js';
import type { Language } from '../../graphql/messages/index.js';

interface Words {
  editions: Record<Edition, string>;
  regions: Record<Region, string>;
  sources: Record<IncomeSource, string>;
  statuses: Record<InvoiceStatus, string>;
}

/** The words of exported files for what is stored as codes. */
export const exportWords: Record<Language, Words> = {
  'zh-CN': {
    editions: { STANDALONE: '单机版', NETWORK: '网络版' },
    regions: { SHENZHEN: '深圳范围内', OUTSIDE: '深圳范围外' },
    sources: { CONTRACT: '合同', OVERAGE: '超出次数', PER_SERVICE: '按次收费' },
    statuses: { DRAFT: '草稿', ISSUED: '已开具' },
  },
  en: {
    editions: { STANDALONE: 'Standalone', NETWORK: 'Network' },
    regions: { SHENZHEN: 'Shenzhen', OUTSIDE: 'Outside Shenzhen' },
    sources: { CONTRACT: 'Contract', OVERAGE: 'Past the allowance', PER_SERVICE: 'Per service' },
    statuses: { DRAFT: 'Draft', ISSUED: 'Issued' },
  },
};
