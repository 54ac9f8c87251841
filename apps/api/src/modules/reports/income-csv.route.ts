import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import { isAllowed, permissions } from '../../auth/permissions.js';
import { badInput } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { isLanguage, type Language } from '../../graphql/messages/index.js';
import { incomeCsv, incomeFileName } from './income-csv.js';
import { incomeReport } from './income-report.service.js';

/**
 * Serves the income report as a CSV file: `from` and `to` are months YYYY-MM, both included, `language` is zh-CN or en,
 * where left out that of the request. Whoever may read the report may have the file; others get 401 or 403.
 */
export function incomeCsvRoute(
  contextOf: (request: Request, response: Response) => Promise<Context>,
): RequestHandler {
  return async (request, response) => {
    const context = await contextOf(request, response);
    response.setHeader('Cache-Control', 'no-store');
    if (!isAllowed(permissions['Query.incomeReport'], context.viewer?.roles ?? null)) {
      if (context.viewer) return refused(response, 403, 'FORBIDDEN', 'Your role may not do this');
      return refused(response, 401, 'UNAUTHENTICATED', 'Sign in first');
    }
    try {
      await send(request, response, context);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      refused(response, 400, 'BAD_USER_INPUT', error.message);
    }
  };
}

async function send({ query }: Request, response: Response, context: Context): Promise<void> {
  const language = languageIn(query['language']) ?? context.language;
  const report = await incomeReport(context.database.reader, {
    from: textIn(query['from']),
    to: textIn(query['to']),
  });
  const name = incomeFileName(report, language);
  const plainName = incomeFileName(report, 'en');
  response.setHeader('Content-Type', 'text/csv; charset=utf-8');
  response.setHeader(
    'Content-Disposition',
    `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  );
  response.send(incomeCsv(report, language));
}

function refused(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

function languageIn(value: unknown): Language | null {
  if (value === undefined) return null;
  if (isLanguage(value)) return value;
  throw badInput('`language` is zh-CN or en');
}
