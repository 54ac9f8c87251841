import { inflateRawSync } from 'node:zlib';

/** A cell as it stands in the file: its type, its text or number, and the number format that it is shown in. */
export interface XlsxCell {
  type: 'text' | 'number' | 'formula';
  value: string | number;
  format: string;
}

/** A sheet as it stands in the file, read by another way than it is written. */
export interface XlsxSheet {
  name: string;
  rows: (XlsxCell | null)[][];
  frozenRows: number;
  widths: number[];
}

/** Reads a sheet of an XLSX file. */
export function readXlsx(file: Buffer, place = 1): XlsxSheet {
  const parts = unzipped(file);
  const part = (name: string): string => parts.get(name)?.toString() ?? '';
  const sheet = part(`xl/worksheets/sheet${place}.xml`);
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  const formats = formatsIn(part('xl/styles.xml'));
  return {
    name: unescaped(names[place - 1]?.[1] ?? ''),
    rows: [...sheet.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, cells = '']) =>
      rowOf(cells, formats),
    ),
    frozenRows: Number(/<pane [^>]*ySplit="(\d+)"[^>]*state="frozen"/.exec(sheet)?.[1] ?? 0),
    widths: [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width)),
  };
}

function rowOf(cells: string, formats: readonly string[]): (XlsxCell | null)[] {
  const row: (XlsxCell | null)[] = [];
  for (const [, attributes = '', content = ''] of cells.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const column = columnOf(/r="([A-Z]+)\d+"/.exec(attributes)?.[1] ?? '');
    while (row.length < column) row.push(null);
    row[column] = cellOf(attributes, content, formats);
  }
  return row;
}

function cellOf(attributes: string, content: string, formats: readonly string[]): XlsxCell | null {
  const format = formats[Number(/s="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? '';
  const isText = /t="(inlineStr|str)"/.test(attributes);
  const text = unescaped(/<(?:t|v)(?: [^>]*)?>(.*?)<\/(?:t|v)>/s.exec(content)?.[1] ?? '');
  if (content === '') return null;
  if (content.includes('<f')) return { type: 'formula', value: text, format };
  return isText ? { type: 'text', value: text, format } : { type: 'number', value: Number(text), format };
}

/** The number format of each style. */
function formatsIn(styles: string): string[] {
  const own = new Map(
    [...styles.matchAll(/<numFmt [^>]*numFmtId="(\d+)"[^>]*formatCode="([^"]*)"/g)].map(([, id, code]) => [
      id,
      code,
    ]),
  );
  const cellStyles = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '';
  return [...cellStyles.matchAll(/<xf [^>]*numFmtId="(\d+)"/g)].map(([, id]) =>
    unescaped(own.get(id) ?? `#${id}`),
  );
}

const columnOf = (letters: string): number =>
  letters.split('').reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll(/&#(x?)([\da-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
    )
    .replaceAll('&amp;', '&');

/** The parts of a zip file by name, by its directory at the end. */
function unzipped(file: Buffer): Map<string, Buffer> {
  const end = file.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const parts = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => file.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const local = file.readUInt32LE(at + 42);
    const data = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(data, data + size);
    parts.set(file.toString('utf8', at + 46, at + 46 + name), method === 8 ? inflateRawSync(packed) : packed);
    at += 46 + name + extra + comment;
  }
  return parts;
}
