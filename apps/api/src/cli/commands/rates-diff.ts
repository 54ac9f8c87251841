import type { Reader } from '../../database/reader.js';
import { changesBetween, type CellChange } from '../../modules/rate-tables/cell-change.js';
import { reasonsAgainstTable } from '../../modules/rate-tables/table-problems.js';
import { Refusal } from '../../graphql/refusal.js';
import type { Command } from '../command.js';
import { withDatabase } from '../open-database.js';
import { findTable, jsonIn, readText, TABLE_SAYS } from '../rate-table-reference.js';
import { textTable } from '../text-table.js';

const SAYS = `${TABLE_SAYS}; or a file ending in .json`;

export const ratesDiff: Command = {
  name: 'rates diff',
  summary: 'Tells what one rate table changes against another, cell by cell.',
  more: 'Differences are no problem: the exit code is 0.',
  args: [
    { name: 'BEFORE', says: SAYS },
    { name: 'AFTER', says: SAYS },
  ],
  run: ({ args, settings }) =>
    withDatabase(settings, {}, async ({ reader }) => {
      const [before, after] = [
        await documentOf(reader, args[0] ?? ''),
        await documentOf(reader, args[1] ?? ''),
      ];
      const changes = changesBetween(before, after);
      return {
        code: 0,
        text: changes.length === 0 ? 'They state the same.' : tableOf(changes),
        json: changes,
      };
    }),
};

async function documentOf(reader: Reader, reference: string): Promise<unknown> {
  if (!reference.endsWith('.json')) return (await findTable(reader, reference)).document;
  const document = jsonIn(readText(reference), reference);
  const reasons = reasonsAgainstTable(document);
  if (reasons.length > 0) throw new Refusal(...reasons);
  return document;
}

function tableOf(changes: readonly CellChange[]): string {
  const rows = changes.map(({ cell, clause, products, before, after }) => [
    clause ?? '',
    cell,
    products?.join(' ') ?? '',
    JSON.stringify(before),
    JSON.stringify(after),
  ]);
  return textTable(['clause', 'cell', 'products', 'before', 'after'], rows);
}
