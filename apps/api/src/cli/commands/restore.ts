import { restoreEmbedded } from '../../backup/embedded-backup.js';
import { restoreMariadb } from '../../backup/mariadb-backup.js';
import type { DatabaseSettings } from '../../database/data-source.js';
import { reconcile } from '../../integrity/reconcile.js';
import { verifyAudit } from '../../integrity/verify-audit.js';
import type { Command, Outcome } from '../command.js';
import { withDatabase } from '../open-database.js';
import { told } from './backup.js';
import { sentenceOf } from './reconcile.js';

export const restore: Command = {
  name: 'restore',
  summary:
    'Puts a backup in the place of the database, brings it up to date, and runs `verify` and `reconcile` on it.',
  more: 'Stop the product first. An embedded database that is replaced is put aside in its folder; one on MariaDB is gone.',
  args: [{ name: 'FILE', says: 'what `backup` has made of a database of the same kind' }],
  options: { force: { type: 'boolean', says: 'replace a database that has data' } },
  run: async ({ args, options, settings, now }) => {
    const replaced = await told(put(args[0] ?? '', settings, { force: options['force'] === true, now }));
    return checked(settings, replaced);
  },
};

async function put(
  from: string,
  settings: DatabaseSettings,
  how: { force: boolean; now: Date },
): Promise<string | null> {
  if (settings.kind === 'embedded') return restoreEmbedded(from, settings.folder, how);
  await restoreMariadb(from, settings.url, how);
  return null;
}

function checked(settings: DatabaseSettings, replaced: string | null): Promise<Outcome> {
  return withDatabase(settings, { migrates: true }, async ({ reader, migrated }) => {
    const audit = await verifyAudit(reader);
    const differences = await reconcile(reader);
    const lines = [
      'The backup is restored.',
      ...(replaced === null ? [] : [`What was there before is now ${replaced}`]),
      audit.problem
        ? `verify: ${audit.problem.code}: ${audit.problem.message}`
        : `verify: ${audit.entries} audit entries are right.`,
      ...differences.map((difference) => `reconcile: ${sentenceOf(difference)}`),
      `reconcile: ${differences.length} differences.`,
    ];
    const isRight = audit.problem === null && differences.length === 0;
    return {
      code: isRight ? 0 : 1,
      text: lines.join('\n'),
      json: { replaced, migrated, audit, differences },
    };
  });
}
