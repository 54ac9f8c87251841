import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { Request, RequestHandler, Response } from 'express';
import { type GraphQLFormattedError, type GraphQLSchema, NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Logger } from 'pino';
import { compiledExecution } from './compiled-execution.js';
import type { Context } from './context.js';
import { MOST_TOKENS, operationLimits } from './limits.js';

/** The GraphQL server over a schema. Errors show a text and an id, never internals. */
export function createApollo(
  schema: GraphQLSchema,
  settings: { introspection: boolean; log: Logger },
): ApolloServer<Context> {
  const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError =>
    withoutInternals(formatted, error, settings.log);
  return new ApolloServer<Context>({
    schema,
    introspection: settings.introspection,
    validationRules: settings.introspection
      ? [operationLimits]
      : [operationLimits, NoSchemaIntrospectionCustomRule],
    hideSchemaDetailsFromClientErrors: !settings.introspection,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    parseOptions: { maxLexicalTokens: MOST_TOKENS },
    formatError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      compiledExecution(formatError),
    ],
    stopOnTerminationSignals: false,
  });
}

const TOLD = new Set([
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

function withoutInternals(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
): GraphQLFormattedError {
  const code = formatted.extensions?.['code'];
  const { message, locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (typeof code === 'string' && TOLD.has(code)) return { message, ...place, extensions: { code } };
  log.error(
    { err: (error as { originalError?: unknown }).originalError ?? error, path },
    'A resolver failed',
  );
  return {
    message:
      'Something went wrong on our side. Try again; if it stays, tell your administrator the request id.',
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

/** Serves GraphQL over HTTP, as its specification says, on an Express route that has parsed the JSON body. */
export function graphqlHandler(
  apollo: ApolloServer<Context>,
  contextOf: (request: Request, response: Response) => Promise<Context>,
): RequestHandler {
  return async (request, response) => {
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers,
        search: new URL(request.url, 'http://localhost').search,
        body: request.body as unknown,
      },
      context: () => contextOf(request, response),
    });
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    response.status(answer.status ?? 200);
    if (answer.body.kind === 'complete') {
      response.end(answer.body.string);
      return;
    }
    for await (const chunk of answer.body.asyncIterator) response.write(chunk);
    response.end();
  };
}
