const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** Fen as yuan without the sign of the currency: 123456 → "1,234.56". A negative amount bears a minus sign (−). */
export function formatYuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const text = `${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`;
  return fen < 0 ? `−${text}` : text;
}

/** Fen as an amount: 123456 → "¥1,234.56". */
export function formatFen(fen: number): string {
  const text = formatYuan(fen);
  return text.startsWith('−') ? `−¥${text.slice(1)}` : `¥${text}`;
}

/** Fen as a difference, always with its sign: "+¥50.00", "−¥50.00", "¥0.00". */
export const formatFenDifference = (fen: number): string => (fen > 0 ? `+${formatFen(fen)}` : formatFen(fen));

/** Fen as a person types it back: "1234.5" has no grouping and no superfluous zeros, "300". */
export function yuanInput(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const cents = digits.slice(-2).replace(/0+$/, '');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}${cents === '' ? '' : `.${cents}`}`;
}
