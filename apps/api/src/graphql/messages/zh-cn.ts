/** Chinese sentences by code: each says what is wrong and what to do. `{name}` is put in. */
export const zhCN: Record<string, string> = {
  NOT_FOUND: '没有这条记录，请刷新页面后重新选择。',
  VERSION_CONFLICT: '其他人刚刚修改过这条记录，请刷新查看后再试。',
  IDEMPOTENCY_CONFLICT: '该幂等键已用于另一个请求，请换一个新键。',
  SIGN_IN_FAILED: '用户名或密码不正确。',
  SIGN_IN_TOO_OFTEN: '此处登录失败次数过多，请 {minutes} 分钟后再试。',
  FIELD_REQUIRED: '请填写此项。',
  FIELD_TOO_LONG: '请缩短至 {max} 个字符以内。',
  FIELD_OUT_OF_RANGE: '应在 {min} 到 {max} 之间。',
  FIELD_MALFORMED: '格式不正确。',
  INVALID_REQUEST: '请求无效：次数或金额为负数或小数，或缺少必填项。',
  PRODUCT_NOT_COVERED: '该产品不在服务指南的收费标准范围内。',
  TRAINING_NOT_OPEN: '签订销售合同并付款后方可开始培训。',
  TOO_MANY_TRAINEES: '培训人数超过该许可的限额，且没有约定超出人数的价格。',
  RATE_NOT_SET: '收费标准 {table} 未约定此项：{cell}。请管理员在新的收费标准中填写。',
  NO_RATE_TABLE: '{date} 没有生效的收费标准。',

  // rate tables
  RATE_TABLE_PUBLISHED: '已发布的收费标准不能更改，请复制为草稿，修改后作为新的修订版发布。',
  RATE_TABLE_EFFECTIVE_IN_PAST: '收费标准最早自发布当日起生效，请选择 {today} 或之后的日期。',
  RATE_TABLE_EXISTS: '{year} 年的收费标准已有第 {revision} 版，请将文件改为下一个修订号。',
  WRONG_YEAR: '文件为 {found} 年的收费标准，而所选年份为 {year}，请更正其一。',
  JSON_MALFORMED: '这不是有效的 JSON：第 {line} 行第 {column} 列有误。',
  LIST_TOO_LONG: '该列表超过 {max} 项，收费标准用不到这么多，请删减。',
  CELL_UNKNOWN: '草稿中没有这一格，请选择其中已有的格。',
  CELL_NOT_EDITABLE: '年份、修订号和生效日期不在此处修改：生效日期在发布时选定。',
};
