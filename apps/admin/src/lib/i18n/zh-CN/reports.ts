// Income by month and kind.
export default {
  lead: '按开票月份和费用类型统计已开发票，含税。',
  filter: { label: '月份范围', from: '从', to: '到', thisYear: '今年', lastYear: '去年' },
  fromAfterTo: '开始月份不能晚于结束月份。',
  total: '合计',
  totalOfAll: '全部月份、全部类型合计：',
  totalOf: '{{from}} 至 {{to}}',
  chart: '各月收入（元）',
  chartText: '各月收入的堆叠柱形图，数值见下表。',
  table: '各月各类收入',
  month: '月份',
  lines_other: '{{count}} 行',
  none: '—',
  empty: '这段时间没有开过发票。请更换月份，或先在“待开票费用”中开票。',
  export: '导出 CSV',
  toCharges: '去开票',
};
