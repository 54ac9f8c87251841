/** A file that may be a rate table. */
export interface ImportFile {
  readonly name: string;
  readonly kind: 'json' | 'workbook';
  /** JSON text, or a workbook in base64. */
  readonly content: string;
  /** The year that it says it is for; undefined where it says none. */
  readonly year: number | undefined;
}

/** Why a file can be no rate table. */
export type WrongFile = 'empty' | 'otherKind' | 'tooLarge';

/** Bytes that a request may have, less what goes around the file. */
const MOST_BYTES = 195_000;

const bytesSent = (content: string): number => new TextEncoder().encode(JSON.stringify(content)).length;

/** The year that a document says of itself. */
function yearIn(document: unknown): number | undefined {
  const year: unknown =
    typeof document === 'object' && document !== null
      ? (document as Record<string, unknown>)['year']
      : undefined;
  return typeof year === 'number' ? year : undefined;
}

/** The year that a file's name begins with or bears. */
function yearNamed(name: string): number | undefined {
  const year = /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/.exec(name)?.[1];
  return year === undefined ? undefined : Number(year);
}

function readJson(name: string, text: string): ImportFile {
  try {
    const document: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    // Its line ends and blanks are a third of what an editor writes.
    const content = bytesSent(text) > MOST_BYTES ? JSON.stringify(document) : text;
    return { name, kind: 'json', content, year: yearIn(document) };
  } catch {
    // The server says in which line and column.
    return { name, kind: 'json', content: text, year: undefined };
  }
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCodePoint(byte);
  return btoa(binary);
}

/** Reads a file as what its first bytes say it is: a workbook is a ZIP archive, JSON begins with a bracket. */
export function readImportFile(name: string, bytes: Uint8Array): ImportFile | WrongFile {
  if (bytes.length === 0) return 'empty';
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (bytes.length > (isWorkbook ? MOST_BYTES : 5 * MOST_BYTES)) return 'tooLarge';
  const text = isWorkbook ? '' : new TextDecoder().decode(bytes);
  if (!isWorkbook && !/^\uFEFF?\s*[{[]/.test(text)) return text.trim() === '' ? 'empty' : 'otherKind';
  const file: ImportFile = isWorkbook
    ? { name, kind: 'workbook', content: base64(bytes), year: yearNamed(name) }
    : readJson(name, text);
  return bytesSent(file.content) > MOST_BYTES ? 'tooLarge' : file;
}
