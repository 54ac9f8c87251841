import type { RateTable as TableDocument } from 'policy';
import type { Client } from './test-server.js';

/** A rate table as tests ask for it. */
export interface Table {
  id: string;
  year: number;
  revision: number;
  effectiveFrom: string;
  status: string;
  note: string | null;
  version: number;
  document: TableDocument;
  basedOn: { id: string } | null;
  publishedAt: string | null;
  publishedBy: { login: string } | null;
}

/** A refusal as tests ask for it. */
export interface Refused {
  code: string;
  message: string;
  field: string | null;
  clause: string | null;
  cell: string | null;
}

/** A payload with a rate table. */
export interface TableAnswer {
  rateTable: Table | null;
  userErrors: Refused[];
}

export const TABLE =
  'id year revision effectiveFrom status note version document basedOn { id } publishedAt publishedBy { login }';

/** Does one of the mutations that answer with a rate table. */
export async function change(client: Client, operation: string, input: object): Promise<TableAnswer> {
  const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${operation}(input: $input) { rateTable { ${TABLE} } userErrors { code message field clause cell } } }`;
  return (await client.query<Record<string, TableAnswer>>(document, { input }))[operation] as TableAnswer;
}

/** The table that a mutation must answer with. */
export async function done(client: Client, operation: string, input: object): Promise<Table> {
  const { rateTable, userErrors } = await change(client, operation, input);
  if (!rateTable) throw new Error(JSON.stringify(userErrors));
  return rateTable;
}

/** All tables, the latest year and revision first. */
export async function allTables(client: Client): Promise<Table[]> {
  const { rateTables } = await client.query<{ rateTables: { nodes: Table[] } }>(
    `{ rateTables(first: 100) { nodes { ${TABLE} } } }`,
  );
  return rateTables.nodes;
}

/** The guide's own table, as seeded. */
export async function guidesTable(client: Client): Promise<Table> {
  const found = (await allTables(client)).find(({ year, revision }) => year === 2005 && revision === 1);
  if (!found) throw new Error('The guide’s table is seeded');
  return found;
}

/** A new draft of a year, a copy of the guide's table with some cells changed. */
export async function draftOf(
  client: Client,
  year: number,
  cells: Record<string, unknown> = {},
): Promise<Table> {
  const { id } = await guidesTable(client);
  const draft = await done(client, 'createRateTableDraft', { year, copyFromId: id });
  const edits = Object.entries(cells).map(([cell, value]) => ({ cell, value }));
  if (edits.length === 0) return draft;
  return done(client, 'editRateTableDraft', { rateTableId: draft.id, expectedVersion: draft.version, edits });
}
