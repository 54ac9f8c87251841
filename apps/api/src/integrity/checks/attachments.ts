import { PART_BYTES } from '../../modules/attachments/stored-content.js';
import { checkBySql } from '../difference.js';

const WHOLE = `a.sizeBytes + ${PART_BYTES - 1}`;

export const attachmentChecks = [
  checkBySql(
    'attachment-content',
    'Every attachment has all the parts of its content.',
    'attachments',
    `SELECT a.id AS subject, 'all its parts' AS expected, CONCAT(COUNT(p.id), ' parts') AS found FROM attachments a
     LEFT JOIN attachment_parts p ON p.id >= CONCAT(a.contentHash, ':') AND p.id < CONCAT(a.contentHash, ';')
     GROUP BY a.id, a.sizeBytes HAVING COUNT(p.id) * ${PART_BYTES} <> ${WHOLE} - (${WHOLE}) % ${PART_BYTES}`,
  ),
];
