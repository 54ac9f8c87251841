// Finding a licence, and what it enjoys today.
export default {
  find: {
    title: '哪个客户的哪份许可？',
    search: '查找客户或许可',
    placeholder: '客户名称、拼音首字母、简称或序列号',
    hint: '输入客户名称、简称或许可序列号的一部分。',
    results: '查找结果',
    none: '没有找到“{{search}}”。请换一个词，或由销售先建立客户和许可。',
    noneAtAll: '还没有客户。请由销售先建立客户、地点和许可。',
    noLicence: '此客户还没有许可，请由销售添加。',
    customerAlone: '只知道客户',
    more_other: '还有 {{count}} 个客户，请多输入几个字。',
    change: '更换',
    gone: '找不到这份许可，请重新查找。',
  },
  licence: {
    incident: '上门处理故障单',
    title: '许可',
    serial: '序列号 {{serial}}',
    deliveredOn: '{{date}} 交付',
    until: '至 {{date}}',
    balances: '服务期与余额',
  },
};
