import { writeFileSync } from 'node:fs';
import { type Command, Problem, textOf } from '../command.js';
import { withDatabase } from '../open-database.js';
import { findTable, TABLE_SAYS } from '../rate-table-reference.js';

export const ratesExport: Command = {
  name: 'rates export',
  summary: 'Writes a rate table’s document as JSON, in the form in which it is imported.',
  args: [{ name: 'TABLE', says: TABLE_SAYS }],
  options: {
    to: { type: 'string', value: 'FILE', says: 'a file that is not there yet; where left out it goes out' },
  },
  run: (call) =>
    withDatabase(call.settings, {}, async ({ reader }) => {
      const { document } = await findTable(reader, call.args[0] ?? '');
      const to = textOf(call, 'to');
      if (to === undefined) return { code: 0, text: JSON.stringify(document, null, 2), json: document };
      write(to, `${JSON.stringify(document, null, 2)}\n`);
      return { code: 0, text: `Written to ${to}.`, json: { file: to } };
    }),
};

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw new Problem(`The file cannot be written: ${(error as Error).message}`);
  }
}
