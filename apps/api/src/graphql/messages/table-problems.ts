import type { ProblemCode } from 'policy';
import type { Language } from './index.js';

const en: Record<ProblemCode, string> = {
  NOT_AN_OBJECT: 'An object with named entries must stand here.',
  NOT_A_LIST: 'A list must stand here.',
  EMPTY_LIST: 'This list is empty. Put in at least one entry.',
  KEY_MISSING: '"{key}" is missing. Add it; null means not stated.',
  KEY_UNKNOWN: 'A rate table has no "{key}" here. Take it out, or correct its name.',
  NOT_A_NUMBER: 'A number must stand here.',
  NEGATIVE: 'This must not be negative, but is {found}.',
  FRACTIONAL: 'This must be a whole number (amounts are in fen), but is {found}.',
  TOO_LARGE: 'This figure is too large: {found}. Check the number of digits.',
  OUT_OF_RANGE:
    '{found} is not possible here: years are from 1990 to 2100, weekdays from 1 to 7, revisions from 1.',
  NOT_TEXT: 'A text must stand here.',
  EMPTY_TEXT: 'This text is empty. Fill it in.',
  CODE_UNKNOWN: '"{found}" is no code that is known here. Choose one of the known codes.',
  NOT_A_DATE: '"{found}" is no day of the calendar. Write it as YYYY-MM-DD.',
  NOT_A_TIME: '"{found}" is no time of day. Write it as HH:MM, at most 24:00.',
  NOT_WHOLE_MINUTES: '{found} hours are no whole number of minutes. Round them.',
  NOT_A_PERCENT: '"{found}" is no tax rate. Write a percentage from 0 to 100 as text, such as "6" or "6.5".',
  NOT_TRUE: 'Only true may stand here. For a day that is open, state from and to instead.',
  TWICE: '"{what}" is stated twice. Keep it in one place only.',
  PRODUCT_UNKNOWN:
    'The product "{product}" is not in the table\'s list of products. Add it there, or correct its code.',
  PRODUCT_IN_NO_ROW: 'The product "{product}" stands in no row of this schedule. Put it in exactly one.',
  ZONE_UNKNOWN: 'The zone "{zone}" is not in the table\'s list of zones. Add it there, or correct its code.',
  TARGET_MISSING: 'There is no row of response targets for level {level} in the zone "{zone}". Add one.',
  FROM_NOT_BEFORE_TO: 'The hotline must open before it closes. Correct one of the two times.',
  NETWORK_BELOW_STANDALONE:
    'The network edition ({NETWORK}) is below the standalone edition ({STANDALONE}). Check that this is meant.',
  OUTSIDE_BELOW_SHENZHEN:
    'The fee outside Shenzhen ({OUTSIDE}) is below that within ({SHENZHEN}). Check that this is meant.',
  EFFECTIVE_OUTSIDE_YEAR:
    'The table is for {year}, but takes effect on {effectiveFrom}. Check that this is meant.',
  TARGETS_OUT_OF_ORDER:
    'This target is due before the one that precedes it. Check the order: response, arrival, resolution.',
  NOT_STATED: 'Nothing is stated here. What needs this figure cannot be priced until it is filled in.',
};

const zhCN: Record<ProblemCode, string> = {
  NOT_AN_OBJECT: '此处应为含有各项名称的对象。',
  NOT_A_LIST: '此处应为列表。',
  EMPTY_LIST: '该列表为空，请至少填写一项。',
  KEY_MISSING: '缺少“{key}”，请补上；未约定时填 null。',
  KEY_UNKNOWN: '收费标准此处没有“{key}”，请删除或更正名称。',
  NOT_A_NUMBER: '此处应为数字。',
  NEGATIVE: '不能为负数，现为 {found}。',
  FRACTIONAL: '应为整数（金额以分为单位），现为 {found}。',
  TOO_LARGE: '数值过大：{found}，请检查位数。',
  OUT_OF_RANGE: '此处不能为 {found}：年份为 1990 至 2100，星期为 1 至 7，修订号从 1 起。',
  NOT_TEXT: '此处应为文字。',
  EMPTY_TEXT: '文字为空，请填写。',
  CODE_UNKNOWN: '此处没有代码“{found}”，请选用已有的代码。',
  NOT_A_DATE: '“{found}”不是有效日期，请按 YYYY-MM-DD 填写。',
  NOT_A_TIME: '“{found}”不是有效时间，请按 HH:MM 填写，最晚为 24:00。',
  NOT_WHOLE_MINUTES: '{found} 小时不是整分钟数，请取整。',
  NOT_A_PERCENT: '“{found}”不是有效税率，请以文字填写 0 至 100 的百分数，例如 "6" 或 "6.5"。',
  NOT_TRUE: '此处只能为 true；如当天营业，请改填起止时间。',
  TWICE: '“{what}”重复出现，请只保留一处。',
  PRODUCT_UNKNOWN: '产品“{product}”不在本表的产品列表中，请添加或更正代码。',
  PRODUCT_IN_NO_ROW: '产品“{product}”未列入此项目的任何一行，请列入且只列入一行。',
  ZONE_UNKNOWN: '服务区域“{zone}”不在本表的区域列表中，请添加或更正代码。',
  TARGET_MISSING: '服务区域“{zone}”缺少 {level} 级故障的响应时限，请补上一行。',
  FROM_NOT_BEFORE_TO: '热线的开始时间应早于结束时间，请更正。',
  NETWORK_BELOW_STANDALONE: '网络版（{NETWORK}）低于单机版（{STANDALONE}），请确认是否有意如此。',
  OUTSIDE_BELOW_SHENZHEN: '深圳范围外的收费（{OUTSIDE}）低于深圳范围内（{SHENZHEN}），请确认是否有意如此。',
  EFFECTIVE_OUTSIDE_YEAR: '本表为 {year} 年的收费标准，却自 {effectiveFrom} 起生效，请确认是否有意如此。',
  TARGETS_OUT_OF_ORDER: '该时限早于前一项时限，请核对响应、到达、解决的先后。',
  NOT_STATED: '此处未约定。填写之前，凡需用到此数的服务都无法计价。',
};

/** What is wrong, odd or missing in a rate table, by the problem’s code. */
export const tableProblems: Record<Language, Record<ProblemCode, string>> = { 'zh-CN': zhCN, en };
