import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { isAllowed } from '../../auth/permissions.js';
import { ClientGone } from '../../graphql/client-gone.js';
import { badInput } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { heavily } from '../../graphql/heavily.js';
import { isLanguage, type Language } from '../../graphql/messages/index.js';
import { askedArguments } from './asked-arguments.js';
import { csvStream } from './csv-stream.js';
import { pdfFile } from './pdf-file.js';
import { type Export, exportsByName, permissionFor } from './exports.js';
import type { Format, Sheet } from './sheet.js';
import { xlsxStream } from './xlsx-stream.js';

const TYPES: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const STATUSES: Record<string, number> = { BAD_USER_INPUT: 400, TOO_BUSY: 503 };

/** A client that takes nothing for so long is let go: the export holds an instant of the database. */
const STALLED_MS = 30_000;

/**
 * Serves what lists and reports show as files, `/exports/NAME.csv` `.xlsx` and `.pdf`, with the arguments of the query that shows
 * the same and `language`, zh-CN or en, where left out that of the request. They are read and sent bit by bit;
 * `X-Total-Rows` says how many rows come. Whoever may use the query may have the file; others get 401 or 403.
 */
export function exportRoute(
  schema: GraphQLSchema,
  contextOf: (request: Request, response: Response) => Promise<Context>,
): RequestHandler {
  return async (request, response) => {
    const { name = '', format = '' } = request.params as { name?: string; format?: string };
    const wanted = Object.hasOwn(exportsByName, name) ? exportsByName[name] : undefined;
    if (!wanted || !isFormat(format)) return refused(response, 404, 'NOT_FOUND', 'There is no such export');
    const context = await contextOf(request, response);
    response.setHeader('Cache-Control', 'no-store');
    if (!isAllowed(permissionFor(wanted), context.viewer?.roles ?? null)) {
      if (context.viewer) return refused(response, 403, 'FORBIDDEN', 'Your role may not do this');
      return refused(response, 401, 'UNAUTHENTICATED', 'Sign in first');
    }
    try {
      await send(context, schema, wanted, format, request, response);
    } catch (error) {
      failed(error, context, response);
    }
  };
}

async function send(
  context: Context,
  schema: GraphQLSchema,
  { query, open }: Export,
  format: Format,
  request: Request,
  response: Response,
): Promise<void> {
  const asked = askedArguments(schema, query, request.query) as never;
  const language = languageIn(request.query['language']) ?? context.language;
  await heavily(context, async (reader) => {
    const reading = {
      database: context.database.readBy(reader),
      today: context.today,
      viewer: context.viewer,
    };
    const sheet = await open(reading, asked, language, context.now());
    response.setTimeout(STALLED_MS, () => response.destroy());
    const parts = fileOf(sheet, format, language, context.today);
    // What is refused is refused before anything is sent.
    const first = await parts.next();
    setHeaders(response, sheet, format);
    await pipeline(Readable.from(going(first, parts)), response);
  });
}

function fileOf(sheet: Sheet, format: Format, language: Language, today: string): AsyncGenerator<Buffer> {
  switch (format) {
    case 'csv':
      return csvStream(sheet);
    case 'xlsx':
      return xlsxStream(sheet);
    case 'pdf':
      return pdfFile(sheet, language, today);
  }
}

/** What has been taken of a file, and what follows. */
async function* going(first: IteratorResult<Buffer>, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (!first.done) yield first.value;
  yield* rest;
}

function setHeaders(response: Response, { name, plainName, total }: Sheet, format: Format): void {
  response.setHeader('Content-Type', TYPES[format]);
  response.setHeader('X-Total-Rows', total);
  response.setHeader(
    'Content-Disposition',
    `attachment; filename="${plainName}.${format}"; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
  );
}

function failed(error: unknown, { log, gone }: Context, response: Response): void {
  if (error instanceof ClientGone || gone.aborted) return;
  if (response.headersSent) {
    // What has come so far must not pass for the whole.
    response.destroy();
    log.error({ err: error }, 'An export failed half way');
    return;
  }
  const code = error instanceof GraphQLError ? String(error.extensions['code']) : '';
  const status = STATUSES[code];
  if (status === undefined) throw error;
  refused(response, status, code, (error as GraphQLError).message);
}

function refused(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}

const isFormat = (text: string): text is Format => Object.hasOwn(TYPES, text);

function languageIn(value: unknown): Language | null {
  if (value === undefined) return null;
  if (isLanguage(value)) return value;
  throw badInput('`language` is zh-CN or en');
}
