import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, RequestHandler, Response } from 'express';
import express from 'express';
import { isAllowed, permissions } from '../../auth/permissions.js';
import type { Viewer } from '../../auth/sessions.js';
import type { Context } from '../../graphql/context.js';
import { Refusal } from '../../graphql/refusal.js';
import { inUnit } from '../../unit-of-work/mutate.js';
import { userErrorsOf } from '../../unit-of-work/user-errors-of.js';
import { readableAttachment } from './readable-attachment.js';
import { readContent } from './stored-content.js';
import { uploadAttachment } from './upload-attachment.service.js';

/** Bytes of a file at most. */
const MOST_BYTES = 10 * 1024 * 1024;

/** What files are attached to. */
const ATTACHING = ['Mutation.createQuote', 'Mutation.recordVisit'];

type ContextOf = (request: Request, response: Response) => Promise<Context>;

const readBody = express.raw({ limit: MOST_BYTES, type: () => true });

/**
 * Takes a file to be attached: its bytes are the body, its name the parameter `name`. Who may make quotes or record visits may
 * upload, others get 401 or 403 before anything is read. Answers 201 with the attachment; 413 past 10 MB; 415 for what a page of another
 * site could send; 422 with the reasons.
 */
export function uploadRoute(contextOf: ContextOf): RequestHandler {
  return async (request, response, next) => {
    const context = await contextOf(request, response);
    const { viewer } = context;
    if (!viewer) return refused(response, 401, 'UNAUTHENTICATED', 'Sign in first');
    if (!ATTACHING.some((operation) => isAllowed(permissions[operation], viewer.roles)))
      return refused(response, 403, 'FORBIDDEN', 'Your role may not do this');
    if (/^(text\/|multipart\/|application\/x-www-form|$)/i.test(request.headers['content-type'] ?? ''))
      return refused(
        response,
        415,
        'UNSUPPORTED_MEDIA_TYPE',
        'Send the file itself as application/octet-stream',
      );
    try {
      await bodyRead(request, response);
    } catch (error) {
      if ((error as { type?: string }).type !== 'entity.too.large') return next(error);
      return refused(response, 413, 'FILE_TOO_LARGE', 'The file is larger than 10 MB');
    }
    await take(request, response, context, viewer);
  };
}

const bodyRead = (request: Request, response: Response): Promise<void> =>
  new Promise((resolve, reject) => {
    readBody(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });

async function take(request: Request, response: Response, context: Context, actor: Viewer): Promise<void> {
  const content = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const name = typeof request.query['name'] === 'string' ? request.query['name'] : '';
  try {
    const unit = { operation: 'uploadAttachment', actor, now: context.now() };
    const attachment = await context.database.transaction((transaction) =>
      inUnit(transaction, unit, (opened) => uploadAttachment(opened, { name, content })),
    );
    const { id, mediaType, sizeBytes } = attachment;
    response.status(201).json({ attachment: { id, name: attachment.name, mediaType, sizeBytes } });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const errors = userErrorsOf(error, context).map(({ code, message }) => ({
      message,
      extensions: { code },
    }));
    response.status(422).json({ errors });
  }
}

/** Sends an attachment to who may read what it stands on; to others it is absent. It is saved, never shown in the page. */
export function downloadRoute(contextOf: ContextOf): RequestHandler {
  return async (request, response) => {
    const { viewer, database, log } = await contextOf(request, response);
    response.setHeader('Cache-Control', 'no-store');
    if (!viewer) return refused(response, 401, 'UNAUTHENTICATED', 'Sign in first');
    const found = await readableAttachment(database.reader, String(request.params['id']), viewer);
    if (!found) return refused(response, 404, 'NOT_FOUND', 'There is no such attachment');
    const { id, name, mediaType, sizeBytes } = found;
    const plain = `attachment-${id}.${name.slice(name.lastIndexOf('.') + 1)}`;
    response.setHeader('Content-Type', mediaType);
    response.setHeader('Content-Length', sizeBytes);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    response.setHeader(
      'Content-Disposition',
      `attachment; filename="${plain}"; filename*=UTF-8''${encoded(name)}`,
    );
    try {
      await pipeline(Readable.from(readContent(database.reader, found)), response);
    } catch (error) {
      // Who asked has gone; or a part is missing, and the answer, cut off, says so by its length.
      if (!request.destroyed) log.error({ err: error, attachmentId: id }, 'An attachment could not be sent');
    }
  };
}

/** As RFC 5987 wants it: what encodeURIComponent leaves and the header does not allow is encoded too. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

function refused(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
