import { backupEmbedded } from '../../backup/embedded-backup.js';
import { BackupProblem } from '../../backup/backup-file.js';
import { backupMariadb } from '../../backup/mariadb-backup.js';
import { type Command, Problem } from '../command.js';

export const backup: Command = {
  name: 'backup',
  summary: 'Copies the whole database into a file as it is at one instant, while the product runs.',
  more: 'The embedded database becomes a database file, MariaDB a dump by its own program mariadb-dump.',
  args: [{ name: 'FILE', says: 'a file that is not there yet' }],
  run: async ({ args, settings }) => {
    const to = args[0] ?? '';
    const made = await told(
      settings.kind === 'embedded' ? backupEmbedded(settings.folder, to) : backupMariadb(settings.url, to),
    );
    return { code: 0, text: `${made.file}: ${made.bytes} bytes, SHA-256 ${made.sha256}`, json: made };
  },
};

/** What stands against a backup, as the command line tells it. */
export async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof BackupProblem ? new Problem(error.message) : error;
  }
}
