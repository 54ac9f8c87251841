import { PolicyError, type RateTable as TableDocument } from 'policy';
import { refuse } from '../../graphql/refusal.js';
import type { PublishedTable } from './published-tables.js';

/** What a rule answers by a table. Where it cannot, the refusal names clause, cell, table and the input field that it is about. */
export function askTable<T>(table: PublishedTable, field: string, ask: (document: TableDocument) => T): T {
  try {
    return ask(table.document);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const { code, clause, cell } = error;
    refuse(code, { field, clause, cell, values: { table: `${table.year}/${table.revision}` } });
  }
}
