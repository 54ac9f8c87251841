import { existsSync } from 'node:fs';
import { createDataSource, type DatabaseSettings } from '../../database/data-source.js';
import { embeddedFile } from '../../database/embedded-file.js';
import { pendingMigrations } from '../../database/schema-state.js';
import type { Command, Outcome } from '../command.js';
import { withDatabase } from '../open-database.js';

export const migrate: Command = {
  name: 'migrate',
  summary: 'Brings the database up to date; makes it where there is none.',
  more: 'Back it up first. Killed half way, it goes on when it is run again.',
  options: {
    check: { type: 'boolean', says: 'changes nothing; exit code 1 where there is something to run' },
  },
  run: ({ options, settings }) =>
    options['check'] === true
      ? check(settings)
      : withDatabase(settings, { migrates: true }, async ({ migrated }) => outcome('applied', migrated, 0)),
};

async function check(settings: DatabaseSettings): Promise<Outcome> {
  const dataSource = createDataSource(settings);
  const isNew = settings.kind === 'embedded' && !existsSync(embeddedFile(settings.folder));
  if (isNew) return { code: 1, text: 'There is no database yet.', json: { pending: null } };
  await dataSource.initialize();
  try {
    const pending = await pendingMigrations(dataSource);
    return outcome('pending', pending, pending.length > 0 ? 1 : 0);
  } finally {
    await dataSource.destroy();
  }
}

function outcome(what: 'applied' | 'pending', names: readonly string[], code: 0 | 1): Outcome {
  const text =
    names.length === 0 ? 'The database is up to date.' : names.map((name) => `${what} ${name}`).join('\n');
  return { code, text, json: { [what]: names } };
}
