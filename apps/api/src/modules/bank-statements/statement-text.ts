/** Encodings in which banks write their files, in the order in which they are tried. */
export type Encoding = 'UTF_8' | 'GB18030';

const ENCODINGS = [
  ['UTF_8', 'utf-8'],
  ['GB18030', 'gb18030'],
] as const;

/** The text of a file: UTF-8, with or without a mark, else GB18030, which GBK and GB2312 are part of; null where it is neither. */
export function statementText(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  for (const [encoding, label] of ENCODINGS) {
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
