import type { Request, RequestHandler, Response } from 'express';
import { isAllowed, type Permission } from '../auth/permissions.js';
import type { Reader } from '../database/reader.js';
import type { Context } from '../graphql/context.js';
import { isLanguage, type Language } from '../graphql/messages/index.js';

/** A document made of one record. */
export interface RecordDocument {
  /** Its file's name without the ending, and the same in plain letters, for programs that know no others. */
  name: string;
  plainName: string;
  bytes: Uint8Array;
}

/** What makes the document of a record, and who may have it. */
export interface DocumentKind {
  permission: Permission;
  /** Null where there is no such record. */
  make: (reader: Reader, id: string, language: Language, today: string) => Promise<RecordDocument | null>;
}

/**
 * Serves a record as a PDF, the record's id as the parameter `id`; `language` is zh-CN or en, where left out that of the
 * request. Who may not read the record gets 401 or 403; 404 where there is none.
 */
export function documentRoute(
  contextOf: (request: Request, response: Response) => Promise<Context>,
  { permission, make }: DocumentKind,
): RequestHandler {
  return async (request, response) => {
    const { viewer, database, language, today } = await contextOf(request, response);
    response.setHeader('Cache-Control', 'no-store');
    if (!viewer) return refused(response, 401, 'UNAUTHENTICATED', 'Sign in first');
    if (!isAllowed(permission, viewer.roles))
      return refused(response, 403, 'FORBIDDEN', 'Your role may not do this');
    const asked = request.query['language'];
    const document = await make(
      database.reader,
      String(request.params['id']),
      isLanguage(asked) ? asked : language,
      today,
    );
    if (!document) return refused(response, 404, 'NOT_FOUND', 'There is no such document');
    const { name, plainName, bytes } = document;
    response.setHeader('Content-Type', 'application/pdf');
    response.setHeader(
      'Content-Disposition',
      `attachment; filename="${plainName}.pdf"; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}`,
    );
    response.send(Buffer.from(bytes));
  };
}

function refused(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
