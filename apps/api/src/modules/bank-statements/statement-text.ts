/** Encodings in which banks write their files. */
export type Encoding = 'UTF_8' | 'GB18030' | 'UTF_16';

/** Tried in this order. */
const ENCODINGS = [
  ['UTF_8', 'utf-8'],
  ['GB18030', 'gb18030'],
] as const;

/**
 * The text of a file: UTF-16 where its mark says so, as Excel's Unicode text has it; UTF-8, with or without a mark; else
 * GB18030, which GBK and GB2312 are part of. Null where it is none of them.
 */
export function statementText(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  for (const [encoding, label] of markedAsUtf16(bytes) ?? ENCODINGS) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes);
      // A text has no zero bytes: a workbook or a picture has.
      return text.includes('\0') ? null : { text, encoding };
    } catch {
      // The next one is tried.
    }
  }
  return null;
}

function markedAsUtf16([first, second]: Uint8Array): [[Encoding, string]] | null {
  if (first === 0xff && second === 0xfe) return [['UTF_16', 'utf-16le']];
  return first === 0xfe && second === 0xff ? [['UTF_16', 'utf-16be']] : null;
}
