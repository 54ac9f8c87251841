/** An entry of a ZIP archive as its directory states it. */
export interface ArchiveEntry {
  name: string;
  unpackedBytes: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 0xffff;

/** The entries in a ZIP archive's directory, nothing unpacked; null where the directory is not in order. */
export function archiveEntries(archive: Buffer): ArchiveEntry[] | null {
  const end = endOf(archive);
  if (end === null) return null;
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const entries: ArchiveEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > end || archive.readUInt32LE(at) !== ENTRY) return null;
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) =>
      archive.readUInt16LE(at + offset),
    );
    const nameEnd = at + ENTRY_BYTES + (nameBytes ?? 0);
    if (nameEnd > end) return null;
    const name = archive.subarray(at + ENTRY_BYTES, nameEnd).toString('utf8');
    entries.push({ name, unpackedBytes: archive.readUInt32LE(at + 24) });
    at = nameEnd + (extraBytes ?? 0) + (commentBytes ?? 0);
  }
  return entries;
}

/** Where the record that ends an archive begins; a comment may follow it. */
function endOf(archive: Buffer): number | null {
  const earliest = Math.max(0, archive.length - END_BYTES - LONGEST_COMMENT);
  for (let at = archive.length - END_BYTES; at >= earliest; at -= 1)
    if (archive.readUInt32LE(at) === END) return at;
  return null;
}
