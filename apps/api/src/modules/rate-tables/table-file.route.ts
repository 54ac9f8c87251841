import type { Request, RequestHandler, Response } from 'express';
import type { RateTable as TableDocument } from 'policy';
import { isAllowed, permissions } from '../../auth/permissions.js';
import type { Reader } from '../../database/reader.js';
import type { Context } from '../../graphql/context.js';
import { isLanguage, type Language } from '../../graphql/messages/index.js';
import { currentSettings } from '../settings/current-settings.js';
import { priceSheet } from './price-sheet/price-sheet.js';
import { priceSheetWords } from './price-sheet/price-sheet-words.js';
import { workbookWords } from './workbook/workbook-words.js';
import { writeWorkbook } from './workbook/write-workbook.js';

interface StoredTable {
  status: string;
  document: TableDocument;
}

/** A kind of file that a rate table is made into. */
interface FileKind {
  type: string;
  plainName: string;
  nameIn: (language: Language) => string;
  make: (table: StoredTable, language: Language, reader: Reader) => Promise<Uint8Array>;
}

const kinds: Readonly<Record<string, FileKind>> = {
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    plainName: 'rate-table',
    nameIn: (language) => workbookWords[language].file,
    make: ({ document }, language) => writeWorkbook(document, language),
  },
  pdf: {
    type: 'application/pdf',
    plainName: 'price-list',
    nameIn: (language) => priceSheetWords[language].file,
    async make({ document, status }, language, reader) {
      const { sellerName, sellerNameEn } = await currentSettings(reader);
      const seller = (language === 'en' ? (sellerNameEn ?? sellerName) : sellerName) ?? '';
      return priceSheet({ table: document, isDraft: status === 'DRAFT', seller }, language);
    },
  },
};

/**
 * Serves a rate table as a file: xlsx is the workbook that the import takes, pdf the price sheet for customers; `language` is
 * zh-CN or en, where left out that of the request. A draft is for administrators alone: for others it answers as an absent
 * one, 404.
 */
export function tableFileRoute(
  contextOf: (request: Request, response: Response) => Promise<Context>,
): RequestHandler {
  return async (request, response) => {
    const context = await contextOf(request, response);
    const roles = context.viewer?.roles ?? null;
    response.setHeader('Cache-Control', 'no-store');
    if (!isAllowed(permissions['Query.rateTable'], roles))
      return refused(response, 401, 'UNAUTHENTICATED', 'Sign in first');
    const kind = kinds[String(request.params['kind'])];
    const table = await storedTable(context.database.reader, String(request.params['id']));
    if (!kind || !table || (table.status === 'DRAFT' && !roles?.includes('ADMIN')))
      return refused(response, 404, 'NOT_FOUND', 'There is no such rate table');
    const asked = request.query['language'];
    const language = isLanguage(asked) ? asked : context.language;
    const { year, revision } = table.document;
    const end = `${year}-${revision}.${String(request.params['kind'])}`;
    response.setHeader('Content-Type', kind.type);
    response.setHeader(
      'Content-Disposition',
      `attachment; filename="${kind.plainName}-${end}"; filename*=UTF-8''${encodeURIComponent(`${kind.nameIn(language)} ${end}`)}`,
    );
    response.send(Buffer.from(await kind.make(table, language, context.database.reader)));
  };
}

async function storedTable(reader: Reader, id: string): Promise<StoredTable | null> {
  const [row] = await reader.rows<{ status: string; document: string }>(
    'SELECT status, document FROM rate_tables WHERE id = ?',
    [id],
  );
  return row ? { status: row.status, document: JSON.parse(row.document) as TableDocument } : null;
}

function refused(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
