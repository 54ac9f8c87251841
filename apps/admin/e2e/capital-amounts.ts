const digits = '零壹贰叁肆伍陆柒捌玖';
const units: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1_000 };

/** The amounts that stand in a text in Chinese capitals (大写), in fen. */
export const fenInCapitals = (text: string): readonly number[] =>
  [...text.matchAll(/[零壹贰叁肆伍陆柒捌玖拾佰仟万]+元(?:整|[零壹贰叁肆伍陆柒捌玖角分整]*)/g)].map(
    ([amount]) => fenOf(amount),
  );

function fenOf(amount: string): number {
  const [yuan = '', rest = ''] = amount.split('元');
  const part = (unit: string): number => digits.indexOf(rest[rest.indexOf(unit) - 1] ?? '零');
  return (
    wholeOf(yuan) * 100 + (rest.includes('角') ? part('角') * 10 : 0) + (rest.includes('分') ? part('分') : 0)
  );
}

function wholeOf(text: string): number {
  const at = text.indexOf('万');
  if (at >= 0) return wholeOf(text.slice(0, at)) * 10_000 + wholeOf(text.slice(at + 1));
  let sum = 0;
  let digit = 0;
  for (const sign of text) {
    const unit = units[sign];
    if (unit === undefined) digit = digits.indexOf(sign);
    else {
      sum += Math.max(digit, 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}
