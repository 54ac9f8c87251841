import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { Request, RequestHandler, Response } from 'express';
import { type GraphQLSchema, NoSchemaIntrospectionCustomRule } from 'graphql';
import { compiledExecution } from './compiled-execution.js';
import type { Context } from './context.js';
import { faultLog, withoutInternals } from './faults.js';
import { MOST_TOKENS, operationLimits } from './limits.js';

/** The GraphQL server over a schema. Errors show a text and an id, never internals. */
export function createApollo(
  schema: GraphQLSchema,
  settings: { introspection: boolean },
): ApolloServer<Context> {
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
    formatError: withoutInternals,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      compiledExecution(),
      faultLog(),
    ],
    stopOnTerminationSignals: false,
  });
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
