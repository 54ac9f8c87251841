// Subscribers and their 24-hour representatives.
export default {
  summary: '服务期内的客户，昼夜都有专员可以联系。',
  nobody: '尚未指定',
  empty: '这一天没有服务期内的客户。',
  filter: { label: '筛选', on: '哪一天' },
  column: { customer: '客户', contact: '联系人', representative: '当天的专员', assign: '操作' },
  assign: {
    open: '指定专员',
    other: '更换专员',
    of: '为{{customer}}指定专员',
    title: '{{customer}}的专员',
    user: '专员',
    userChoose: '选择服务台人员',
    userMissing: '请选择专员',
    from: '从哪天起',
    submit: '指定',
    done: '{{name}} 已是{{customer}}的专员',
  },
};
