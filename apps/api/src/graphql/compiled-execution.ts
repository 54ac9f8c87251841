import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from './context.js';

const COMPILED_KEPT = 500;

/** How an error is sent: the server itself shapes only those of executions that it does itself. */
type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Executes operations compiled once, and leaves to graphql-js what cannot be compiled and what has wrong variables. */
export function compiledExecution(formatError: FormatError): ApolloServerPlugin<Context> {
  const compiled = new Map<string, CompiledQuery | null>();
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, queryHash, operationName, contextValue, request }) {
          const key = `${queryHash} ${operationName ?? ''}`;
          let query = compiled.get(key);
          if (query === undefined) {
            const made = compileQuery(schema, document, operationName ?? undefined, {});
            query = isCompiledQuery(made) ? made : null;
            if (compiled.size >= COMPILED_KEPT) compiled.delete(compiled.keys().next().value ?? '');
            compiled.set(key, query);
          }
          if (!query) return null;
          const result = (await query.query(
            undefined,
            contextValue,
            request.variables ?? {},
          )) as ExecutionResult;
          // Variables that do not fit: graphql-js says it in its own words and form.
          return 'data' in result ? answer(result, formatError) : null;
        },
      };
    },
  };
}

function answer({ errors, ...rest }: ExecutionResult, formatError: FormatError): GraphQLResponse {
  const told = errors?.map((error) => {
    const { message, locations, path, extensions } = error;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    return formatError({ message, ...place, extensions }, error);
  });
  return {
    http: { headers: new HeaderMap() },
    body: { kind: 'single', singleResult: { ...rest, ...(told && { errors: told }) } },
  };
}
