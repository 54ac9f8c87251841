import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { type GraphQLSchema, NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Answering } from '../http/graphql-posts.js';
import { compiledExecution } from './compiled-execution.js';
import type { Context } from './context.js';
import { faultLog, withoutInternals } from './faults.js';
import { MOST_TOKENS, operationLimits, operationsOf } from './limits.js';

const RULES = [operationLimits, operationsOf(['query', 'mutation'], '/graphql/stream')];

/** The GraphQL server over a schema. Errors show a text and an id, never internals. */
export function createApollo(
  schema: GraphQLSchema,
  settings: { introspection: boolean },
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: settings.introspection,
    validationRules: settings.introspection ? RULES : [...RULES, NoSchemaIntrospectionCustomRule],
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

/** Answers GraphQL over HTTP, as its specification says: a request whose JSON body is parsed. */
export function answerGraphql(
  apollo: ApolloServer<Context>,
  contextOf: (request: IncomingMessage, response: ServerResponse) => Promise<Context>,
): Answering {
  return async (request, response, body) => {
    const { method = '', url = '' } = request;
    const question = url.indexOf('?');
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method,
        headers: headersOf(request),
        search: question === -1 ? '' : url.slice(question),
        body,
      },
      context: () => contextOf(request, response),
    });
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    response.statusCode = answer.status ?? 200;
    if (answer.body.kind !== 'complete') throw new Error('No operation of this schema answers in parts');
    response.setHeader('content-length', Buffer.byteLength(answer.body.string));
    response.end(answer.body.string);
  };
}

/** The headers that GraphQL over HTTP goes by. */
const READ = ['content-type', 'accept', 'x-apollo-operation-name', 'apollo-require-preflight'];

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const read = new HeaderMap();
  for (const name of READ) {
    const value = headers[name];
    if (typeof value === 'string') read.set(name, value);
  }
  return read;
}
