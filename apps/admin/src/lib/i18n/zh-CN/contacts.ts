// The hotline's log.
export default {
  toIncident: '开故障单',
  unknown: '来电人不在客户资料中',
  outside: '热线时间以外',
  column: {
    at: '时间',
    channel: '渠道',
    customer: '客户',
    description: '咨询内容',
    by: '记录人',
    incident: '故障单',
  },
  filter: {
    label: '筛选',
    customerAll: '全部客户',
    channelAll: '全部渠道',
    outside: '只看热线时间以外的',
    clear: '清除筛选',
  },
  list: {
    empty: '还没有联系记录。客户来电咨询后，在这里记录。',
    none: '没有符合条件的记录。请更换条件，或清除筛选。',
  },
  record: {
    open: '记录来电',
    licence: '客户与许可',
    licenceHint: '只知道客户时，选不带许可的那一项；不是客户则留空，在“来电人”写下称呼和电话。',
    description: '咨询内容与答复',
    name: '来电人',
    atHint: '留空即现在。',
    submit: '保存记录',
    done: '已记录',
  },
};
