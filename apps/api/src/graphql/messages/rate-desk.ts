/** Sentences of the rate desk: edits by several people, approval, impact. */
export const rateDesk: Record<'en' | 'zh-CN', Record<string, string>> = {
  en: {
    CELL_CHANGED: '{who} set this cell to {theirs} on {when}. Keep that, or look at it and set yours again.',
    CELL_CLEARED:
      '{who} has left this cell unstated on {when}. Keep that, or look at it and set yours again.',
    CELL_NOT_AS_SEEN:
      'This cell states {theirs}, which is not what was seen. Reload to see it, then set yours again.',
    SECOND_PERSON_REQUIRED: 'Publishing needs a second administrator. Submit the draft for approval.',
    SUBMISSION_NOT_WAITING:
      'This no longer waits for approval: it was withdrawn by an edit, or somebody has decided on it. Reload to see the draft as it stands.',
    APPROVER_SUBMITTED:
      'You submitted this yourself. Another administrator is to decide on it; you can withdraw it.',
    SUBMISSION_OF_ANOTHER: 'Somebody else submitted this. Reject it with a reason instead.',
    VERSION_NOT_KEPT: 'The history of this table has no such version. Choose one that it lists.',
    IMPACT_SAME_SERVICES:
      'The services of the last twelve months are taken as they were given, also those that were waived; cancelled ones are left out.',
    IMPACT_ONE_TABLE: 'Each of the two tables decides all of them, whichever table the contract was tied to.',
    IMPACT_DRAWS_AFRESH:
      'Allowances are counted afresh in the order of service dates, period by period, with what was given in a period before the twelve months.',
    IMPACT_COVER_KEPT:
      'Each service stays in the free period or contract year that covered it: other free months or plans change nothing here.',
    IMPACT_PREPAID_TRAINING: 'Training days that were paid with the sale stay paid.',
    IMPACT_RENEWALS:
      'Contracts that end in the year and are not renewed yet are renewed for one year with the same plans, without a discount.',
    IMPACT_UNPRICED:
      'What one of the two tables gives no price for counts in no sum; it is listed with its cell.',
  },
  'zh-CN': {
    CELL_CHANGED: '{who} 已于 {when} 将此格改为 {theirs}。可保留对方的值，或查看后重新填写。',
    CELL_CLEARED: '{who} 已于 {when} 将此格清空。可保留为空，或查看后重新填写。',
    CELL_NOT_AS_SEEN: '此格现为 {theirs}，与所见不同。请刷新查看后重新填写。',
    SECOND_PERSON_REQUIRED: '发布需由另一位管理员批准，请提交审批。',
    SUBMISSION_NOT_WAITING: '该提交已不在等待审批：草稿修改后已自动撤回，或已有人处理。请刷新查看草稿现状。',
    APPROVER_SUBMITTED: '这是您本人提交的，须由另一位管理员处理；您可以撤回。',
    SUBMISSION_OF_ANOTHER: '这是他人提交的，请填写原因后驳回。',
    VERSION_NOT_KEPT: '该收费标准的历史中没有这一版，请选择其中列出的版本。',
    IMPACT_SAME_SERVICES: '按最近十二个月实际提供的服务计算，已减免的也计入；已取消的不计。',
    IMPACT_ONE_TABLE: '不论合同原来适用哪份收费标准，两份标准各自计算全部服务。',
    IMPACT_DRAWS_AFRESH: '服务次数按服务日期逐期重新计算，并计入该期内十二个月之前已提供的服务。',
    IMPACT_COVER_KEPT: '每次服务仍归属原来的免费服务期或合同年度：免费月数或服务方案的变化在此不计。',
    IMPACT_PREPAID_TRAINING: '随销售已付费的培训天数仍视为已付。',
    IMPACT_RENEWALS: '当年到期且尚未续签的合同，按原方案续签一年计算，不计折扣。',
    IMPACT_UNPRICED: '其中一份标准没有价格的项目不计入合计，并列出所缺的格。',
  },
};
