// Subscribers and their 24-hour representatives.
export default {
  summary: '服务期内的客户，昼夜都有专职客服代表可以联系。',
  nobody: '尚未指定',
  empty: '这一天没有服务期内的客户。',
  filter: { label: '筛选', on: '哪一天' },
  column: { customer: '客户', contact: '联系人', representative: '当天的客服代表', assign: '操作' },
  assign: {
    open: '指定客服代表',
    other: '更换客服代表',
    of: '{{what}}：{{customer}}',
    title: '{{customer}}的客服代表',
    user: '客服代表',
    userChoose: '选择服务台人员',
    userMissing: '请选择客服代表',
    from: '从哪天起',
    submit: '指定',
    done: '{{name}} 已是{{customer}}的客服代表',
  },
};
