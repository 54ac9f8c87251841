const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const places = ['', '拾', '佰', '仟'] as const;
const groups = ['', '万', '亿', '万亿'] as const;

/** Four digits in words, without leading and doubled zeros: "1005" → 壹仟零伍. */
function groupWords(group: string): string {
  const words = group
    .split('')
    .map((digit, at) =>
      digit === '0' ? '零' : `${digits[Number(digit)] ?? ''}${places[group.length - 1 - at] ?? ''}`,
    )
    .join('');
  return words.replace(/零+/g, '零').replace(/零$/, '');
}

function yuanWords(yuan: string): string {
  const fours = yuan.match(/\d{1,4}(?=(\d{4})*$)/g) ?? [];
  return fours
    .map((group, at) =>
      Number(group) === 0 ? '零' : `${groupWords(group)}${groups[fours.length - 1 - at] ?? ''}`,
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}

/** An amount of 0 fen or more as Chinese papers write it out, safe against alteration: 123405 → 壹仟贰佰叁拾肆元零伍分. */
export function capitalAmount(fen: number): string {
  const text = String(fen).padStart(3, '0');
  const yuan = yuanWords(text.slice(0, -2));
  const [jiao, cent] = [Number(text.at(-2)), Number(text.at(-1))];
  const whole = yuan === '' ? '' : `${yuan}元`;
  if (jiao === 0 && cent === 0) return `${whole === '' ? '零元' : whole}整`;
  const tenths = jiao > 0 ? `${digits[jiao] ?? ''}角` : whole === '' ? '' : '零';
  return `${whole}${tenths}${cent > 0 ? `${digits[cent] ?? ''}分` : '整'}`;
}
