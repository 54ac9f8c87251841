import { importRateTable } from '../../modules/rate-tables/import-draft.service.js';
import { loadPublishedTable } from '../../modules/rate-tables/load-published-table.js';
import { rateTableRow } from '../../modules/rate-tables/rate-table-rows.js';
import type { Database } from '../../database/database.js';
import { AS, actAs, administrator } from '../acting-user.js';
import { type Call, type Command, Problem, textOf } from '../command.js';
import { withDatabase } from '../open-database.js';
import { jsonIn, readText } from '../rate-table-reference.js';

export const ratesImport: Command = {
  name: 'rates import',
  summary: 'Makes a draft of a rate table’s document, under the year’s next revision.',
  more: 'With --published it loads history: the table is published as it stands, with the year, revision and first day of the document.',
  args: [{ name: 'FILE', says: 'the document as JSON; - reads what comes in' }],
  options: {
    published: { type: 'boolean', says: 'load it as published; its first day may be past' },
    as: AS,
  },
  run: (call) =>
    withDatabase(call.settings, {}, async (database) => {
      const file = call.args[0] ?? '';
      const text = readText(file);
      const document = jsonIn(text, file);
      const id =
        call.options['published'] === true
          ? await load(database, call, document)
          : await draft(database, call, document, text);
      const row = await rateTableRow(database.reader, id);
      if (!row) throw new Problem(`The table ${id} is gone`);
      const { year, revision, status, effectiveFrom } = row;
      return {
        code: 0,
        text: `${year}/${revision} ${status} from ${effectiveFrom}`,
        json: { id, year, revision, status, effectiveFrom },
      };
    }),
};

async function load(database: Database, call: Call, document: unknown): Promise<string> {
  const { id: by } = await administrator(database, textOf(call, 'as') ?? 'admin');
  return database.transaction((transaction) =>
    loadPublishedTable(transaction, document, { by, at: call.now }),
  );
}

async function draft(database: Database, call: Call, document: unknown, json: string): Promise<string> {
  const year = Number((document as { year?: unknown } | null)?.year);
  const row = await actAs(database, call, 'importRateTable', (unit) => importRateTable(unit, { year, json }));
  return row.id;
}
