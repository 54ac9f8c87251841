export default {
  title: '首页',
  welcome: '{{name}}，您好',
  admin: {
    title: '收费标准',
    inForce: '今日生效',
    none: '没有生效的收费标准',
    drafts: '进行中的草稿',
    all: '全部收费标准',
  },
  sales: { title: '销售', customers: '客户', quotes: '待客户确认的报价', newQuote: '新建报价' },
  service: { title: '服务台', orders: '服务单', record: '登记上门服务' },
  finance: { title: '财务', charges: '待开票费用', drafts: '发票草稿', reports: '收入报表' },
};
