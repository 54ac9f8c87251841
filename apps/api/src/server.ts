import { createServer, type Server } from 'node:http';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { adminPages } from './admin-pages.js';
import { Background } from './background.js';
import { requestContext, type ServerParts } from './request-context.js';
import { answerGraphql, createApollo } from './graphql/apollo.js';
import { createSchema } from './graphql/build-schema.js';
import { BODY_AT_MOST, graphqlPosts } from './http/graphql-posts.js';
import { isForeign } from './http/origin.js';
import { beginRequest, requestIdOf } from './http/request-log.js';
import { setSecurityHeaders } from './http/security-headers.js';
import { documentRoute } from './documents/document.route.js';
import { LiveStreams } from './live/live-streams.js';
import { streamRoute } from './live/stream-route.js';
import { downloadRoute, uploadRoute } from './modules/attachments/attachments.route.js';
import { takeUpBillingRuns } from './modules/billing-runs/billing-run.services.js';
import { exportRoute } from './modules/exports/export.route.js';
import { creditNoteDocument } from './modules/invoices/document/credit-note-document.js';
import { invoiceDocument } from './modules/invoices/document/invoice-document.js';
import { quoteDocument } from './modules/quotes/document/quote-document.js';
import { tableFileRoute } from './modules/rate-tables/table-file.route.js';

/** Builds the whole server over an open database; the caller lets it listen. */
export async function buildServer(
  parts: ServerParts & { introspection: boolean; trustedProxies?: number },
): Promise<Server> {
  const { database, log } = parts;
  const schema = createSchema();
  const apollo = createApollo(schema, parts);
  await apollo.start();

  const background = new Background(log);
  database.beforeClosing(() => background.stop());
  const live = new LiveStreams({ ...parts, reader: database.reader });
  const contextOf = requestContext({ ...parts, background, live });

  const app = express();
  app.disable('x-powered-by');
  app.use(begin(log));
  // Before what compresses: it would keep an event until more have come.
  app.post(
    '/graphql/stream',
    sameOrigin,
    express.json({ limit: BODY_AT_MOST }),
    streamRoute(schema, contextOf, parts),
  );
  app.use(compression());
  app.get('/healthz', (_, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', async (_, response) => {
    try {
      await database.reader.rows('SELECT 1 AS one');
      response.json({ status: 'ready' });
    } catch (error) {
      log.error({ err: error }, 'The database does not answer');
      response.status(503).json({ status: 'not ready', reason: 'The database does not answer.' });
    }
  });
  const answer = answerGraphql(apollo, contextOf);
  app.use('/graphql', sameOrigin, express.json({ limit: BODY_AT_MOST, strict: false }), (request, response) =>
    answer(request, response, request.body),
  );
  app.post('/attachments', sameOrigin, uploadRoute(contextOf));
  app.get('/attachments/:id', downloadRoute(contextOf));
  app.get('/exports/:name.:format', exportRoute(schema, contextOf));
  app.get('/exports/rate-tables/:id.:kind', tableFileRoute(contextOf));
  app.get(
    '/exports/invoices/:id.pdf',
    documentRoute(contextOf, { permission: ['FINANCE', 'SALES'], make: invoiceDocument }),
  );
  app.get(
    '/exports/credit-notes/:id.pdf',
    documentRoute(contextOf, { permission: ['FINANCE', 'SALES'], make: creditNoteDocument }),
  );
  app.get(
    '/exports/quotes/:id.pdf',
    documentRoute(contextOf, { permission: ['FINANCE', 'SALES'], make: quoteDocument }),
  );
  serveAdmin(app);
  app.use(notFound);
  app.use(lastResort(log));

  const server = createServer(graphqlPosts(answer, app, log));
  server.requestTimeout = 60_000;
  server.headersTimeout = 20_000;
  server.on('close', () => void apollo.stop());
  endBeforeClosing(server, live);
  await takeUpBillingRuns(parts, background);
  return server;
}

/** A server that is told to close waits for its connections: those of streams would never end by themselves. */
function endBeforeClosing(server: Server, live: LiveStreams): void {
  const close = server.close.bind(server);
  server.close = (done) => {
    live.stop();
    return close(done);
  };
}

function serveAdmin(app: Express): void {
  app.use(adminPages());
}

/** What every answer bears: an id, which the log names, and what a browser may do with it. */
const begin =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    beginRequest(request, response, log);
    setSecurityHeaders(response);
    next();
  };

/** Another site's page may not speak for someone signed in here. */
const sameOrigin: RequestHandler = (request, response, next) => {
  if (!isForeign(request.headers)) return next();
  response.status(403).json({
    errors: [{ message: 'Requests from another origin are refused', extensions: { code: 'FORBIDDEN' } }],
  });
};

const notFound: RequestHandler = (_, response) => {
  const message = 'There is nothing at this address for this method';
  response.status(404).json({ errors: [{ message, extensions: { code: 'NOT_FOUND' } }] });
};

/** Errors outside GraphQL: a body that is no JSON or too large, and faults. */
function lastResort(log: Logger): ErrorRequestHandler {
  return (error: { status?: number; type?: string }, _request, response, _next) => {
    const status = error.status !== undefined && error.status < 500 ? error.status : 500;
    if (status === 500) log.error({ err: error, requestId: requestIdOf(response) }, 'A request failed');
    const message =
      MESSAGES[error.type ?? ''] ??
      (status === 500 ? 'Something went wrong on our side' : 'The request cannot be understood');
    response.status(status).json({
      errors: [{ message, extensions: { code: status === 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST' } }],
    });
  };
}

const MESSAGES: Record<string, string> = {
  'entity.parse.failed': 'The body is not JSON',
  'entity.too.large': `The body is larger than ${BODY_AT_MOST / 1024} kB`,
};
