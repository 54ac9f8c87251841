import { archiveEntries } from './archive-entries.js';

/** A type of file that may be attached. */
export interface FileType {
  mediaType: string;
  ending: string;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const PDF: FileType = { mediaType: 'application/pdf', ending: 'pdf' };
const PNG: FileType = { mediaType: 'image/png', ending: 'png' };
const JPEG: FileType = { mediaType: 'image/jpeg', ending: 'jpg' };

/** Archives, each told by an entry that it must have. OFD is the national format of electronic documents. */
const ARCHIVES: readonly (FileType & { entry: string })[] = [
  { mediaType: `${OFFICE}.wordprocessingml.document`, ending: 'docx', entry: 'word/document.xml' },
  { mediaType: `${OFFICE}.spreadsheetml.sheet`, ending: 'xlsx', entry: 'xl/workbook.xml' },
  { mediaType: 'application/ofd', ending: 'ofd', entry: 'OFD.xml' },
];

/** What unpacks to more than so many bytes, or to so many times its size, is no agreement. */
const MOST_UNPACKED = 100 * 1024 * 1024;
const MOST_RATIO = 100;

/** Why a file is refused. */
export type Unfit = 'FILE_TYPE_REFUSED' | 'FILE_UNPACKS_TOO_LARGE';

/** What a file is by its content, whatever it is called; or why it may not be attached. */
export function fileTypeOf(content: Buffer): FileType | Unfit {
  const begins = (...bytes: number[]): boolean => bytes.every((byte, index) => content[index] === byte);
  if (content.subarray(0, 5).toString('latin1') === '%PDF-') return PDF;
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return PNG;
  if (begins(0xff, 0xd8, 0xff)) return JPEG;
  if (begins(0x50, 0x4b, 0x03, 0x04)) return archiveTypeOf(content);
  return 'FILE_TYPE_REFUSED';
}

function archiveTypeOf(content: Buffer): FileType | Unfit {
  const entries = archiveEntries(content);
  if (!entries) return 'FILE_TYPE_REFUSED';
  const unpacked = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (unpacked > MOST_UNPACKED || unpacked > content.length * MOST_RATIO) return 'FILE_UNPACKS_TOO_LARGE';
  const names = new Set(entries.map(({ name }) => name));
  // Macros run where the file is opened.
  if ([...names].some((name) => /vbaProject\.bin$/i.test(name))) return 'FILE_TYPE_REFUSED';
  return ARCHIVES.find(({ entry }) => names.has(entry)) ?? 'FILE_TYPE_REFUSED';
}
