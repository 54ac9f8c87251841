import { graphql, type GraphQLSchema } from 'graphql';
import type { Database } from '../../src/database/database.js';
import { NOW, TODAY } from './clock.js';

/** Asks the schema as an administrator, without HTTP: what is read is then of the question alone. Throws on errors. */
export async function ask<T>(
  schema: GraphQLSchema,
  database: Pick<Database, 'dataSource' | 'reader'>,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<T> {
  const { data, errors } = await graphql({
    schema,
    source: query,
    variableValues: variables,
    contextValue: {
      database,
      viewer: { id: 'x', login: 'x', name: 'x', roles: ['ADMIN'] },
      language: 'en',
      now: () => NOW,
      today: TODAY,
    },
  });
  if (errors?.[0]) throw errors[0];
  return data as T;
}

/** A page of a list as tests read it. */
export interface Page {
  nodes: Record<string, unknown>[];
  edges: { cursor: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}
