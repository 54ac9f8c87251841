import type { Cause } from '../../graphql/enums.js';

/** What visits are made for: cause and what was done. */
export const VISITS: readonly (readonly [readonly [Cause, string], number])[] = [
  [['SOFTWARE_USE', '指导月末结账'], 9],
  [['SOFTWARE_USE', '指导新员工录入单据'], 8],
  [['SOFTWARE_USE', '调整打印模板'], 6],
  [['SOFTWARE_USE', '协助建立新账套'], 4],
  [['SOFTWARE_USE', '核对库存差异'], 5],
  [['SOFTWARE_DEFECT', '修正报表取数'], 5],
  [['SOFTWARE_DEFECT', '安装补丁并复核'], 4],
  [['VENDOR_NETWORK', '恢复远程升级通道'], 1],
  [['UNKNOWN', '查找运行变慢的原因'], 4],
  [['CUSTOMER_HARDWARE', '服务器硬盘损坏，迁移数据'], 2],
  [['CUSTOMER_NETWORK', '客户局域网不通，恢复连接'], 2],
  [['VIRUS', '清除病毒后重装客户端'], 2],
  [['USER_ERROR', '恢复误删的基础资料'], 2],
];

/** What data repairs are made for. */
export const REPAIRS: readonly (readonly [Cause, string])[] = [
  ['UNKNOWN', '修复断电后损坏的数据文件'],
  ['SOFTWARE_DEFECT', '重建凭证索引'],
  ['USER_ERROR', '恢复误删的单据'],
  ['UNKNOWN', '修复库存余额与明细不符'],
];

/** What a diagnosis finds after a visit for an unknown cause. */
export const DIAGNOSES: readonly (readonly [Cause, string])[] = [
  ['SOFTWARE_DEFECT', '复现后确认是程序缺陷'],
  ['CUSTOMER_NETWORK', '客户交换机端口故障'],
  ['VIRUS', '杀毒日志显示感染'],
];

/** Faults by level. */
export const FAULTS: Readonly<Record<1 | 2 | 3, readonly string[]>> = {
  1: ['服务无法启动，全公司停用', '数据库损坏，无法登录', '升级后所有客户端报错'],
  2: ['无法保存单据', '结账时报错中断', '仓库端打不开出库单'],
  3: ['报表打开很慢', '打印偶尔失败', '查询超时'],
};

/** Why customers call without a fault. */
export const QUESTIONS = [
  '询问如何设置多单位换算',
  '询问升级后新增的报表在哪里',
  '询问操作员权限怎么分配',
  '询问年度结转的步骤',
  '要一份最新的操作手册',
  '询问服务期到什么时候',
  '询问怎样导入商品资料',
  '询问续签年度服务的价格',
] as const;

/** Why quotes are lost. */
export const LOST_REASONS = [
  '客户选择了其他产品',
  '预算推迟到明年',
  '价格高于预期',
  '业务调整，暂不需要',
] as const;

/** Why a quote is revised with a discount. */
export const DISCOUNT_REASONS = ['老客户优惠', '多许可一并采购', '季度促销'] as const;

/** What journeys are paid for. */
export const JOURNEYS = ['高铁往返', '住宿一晚', '市内出租车', '长途汽车往返'] as const;
