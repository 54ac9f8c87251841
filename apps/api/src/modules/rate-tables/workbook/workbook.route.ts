import type { Request, RequestHandler, Response } from 'express';
import type { RateTable as TableDocument } from 'policy';
import { isAllowed, permissions } from '../../../auth/permissions.js';
import type { Context } from '../../../graphql/context.js';
import { isLanguage } from '../../../graphql/messages/index.js';
import { writeWorkbook } from './write-workbook.js';
import { workbookWords } from './workbook-words.js';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Serves a rate table as an XLSX workbook: `language` is zh-CN or en, where left out that of the request. A draft is for
 * administrators alone, as everywhere; another's answers as an absent one, 404.
 */
export function workbookRoute(
  contextOf: (request: Request, response: Response) => Promise<Context>,
): RequestHandler {
  return async (request, response) => {
    const context = await contextOf(request, response);
    const roles = context.viewer?.roles ?? null;
    response.setHeader('Cache-Control', 'no-store');
    if (!isAllowed(permissions['Query.rateTable'], roles))
      return refused(response, 401, 'UNAUTHENTICATED', 'Sign in first');
    const [table] = await context.database.reader.rows<{ status: string; document: string }>(
      'SELECT status, document FROM rate_tables WHERE id = ?',
      [String(request.params['id'])],
    );
    if (!table || (table.status === 'DRAFT' && !roles?.includes('ADMIN')))
      return refused(response, 404, 'NOT_FOUND', 'There is no such rate table');
    const asked = request.query['language'];
    const language = isLanguage(asked) ? asked : context.language;
    const document = JSON.parse(table.document) as TableDocument;
    const name = `${document.year}-${document.revision}.xlsx`;
    response.setHeader('Content-Type', TYPE);
    response.setHeader(
      'Content-Disposition',
      `attachment; filename="rate-table-${name}"; filename*=UTF-8''${encodeURIComponent(`${workbookWords[language].file} ${name}`)}`,
    );
    response.send(Buffer.from(await writeWorkbook(document, language)));
  };
}

function refused(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
