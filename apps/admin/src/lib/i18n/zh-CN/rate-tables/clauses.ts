/** What each clause of the sheet says; part of the messages of rate tables. */
export default {
  freePeriod: {
    period: '服务期限',
    content: '服务内容',
    software: '拓步软件产品{{edition}}',
    same: '具体服务内容与有偿服务内容相同',
  },
  causes: {
    onSite: '现场支持不免费的原因',
    dataRepair: '数据修复不免费的原因',
    emergency: '紧急响应不免费的原因',
  },
  hotline: {
    weekdays: '工作日',
    hours: '服务时间',
    days: '日期',
    everyDay: '工作日',
    from: '开始',
    until: '结束',
    exceptions: '例外日期',
    closed: '停止服务',
    closedOn: '停止服务：第 {{number}} 个例外日期',
    addException: '增加日期',
    exceptionDate: '第 {{number}} 个例外日期',
    removeException: '删除：第 {{number}} 个例外日期',
    remove: '删除',
  },
  training: {
    content: '培训内容',
    contentNotes: '各个模块操作流程及相关注意事项，产品初始化',
    contentFull: '各个模块操作流程说明及相关注意事项，产品初始化',
    method: '培训方法',
    methodText: '上机操作演示培训',
    trainees: '培训人数',
    days: '培训天数',
    fees: '培训服务费',
    includedDay: '约定天数 · {{mode}}',
    extraDay: '增加的培训天数',
    note1: '网络版用户可以根据实际用户操作人数选择相关培训人员。',
    note2:
      '深圳范围内用户免费上门培训，深圳范围外如需上门培训按 {{fee}} 元/天收取培训服务费（需另支付差旅费，差旅费按实际费用计算）。',
    note3:
      '如用户需求增加培训天数，收费标准为：深圳范围内按 {{inside}} 元/天；深圳范围外用户按 {{outside}} 元/天（需另支付差旅费，差旅费按实际费用计算）。',
  },
  onSite: {
    allowance: '服务次数/年',
    overage: '超出次数计费标准',
    travel: '深圳范围外需另支付差旅费，按实际费用计算',
    perVisit: '不按年支付服务费，按次收费（任何产品）',
    note: '此服务为有偿服务，在免费服务期后需按年支付服务费，如客户不选择按年支付服务费可选择按次数进行支付服务费用，深圳范围内收费标准为 {{inside}} 元/次，深圳范围外收费标准 {{outside}} 元/次（需另支付差旅费，差旅费按实际费用计算）。',
  },
  dataRepair: {
    note: '此服务为有偿服务，在免费服务期后需按年支付服务费，如客户不选择按年支付服务费可选择按次数进行支付服务费用，收费标准为 {{fee}} 元/次。',
  },
  annual: {
    fee: '年度服务费',
    covers: '包含{{services}}',
    note: '在免费服务期后需按年支付服务费。金额由管理员填写；未约定的不能报价。',
  },
  remote: { channels: '远程服务方式' },
  emergency: {
    responseHours: '响应时间',
    arrivalHours: '到达现场时间',
    resolutionHours: '解决问题时间',
    level: {
      '1': '因故障造成的整个系统瘫痪。',
      '2': '因故障严重影响系统运行。',
      '3': '因故障影响系统的效率，但系统仍可运行。',
    },
    note1: '自用户方提出维护或抢修请求之时起计算，不分昼夜。由此发生的费用，由拓步软件技术有限公司自行承担。',
    note2:
      '深圳区域范围外可以首先联系拓步软件当地技术支持中心，如当地没有设立拓步软件技术支持中心，可联系拓步软件技术支持中心深圳总部。',
    note3: '未约定的时间不作为目标。',
  },
  zones: {
    places: '行政区或城市',
    elsewhere: '其他地区',
    note: '行政区只在深圳市内对应；其他城市除列入当地有支持中心者外，均属当地无支持中心。',
  },
  tax: {
    kind: '项目',
    included: '价内增值税',
    rate: '税率',
    note: '价格含税。未约定税率时，发票不拆分税额。',
  },
};
