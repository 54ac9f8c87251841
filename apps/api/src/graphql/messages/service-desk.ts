import type { Language } from './index.js';

const en = {
  INSTANT_IN_FUTURE:
    'This has not happened yet: it is {now} now, Beijing time. Choose that instant or an earlier one.',
  CHANNEL_UNKNOWN: 'The rate table knows no channel "{channel}". Choose one of: {known}.',

  INCIDENT_CLOSED:
    'The incident {number} is closed. A milestone is still corrected with a reason; where it is not solved, reopen it; for anything else open a new incident.',
  INCIDENT_ON_HOLD: 'The incident {number} is on hold. Release the hold first.',
  INCIDENT_NOT_ON_HOLD: 'The incident {number} is not on hold. Reload the page to see where it stands.',
  INCIDENT_NOT_RESOLVED:
    'The incident {number} is not solved yet. Record the resolution first, then close it.',
  INCIDENT_NEEDS_EMERGENCY:
    'A visit for an incident is an emergency visit. Choose that kind, or leave the incident out.',
  SERVED_BEFORE_REQUEST: 'The incident was reported on {requestedOn}. Choose that day or a later one.',
  CONTACT_HAS_INCIDENT: 'This contact has become an incident before: {number}. Open that one.',
  MILESTONE_RECORDED: 'This was recorded as {at} (Beijing time) before. To correct it, say why.',
  MILESTONE_MISSING: 'Record the response first.',
  MILESTONE_TOO_EARLY:
    'This must not be before what precedes it, at {earliest} (Beijing time). Choose that instant or a later one.',
  MILESTONE_TOO_LATE:
    'This must not be after what follows it, at {latest} (Beijing time). Choose that instant or an earlier one.',
  LEVEL_NEEDS_EMERGENCY: 'Only an emergency visit has a level. Choose that kind, or leave the level out.',
  LEVEL_UNCHANGED: 'The incident is of level {level} already. Choose another level.',
  CAUSE_UNCHANGED: 'This cause is recorded already. Choose another one.',

  REPRESENTATIVE_NOT_SERVICE:
    '{name} does not work at the service desk. Choose a user with the role SERVICE.',
  REPRESENTATIVE_IN_PAST:
    'A representative is assigned from today at the earliest. Choose {today} or a later day.',
  REPRESENTATIVE_UNCHANGED:
    'This is the representative on {fromOn} already. Choose someone else or another day.',
  RELEASE_EXISTS: 'There already is a release {version} of {productName}. Choose another version.',
};

const zhCN: Record<keyof typeof en, string> = {
  INSTANT_IN_FUTURE: '此事尚未发生：现在是北京时间 {now}，请选择此刻或更早的时间。',
  CHANNEL_UNKNOWN: '收费标准中没有联系渠道“{channel}”，可选：{known}。',

  INCIDENT_CLOSED:
    '故障单 {number} 已关闭。时间节点仍可说明原因后更正；如未解决请重新打开，其他情况请新开故障单。',
  INCIDENT_ON_HOLD: '故障单 {number} 处于暂停中，请先恢复。',
  INCIDENT_NOT_ON_HOLD: '故障单 {number} 并未暂停，请刷新页面查看现状。',
  INCIDENT_NOT_RESOLVED: '故障单 {number} 尚未解决，请先登记解决时间，再关闭。',
  INCIDENT_NEEDS_EMERGENCY: '为故障单上门属于紧急上门，请选择该类型，或不填故障单。',
  SERVED_BEFORE_REQUEST: '该故障于 {requestedOn} 报修，请选择当天或之后的日期。',
  CONTACT_HAS_INCIDENT: '该联系记录已转为故障单 {number}，请打开该故障单。',
  MILESTONE_RECORDED: '此前已登记为北京时间 {at}。如需更正，请说明原因。',
  MILESTONE_MISSING: '请先登记响应时间。',
  MILESTONE_TOO_EARLY: '不能早于前一节点的北京时间 {earliest}，请选择该时间或之后的时间。',
  MILESTONE_TOO_LATE: '不能晚于后一节点的北京时间 {latest}，请选择该时间或之前的时间。',
  LEVEL_NEEDS_EMERGENCY: '只有紧急上门才分级次，请选择紧急上门，或不填级次。',
  LEVEL_UNCHANGED: '该故障单已是 {level} 级，请选择其他级次。',
  CAUSE_UNCHANGED: '已登记为该原因，请选择其他原因。',

  REPRESENTATIVE_NOT_SERVICE: '{name} 不是客服人员，请选择具有客服角色的用户。',
  REPRESENTATIVE_IN_PAST: '专职客服代表最早自今天起指派，请选择 {today} 或之后的日期。',
  REPRESENTATIVE_UNCHANGED: '{fromOn} 的专职客服代表已是此人，请选择其他人或其他日期。',
  RELEASE_EXISTS: '{productName} 已有版本 {version}，请填写其他版本号。',
};

/** What the service desk may be refused, by code: each sentence says what is wrong and what to do. */
export const serviceDesk: Record<Language, Record<string, string>> = { 'zh-CN': zhCN, en };
