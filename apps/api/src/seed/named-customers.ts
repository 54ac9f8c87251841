import type { Cause, Edition, ServiceOrderKind } from '../graphql/enums.js';

/** A service of a named customer, so many days before today. */
export interface NamedService {
  daysAgo: number;
  kind: ServiceOrderKind;
  cause: Cause;
  description: string;
  travelFen?: number;
  level?: number;
}

/** A licence of a named customer; delivered so many days before today, after it where negative. */
export interface NamedLicence {
  deliveredDaysAgo: number;
  product: string;
  edition: Edition;
  serial: string;
  operators: number;
  services: readonly NamedService[];
}

/** A customer that guides and pictures name, with its one site. */
export interface NamedCustomer {
  name: string;
  shortCode: string;
  creditCode: string;
  contactName: string;
  contactPhone: string;
  site: { name: string; city: string; district: string; address: string };
  licences: readonly NamedLicence[];
}

const visit = (daysAgo: number, cause: Cause, description: string, travelFen = 0): NamedService => ({
  daysAgo,
  kind: 'ON_SITE_SUPPORT',
  cause,
  description,
  travelFen,
});

const repair = (daysAgo: number, description: string, cause: Cause = 'UNKNOWN'): NamedService => ({
  daysAgo,
  kind: 'DATA_REPAIR',
  cause,
  description,
});

const licence = (
  deliveredDaysAgo: number,
  product: string,
  edition: Edition,
  serial: string,
  operators: number,
  services: readonly NamedService[] = [],
): NamedLicence => ({ deliveredDaysAgo, product, edition, serial, operators, services });

