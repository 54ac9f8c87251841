import { createHash } from 'node:crypto';
import type { Reader } from '../../database/reader.js';
import { isDuplicate } from '../../database/retry.js';
import type { Transaction } from '../../database/transaction.js';
import { AttachmentPart } from './attachment-part.entity.js';

/** Bytes of one part: with what Base64 adds well under a megabyte. */
export const PART_BYTES = 512 * 1024;

/** SHA-256 of a content, in hexadecimal digits. */
export const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

const partId = (hash: string, place: number): string => `${hash}:${String(place).padStart(4, '0')}`;

/** How many parts a content of so many bytes has. */
const partsOf = (sizeBytes: number): number => Math.ceil(sizeBytes / PART_BYTES);

/** Keeps a content under its hash, once: where it is kept already, nothing is written. */
export async function keepContent(transaction: Transaction, hash: string, content: Buffer): Promise<void> {
  for (let place = 0; place < partsOf(content.length); place += 1) {
    const id = partId(hash, place);
    const [kept] = await transaction.rows('SELECT id FROM attachment_parts WHERE id = ?', [id]);
    if (kept) continue;
    const bytes = content.subarray(place * PART_BYTES, (place + 1) * PART_BYTES).toString('base64');
    try {
      await transaction.insert(AttachmentPart, [{ id, bytes }]);
    } catch (error) {
      // Someone else has uploaded the same meanwhile.
      if (!isDuplicate(error)) throw error;
    }
  }
}

/** The parts of a content one after the other, so that a large one is never held whole. Throws where a part is missing. */
export async function* readContent(
  reader: Reader,
  { contentHash, sizeBytes }: { contentHash: string; sizeBytes: number },
): AsyncGenerator<Buffer> {
  for (let place = 0; place < partsOf(sizeBytes); place += 1) {
    const id = partId(contentHash, place);
    const [part] = await reader.rows<{ bytes: string }>('SELECT bytes FROM attachment_parts WHERE id = ?', [
      id,
    ]);
    if (!part) throw new Error(`The part ${id} of an attachment is missing`);
    yield Buffer.from(part.bytes, 'base64');
  }
}
