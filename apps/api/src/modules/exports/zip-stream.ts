import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

interface Entry {
  name: Buffer;
  crc: number;
  packed: number;
  size: number;
  /** Where its header stands. */
  at: number;
}

const LARGEST = 0xff_ff_ff_ff;
/** The sizes follow the data, since nobody knows them before. */
const SIZES_FOLLOW = 8;
const DEFLATED = 8;
const VERSION = 20;
/** 1 January 1980, midnight: files of the same content are the same. */
const DATE = 0x21;
/** Text of sheets packs well; a higher level takes twice as long for a tenth less. */
const LEVEL = 3;

/** Writes a zip archive while its parts are made, so that no more is held than what is on its way. */
export class ZipStream {
  private readonly entries: Entry[] = [];
  private written = 0;

  /** One file of the archive. Throws past 4 GB. */
  async *file(name: string, parts: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
    const entry = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, at: this.written };
    yield this.counted(Buffer.concat([headerOf(entry), entry.name]));
    const deflate = createDeflateRaw({ level: LEVEL });
    const feeding = pipeline(Readable.from(measured(parts, entry)), deflate);
    // Where nobody fetches on, it ends early.
    feeding.catch(() => undefined);
    for await (const part of deflate as AsyncIterable<Buffer>) {
      entry.packed += part.length;
      yield this.counted(part);
    }
    await feeding;
    if (Math.max(entry.size, this.written) > LARGEST) throw new Error(`${name} is larger than 4 GB`);
    this.entries.push(entry);
    yield this.counted(descriptorOf(entry));
  }

  /** The directory, which ends the archive. */
  end(): Buffer {
    const directory = Buffer.concat(this.entries.flatMap((entry) => [directoryOf(entry), entry.name]));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06_05_4b_50, 0);
    end.writeUInt16LE(this.entries.length, 8);
    end.writeUInt16LE(this.entries.length, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(this.written, 16);
    return Buffer.concat([directory, end]);
  }

  private counted(part: Buffer): Buffer {
    this.written += part.length;
    return part;
  }
}

async function* measured(
  parts: AsyncIterable<Buffer> | Iterable<Buffer>,
  entry: Entry,
): AsyncGenerator<Buffer> {
  for await (const part of parts) {
    entry.crc = crc32(part, entry.crc);
    entry.size += part.length;
    yield part;
  }
}

function headerOf({ name }: Entry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04_03_4b_50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(SIZES_FOLLOW, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(DATE, 12);
  header.writeUInt16LE(name.length, 26);
  return header;
}

function descriptorOf({ crc, packed, size }: Entry): Buffer {
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x08_07_4b_50, 0);
  descriptor.writeUInt32LE(crc, 4);
  descriptor.writeUInt32LE(packed, 8);
  descriptor.writeUInt32LE(size, 12);
  return descriptor;
}

function directoryOf({ name, crc, packed, size, at }: Entry): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02_01_4b_50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(VERSION, 6);
  header.writeUInt16LE(SIZES_FOLLOW, 8);
  header.writeUInt16LE(DEFLATED, 10);
  header.writeUInt16LE(DATE, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(at, 42);
  return header;
}
