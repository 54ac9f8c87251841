import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { ExecutionResult } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from './context.js';
import { logFaults, withoutInternals } from './faults.js';

const COMPILED_KEPT = 500;

/** Executes operations compiled once, and leaves to graphql-js what cannot be compiled and what has wrong variables. */
export function compiledExecution(): ApolloServerPlugin<Context> {
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
          return 'data' in result ? answer(result, contextValue) : null;
        },
      };
    },
  };
}

/** The answer as Apollo would give it; what a plugin answers, Apollo does not format. */
function answer({ data, errors }: ExecutionResult, { log }: Context): GraphQLResponse {
  if (errors) logFaults(errors, log);
  const formatted = errors?.map((error) => withoutInternals(error));
  return {
    http: { headers: new HeaderMap() },
    body: { kind: 'single', singleResult: { ...(formatted && { errors: formatted }), data: data ?? null } },
  };
}
