/** Fen as a document prints yuan: 123456 → 1,234.56; below 0 with a minus sign (−). */
export function printedYuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const text = `${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`;
  return fen < 0 ? `−${text}` : text;
}

/** Fen as a sentence says it: 123456 → ¥1,234.56; below 0 with a minus sign (−) before it. */
export function saidYuan(fen: number): string {
  return fen < 0 ? `−¥${printedYuan(-fen)}` : `¥${printedYuan(fen)}`;
}