/** In their free period, past its allowance, long out of it, not yet delivered; in each zone of Shenzhen and in two other cities. */
export const namedCustomers: readonly NamedCustomer[] = [
  {
    name: '深圳市南华精密五金有限公司',
    shortCode: 'NANHUA',
    creditCode: '91440300MA5F8K21XL',
    contactName: '何志强',
    contactPhone: '0755-5550 0101',
    site: { name: '沙井工厂', city: '深圳市', district: '宝安区', address: '沙井街道新沙路 88 号' },
    licences: [
      licence(60, 'MANUFACTURING', 'NETWORK', 'ZZT-N-260018', 24, [
        visit(52, 'SOFTWARE_USE', '指导车间录入工单'),
        visit(33, 'SOFTWARE_DEFECT', '修正物料清单报表'),
        repair(21, '修复损坏的领料单'),
        visit(9, 'SOFTWARE_USE', '培训新到的计划员'),
      ]),
      licence(60, 'FINANCE', 'NETWORK', 'CWT-N-260019', 6, [repair(14, '重建结账后的凭证索引')]),
    ],
  },
  {
    name: '深圳市福海达贸易有限公司',
    shortCode: 'FUHAIDA',
    creditCode: '91440300MA5G3T60P6',
    contactName: '邓丽华',
    contactPhone: '0755-5550 0102',
    site: { name: '总部', city: '深圳市', district: '福田区', address: '福华三路 168 号 21 楼' },
    licences: [
      licence(75, 'TRADE', 'STANDALONE', 'SMT-D-260004', 1, [
        visit(70, 'SOFTWARE_USE', '安装后指导开单'),
        visit(61, 'SOFTWARE_USE', '导入商品资料'),
        visit(48, 'SOFTWARE_DEFECT', '修正打印模板'),
        visit(37, 'UNKNOWN', '查找库存差异'),
        visit(26, 'SOFTWARE_USE', '月末结账指导'),
        visit(15, 'SOFTWARE_USE', '调整客户价格'),
        visit(4, 'SOFTWARE_USE', '再次指导月末结账'),
      ]),
    ],
  },
  {
    name: '深圳市龙岗恒泰电子有限公司',
    shortCode: 'HENGTAI',
    creditCode: '91440300MA5H7R48JX',
    contactName: '罗建平',
    contactPhone: '0755-5550 0103',
    site: { name: '横岗厂区', city: '深圳市', district: '龙岗区', address: '横岗街道力嘉路 12 号' },
    licences: [
      licence(700, 'PRODUCTION', 'NETWORK', 'SCT-N-240107', 15, [
        visit(640, 'SOFTWARE_USE', '指导排产'),
        visit(95, 'SOFTWARE_USE', '调整工序'),
        repair(40, '恢复断电后的数据库'),
      ]),
    ],
  },
  {
    name: '深圳市盐田联港物流有限公司',
    shortCode: 'LIANGANG',
    creditCode: '91440300MA5E2W91CP',
    contactName: '蔡文彬',
    contactPhone: '0755-5550 0104',
    site: { name: '保税仓', city: '深圳市', district: '盐田区', address: '深盐路 2005 号 3 号仓' },
    licences: [
      licence(150, 'WAREHOUSE', 'NETWORK', 'CGT-N-250211', 8, [
        visit(120, 'SOFTWARE_USE', '指导库位管理'),
        visit(58, 'VIRUS', '清除病毒后恢复运行'),
        visit(12, 'SOFTWARE_DEFECT', '更新盘点补丁'),
      ]),
    ],
  },
  {
    name: '东莞市厚街长荣家具有限公司',
    shortCode: 'CHANGRONG',
    creditCode: '91441900MA5D6N35QB',
    contactName: '钟伟明',
    contactPhone: '0769-5550 0105',
    site: { name: '厚街总厂', city: '东莞市', district: '厚街镇', address: '家具大道 66 号' },
    licences: [
      licence(100, 'ENTERPRISE', 'NETWORK', 'QYT-N-250230', 30, [
        visit(80, 'SOFTWARE_USE', '上线辅导', 18_600),
        {
          ...visit(31, 'SOFTWARE_DEFECT', '服务无法启动，现场抢修', 21_400),
          kind: 'EMERGENCY',
          level: 1,
        },
      ]),
    ],
  },
  {
    name: '广州市天河文博图书有限公司',
    shortCode: 'WENBO',
    creditCode: '91440101MA5C9B72LG',
    contactName: '梁咏诗',
    contactPhone: '020-5550 0106',
    site: { name: '天河门市', city: '广州市', district: '天河区', address: '天河路 371 号' },
    licences: [
      licence(400, 'FINANCE', 'STANDALONE', 'CWT-D-250003', 1, [
        visit(66, 'SOFTWARE_USE', '年度结转', 26_800),
        repair(64, '修复年度结转后的余额'),
      ]),
    ],
  },
  {
    name: '深圳市光明鲜禾食品有限公司',
    shortCode: 'XIANHE',
    creditCode: '91440300MA5K1Y84EY',
    contactName: '温晓燕',
    contactPhone: '0755-5550 0107',
    site: { name: '公明加工厂', city: '深圳市', district: '光明区', address: '公明街道长春路 9 号' },
    licences: [
      licence(20, 'SALES_FORCE', 'NETWORK', 'YWT-N-260041', 12, [visit(11, 'SOFTWARE_USE', '指导手机开单')]),
      licence(20, 'ASSET', 'STANDALONE', 'ZCT-D-260042', 1),
    ],
  },
  {
    name: '深圳市坪山新锐汽配有限公司',
    shortCode: 'XINRUI',
    creditCode: '91440300MA5L4U57HE',
    contactName: '江海涛',
    contactPhone: '0755-5550 0108',
    site: { name: '坪山厂区', city: '深圳市', district: '坪山区', address: '坑梓街道人民西路 50 号' },
    licences: [
      licence(300, 'HR', 'STANDALONE', 'RST-D-250120', 1),
      licence(300, 'PAYROLL', 'STANDALONE', 'XZT-D-250121', 1, [
        visit(25, 'USER_ERROR', '恢复误删的工资表'),
        repair(24, '修复个税累计数', 'USER_ERROR'),
      ]),
    ],
  },
  {
    name: '深圳市罗湖万象珠宝有限公司',
    shortCode: 'WANXIANG',
    creditCode: '91440300MA5M0A19TE',
    contactName: '许美玲',
    contactPhone: '0755-5550 0109',
    site: { name: '水贝展厅', city: '深圳市', district: '罗湖区', address: '水贝一路 1006 号' },
    licences: [
      licence(5, 'CASHIER', 'STANDALONE', 'CNT-D-260055', 1),
      licence(-15, 'TRADE', 'NETWORK', 'SMT-N-260056', 5),
    ],
  },
];
