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
  },
};
