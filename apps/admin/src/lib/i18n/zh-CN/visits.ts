// The calendar of planned visits.
export default {
  before: '上一页',
  after: '下一页',
  today: '今天',
  more_other: '还有 {{count}} 次未显示，请按周查看。',
  view: { label: '按月或按周', month: '月', week: '周' },
  status: { PLANNED: '已安排', COMPLETED: '已完成', CANCELLED: '已取消' },
  fact: { customer: '客户', contact: '联系人', site: '地点', status: '状态', order: '服务单' },
  plan: {
    open: '安排上门',
    licence: '许可',
    licenceMissing: '请选择许可',
    kind: '类型',
    day: '日期',
    engineer: '谁去',
    note: '做什么',
    submit: '安排',
    done: '已安排上门 {{number}}',
  },
  complete: '记录完成',
  cancel: {
    open: '取消上门',
    title: '取消上门 {{number}}',
    reason: '理由',
    submit: '取消上门',
    done: '{{number}} 已取消',
  },
};
