import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { Attachment } from './attachment.entity.js';
import { safeFileName } from './file-name.js';
import { fileTypeOf } from './file-type.js';
import { hashOf, keepContent } from './stored-content.js';

/** What is taken from one person within 24 hours: a file that nothing refers to takes room as any other does. */
const MOST = { files: 200, megabytes: 500 };
const DAY_MS = 86_400_000;
const MEGABYTE = 1024 * 1024;

/**
 * Keeps a file that is to be attached. Refuses with FILE_EMPTY, FILE_TYPE_REFUSED for what is by its content none of the
 * types allowed, FILE_UNPACKS_TOO_LARGE, and UPLOADS_TOO_MANY past what one person may upload within 24 hours.
 */
export async function uploadAttachment(
  unit: Unit,
  { name, content }: { name: string; content: Buffer },
): Promise<Attachment> {
  if (content.length === 0) refuse('FILE_EMPTY', { field: 'body' });
  const type = fileTypeOf(content);
  if (typeof type === 'string') refuse(type, { field: 'body' });
  await requireRoom(unit, content.length);
  const contentHash = hashOf(content);
  const attachment = {
    id: newId(),
    name: safeFileName(name, type.ending),
    mediaType: type.mediaType,
    sizeBytes: content.length,
    contentHash,
    uploadedAt: storedInstant(unit.now),
    uploadedById: unit.actor.id,
  };
  await keepContent(unit.transaction, contentHash, content);
  await unit.transaction.insert(Attachment, [attachment]);
  unit.audit({ subjectType: 'Attachment', subjectId: attachment.id, after: attachment });
  return attachment;
}

async function requireRoom({ transaction, actor, now }: Unit, sizeBytes: number): Promise<void> {
  const [sum] = await transaction.rows<{ files: number; bytes: number | string | null }>(
    'SELECT COUNT(*) AS files, SUM(sizeBytes) AS bytes FROM attachments WHERE uploadedById = ? AND uploadedAt > ?',
    [actor.id, storedInstant(new Date(now.getTime() - DAY_MS))],
  );
  const { files = 0, bytes = 0 } = sum ?? {};
  if (files >= MOST.files || Number(bytes) + sizeBytes > MOST.megabytes * MEGABYTE)
    refuse('UPLOADS_TOO_MANY', { field: 'body', values: MOST });
}
