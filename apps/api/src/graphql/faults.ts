import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from './context.js';

/** An error of an operation; compiled execution leaves `extensions` out where it has none. */
type Failure = { [K in 'locations' | 'path' | 'extensions']?: GraphQLError[K] | undefined } & {
  message: string;
  originalError?: unknown;
};

/** Codes of errors that say what was wrong with the request: their text is for the client. */
const TOLD = new Set([
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'CLIENT_GONE',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'TOO_BUSY',
]);

const isTold = (code: unknown): code is string => typeof code === 'string' && TOLD.has(code);

/** What graphql-js says, without a code, once fifty values of the variables do not fit. */
const TOO_MANY_ERRORS = 'Too many errors processing variables, error limit reached. Execution aborted.';

const codeOf = ({ message, path, extensions }: Failure): unknown =>
  message === TOO_MANY_ERRORS && !path ? 'BAD_USER_INPUT' : extensions?.['code'];

/** The form in which an error is sent: a fault of ours shows a neutral text, never SQL or a stack. */
export function withoutInternals(failure: Failure): GraphQLFormattedError {
  const { message, locations, path } = failure;
  const code = codeOf(failure);
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (isTold(code)) return { message, ...place, extensions: { code } };
  return {
    message:
      'Something went wrong on our side. Try again; if it stays, tell your administrator the request id.',
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

/** Logs each fault of ours with the request's id. */
export function logFaults(errors: readonly Failure[], log: Logger): void {
  for (const error of errors) {
    if (isTold(codeOf(error))) continue;
    log.error({ err: error.originalError ?? error, path: error.path }, 'A resolver failed');
  }
}

/** Logs the faults of operations that graphql-js executes. */
export function faultLog(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          logFaults(errors, contextValue.log);
        },
      };
    },
  };
}
