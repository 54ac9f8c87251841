import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { createHandler, type RequestParams, type Response as Answer } from 'graphql-sse';
import type { Context } from '../graphql/context.js';
import { logFaults, withoutInternals } from '../graphql/faults.js';
import { MOST_TOKENS, operationLimits, operationsOf } from '../graphql/limits.js';

type ContextOf = (request: IncomingMessage, response: ServerResponse) => Promise<Context>;

/** The library wants to know that a context is an object. */
type KnownContext = Context & Record<PropertyKey, unknown>;

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8' };
const RULES = [...specifiedRules, operationLimits, operationsOf(['subscription'], '/graphql')];

/** A browser that takes nothing for so long is gone. */
const TAKEN_WITHIN_MS = 20_000;

/** Answers subscriptions as server-sent events: GraphQL over SSE, a connection for each, asked for by POST alone. */
export function streamRoute(
  schema: GraphQLSchema,
  contextOf: ContextOf,
  { introspection }: { introspection: boolean },
): RequestHandler {
  const read = readerOf(schema, introspection);
  const handle = createHandler<unknown, KnownContext, KnownContext>({
    // No stream is kept for a client that would send its operations apart.
    authenticate: () => null,
    onSubscribe: ({ context }, params) => read(params, context),
    // It was read with rules of its own.
    validate: () => [],
    onOperation: (context, _request, _args, result) =>
      'errors' in result ? withoutFaults(result, context) : undefined,
  });
  return async (request, response) => {
    if (request.headers.accept !== 'text/event-stream') return void response.status(406).end();
    const [body, { status, headers }] = await handle({
      method: request.method,
      url: request.url,
      headers: { get: (name) => request.headers[name]?.toString() },
      body: request.body as Record<string, unknown>,
      raw: request,
      context: (await contextOf(request, response)) as KnownContext,
    });
    response.writeHead(status, { ...headers, connection: 'close', 'x-accel-buffering': 'no' });
    if (!body || typeof body === 'string') return void response.end(body);
    await send(response, body);
  };
}

/** Reads what is asked for, with the limits that all operations have. */
function readerOf(schema: GraphQLSchema, introspection: boolean) {
  const rules = introspection ? RULES : [...RULES, NoSchemaIntrospectionCustomRule];
  return ({ query, operationName, variables }: RequestParams, contextValue: KnownContext) => {
    try {
      const document = parse(query, { maxLexicalTokens: MOST_TOKENS });
      const [error] = validate(schema, document, rules);
      if (error) throw error;
      const args: ExecutionArgs = { schema, document, contextValue };
      return {
        ...args,
        contextValue,
        operationName: operationName ?? null,
        variableValues: variables ?? null,
      };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      // What the schema has beside is not told where it may not be read.
      const message = introspection ? error.message : error.message.replace(/ ?Did you mean.+\?$/s, '');
      return refused(message);
    }
  };
}

function refused(message: string): Answer {
  const errors = [{ message, extensions: { code: 'BAD_REQUEST' } }];
  return [JSON.stringify({ errors }), { status: 400, statusText: 'Bad Request', headers: JSON_HEADERS }];
}

function withoutFaults(result: ExecutionResult, { log }: Context): ExecutionResult {
  logFaults(result.errors ?? [], log);
  return { errors: result.errors?.map((error) => withoutInternals(error) as GraphQLError) ?? [] };
}

async function send(response: ServerResponse, body: AsyncGenerator<string, void, undefined>): Promise<void> {
  response.once('close', () => void body.return());
  for await (const text of body) {
    const late = setTimeout(() => response.destroy(), TAKEN_WITHIN_MS);
    const isSent = await new Promise<boolean>((resolve) => {
      response.write(text, (error) => resolve(!error));
    });
    clearTimeout(late);
    if (!isSent) break;
  }
  response.end();
}
