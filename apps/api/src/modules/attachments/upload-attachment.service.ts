import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { Attachment } from './attachment.entity.js';
import { safeFileName } from './file-name.js';
import { fileTypeOf } from './file-type.js';
import { hashOf, keepContent } from './stored-content.js';

/**
 * Keeps a file that is to be attached. Refuses with FILE_EMPTY, FILE_TYPE_REFUSED for what is by its content none of the
 * types allowed, and FILE_UNPACKS_TOO_LARGE.
 */
export async function uploadAttachment(
  unit: Unit,
  { name, content }: { name: string; content: Buffer },
): Promise<Attachment> {
  if (content.length === 0) refuse('FILE_EMPTY', { field: 'body' });
  const type = fileTypeOf(content);
  if (typeof type === 'string') refuse(type, { field: 'body' });
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
