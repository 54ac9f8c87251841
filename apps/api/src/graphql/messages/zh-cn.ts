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
  FIELD_LIST_TOO_LONG: '最多 {max} 项，请分批提交。',
  FIELD_UNPRINTABLE: '含有无法显示的字符，请去掉后重新输入。',
  STARTS_BEFORE_DELIVERY: '该许可于 {deliveredOn} 交付，请从当日或之后开始。',
  FIELD_MALFORMED: '格式不正确。',
  INVALID_REQUEST: '请求无效：次数或金额为负数或小数，或缺少必填项。',
  PRODUCT_NOT_COVERED: '该产品不在服务指南的收费标准范围内。',
  TRAINING_NOT_OPEN: '签订销售合同并付款后方可开始培训。',
  TOO_MANY_TRAINEES: '培训人数超过该许可的限额，且没有约定超出人数的价格。',
  RATE_NOT_SET: '收费标准 {table} 未约定此项。请管理员在新的收费标准中填写。',
  NO_RATE_TABLE: '{date} 没有生效的收费标准。',

  // rate tables
  RATE_TABLE_PUBLISHED: '已发布的收费标准不能更改，请复制为草稿，修改后作为新的修订版发布。',
  RATE_TABLE_EFFECTIVE_IN_PAST: '收费标准最早自发布当日起生效，请选择 {today} 或之后的日期。',
  RATE_TABLE_EFFECTIVE_TOO_LATE:
    '{year} 年收费标准最晚自 {latest} 起生效，请选择更早的日期，或另建以后年度的收费标准。',
  RATE_TABLE_EXISTS: '{year} 年的收费标准已有第 {revision} 版，请将文件改为下一个修订号。',
  WRONG_YEAR: '文件为 {found} 年的收费标准，而所选年份为 {year}，请更正其一。',
  WORKBOOK_UNREADABLE: '这不是有效的 XLSX 文件。请先导出 XLSX，编辑后再导入。',
  WORKSHEET_MISSING: '文件缺少工作表“{sheet}”。请重新导出，并保留全部工作表。',
  WORKBOOK_CELL_UNREADABLE: '这一格不是数字。请填写不小于 0 的数，或留空表示未约定。',
  JSON_MALFORMED: '这不是有效的 JSON：第 {line} 行第 {column} 列有误。',
  LIST_TOO_LONG: '该列表超过 {max} 项，收费标准用不到这么多，请删减。',
  CELL_UNKNOWN: '草稿中没有这一格，请选择其中已有的格。',
  CELL_NOT_EDITABLE: '年份、修订号和生效日期不在此处修改：生效日期在发布时选定。',

  // 客户、许可、服务
  SHORT_CODE_TAKEN: '简称 {shortCode} 已被其他客户使用，请换一个。',
  CREDIT_CODE_INVALID: '统一社会信用代码不正确，请对照营业执照核对全部 18 位。',
  CREDIT_CODE_TAKEN: '已有客户使用该统一社会信用代码，请搜索该客户。',
  DISTRICT_UNKNOWN: '收费标准中 {city} 没有 {district}，请按标准中的名称填写：{known}。',
  SERIAL_TAKEN: '序列号 {serial} 属于另一个许可，请对照交货单核对。',
  DELIVERED_TOO_LATE: '交付日期最多提前一年登记，最晚为 {latest}。',
  SERVICE_IN_FUTURE: '只能登记已完成的服务，日期最晚为今天 {today}。',
  SERVED_BEFORE_DELIVERY: '该许可于 {deliveredOn} 交付，请选择当天或之后的日期。',

  // 报价与合同
  RATE_TABLE_NOT_PUBLISHED: '该收费标准还是草稿，草稿不能用于报价，请选择已发布的收费标准。',
  RATE_TABLE_NOT_IN_FORCE:
    '收费标准 {table} 今天和 {startsOn} 都未生效，请选择今天生效的，或该行开始日生效的收费标准。',
  PLAN_NOT_IN_TABLE: '收费标准 {table} 没有方案 {plan}，可选：{plans}。',
  LINE_REPEATED: '与第 {line} 行的许可、方案、年数和开始日完全相同，请删除其中一行。',
  AMOUNT_TOO_LARGE: '合计金额过大，请拆分。',
  VALID_UNTIL_PAST: '报价有效期不能早于今天，请选择今天或以后的日期。',
  QUOTE_EXPIRED: '该报价的有效期至 {validUntil}，已过期，请重新报价。',
  QUOTE_ALREADY_ACCEPTED: '该报价已被接受，请打开它的合同。',

  // 发票
  CHARGE_NOT_OPEN: '{productName}（{serial}）应收日为 {dueOn} 的收费已在发票上，请从清单中移除。',
  CHARGE_NOT_DUE: '{productName}（{serial}）的收费到 {dueOn} 才应收，请先从清单中移除，届时再开票。',
  CHARGE_REPEATED: '该收费在清单中出现了两次，请移除其中一次。',
  INVOICE_ALREADY_ISSUED: '该发票已开具，号码 {number}，不能再更改。',
};
