import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  allTables,
  change,
  done,
  draftOf,
  guidesTable,
  type Table,
} from '../../../test/rate-table-actions.js';
import { pdfTexts } from '../../../test/pdf-texts.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';

let server: TestServer;
let admin: Client;
let guide: Table;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('admin');
  guide = await guidesTable(admin);
});
afterAll(() => server.stop());

const fileOf = async (id: string, language = 'zh-CN', client = admin): Promise<Response> =>
  client.fetch(`/exports/rate-tables/${id}.xlsx?language=${language}`);
const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());
type Sheets = { name: string; rows: (string | number | boolean | Date | null)[][] }[];
const sheetsOf = async (id: string): Promise<Sheets> =>
  (await readXlsx(await bytesOf(await fileOf(id)))).sheets.map(({ name, rows }) => ({ name, rows }));
const base64 = async (sheets: Sheets): Promise<string> =>
  Buffer.from(await writeXlsx({ sheets })).toString('base64');

async function refusals(file: string): Promise<[string, string | null][]> {
  const before = await allTables(admin);
  const { importRateTableWorkbook: answer } = await admin.query<{
    importRateTableWorkbook: {
      rateTable: null;
      userErrors: { code: string; message: string; field: string; place: string | null }[];
    };
  }>(
    `mutation ($input: ImportRateTableWorkbookInput!) { importRateTableWorkbook(input: $input) { rateTable { id } userErrors { code message field place } } }`,
    { input: { year: 2030, file } },
  );
  expect(answer.rateTable).toBeNull();
  expect(await allTables(admin)).toEqual(before);
  for (const { field, message, code } of answer.userErrors) {
    expect(field).toBe('input.file');
    expect(message).not.toBe(code);
  }
  return answer.userErrors.map(({ code, place }) => [code, place]);
}

describe('a rate table as an XLSX file', () => {
  test.each(['zh-CN', 'en'])(
    'exported in %s, edited and imported, it is a draft of the asked year',
    async (language) => {
      const response = await fileOf(guide.id, language);
      expect(response.headers.get('content-type')).toMatch(/spreadsheetml/);
      expect(response.headers.get('content-disposition')).toMatch(
        /^attachment; filename="rate-table-2005-1.xlsx"/,
      );
      const draft = await done(admin, 'importRateTableWorkbook', {
        year: 2030,
        file: (await bytesOf(response)).toString('base64'),
      });
      expect(draft.document).toEqual({
        ...guide.document,
        year: 2030,
        revision: draft.revision,
        effectiveFrom: '2030-01-01',
      });
      expect(draft.basedOn).toEqual({ id: guide.id });
    },
  );

  test('all that is wrong is told at once by worksheet and cell, and nothing is imported', async () => {
    const sheets = await sheetsOf(guide.id);
    for (const { name, rows } of sheets) {
      const row = rows[3];
      if (name === '现场支持' && row) {
        row[2] = '六次';
        row[1] = '拓步仓管通 2005、没有的产品';
      }
      if (name === '紧急状况响应') rows.splice(3, 1);
    }
    const found = await refusals(await base64(sheets));
    expect(found).toContainEqual(['WORKBOOK_CELL_UNREADABLE', '现场支持!C4']);
    expect(found).toContainEqual(['PRODUCT_UNKNOWN', '现场支持!B4']);
    expect(found).toContainEqual(['PRODUCT_IN_NO_ROW', '现场支持!B3']);
    expect(found).toContainEqual(['TARGET_MISSING', '紧急状况响应!B3']);
  });

  test('a worksheet that is gone, another file and a packed bomb are refused with what to do', async () => {
    const sheets = (await sheetsOf(guide.id)).filter(({ name }) => name !== '服务区域');
    expect(await refusals(await base64(sheets))).toEqual([['WORKSHEET_MISSING', null]]);
    expect(await refusals(Buffer.from('no workbook').toString('base64'))).toEqual([
      ['WORKBOOK_UNREADABLE', null],
    ]);
    const bomb = await base64([{ name: 'a', rows: [['x'.repeat(32_000_000)]] }]);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusals(bomb)).toEqual([['WORKBOOK_UNREADABLE', null]]);
  });

  test('a draft’s file is for administrators alone, and who is not signed in gets none', async () => {
    const draft = await draftOf(admin, 2031);
    const sales = await server.as('sales');
    expect((await fileOf(draft.id, 'en', sales)).status).toBe(404);
    expect((await fileOf(draft.id)).status).toBe(200);
    expect((await fileOf(guide.id, 'en', sales)).status).toBe(200);
    expect((await fileOf('no-such-table')).status).toBe(404);
    expect((await fetch(`${server.url}/exports/rate-tables/${guide.id}.xlsx`)).status).toBe(401);
    const refused = await change(sales, 'importRateTableWorkbook', { year: 2030, file: 'UEs=' }).catch(
      String,
    );
    expect(refused).toMatch(/FORBIDDEN|may not/);
  });
});

describe('the price sheet', () => {
  test.each([
    ['zh-CN', '2005 年服务价目表', '现场支持', '免费', '深圳宝安区', /2005-01-01 起执行/],
    [
      'en',
      'Service price list 2005',
      'On-site support',
      'free',
      "Shenzhen, Bao'an",
      /Effective from 2005-01-01/,
    ],
  ] as const)('in %s says every price of the table', async (language, title, section, free, zone, from) => {
    const response = await admin.fetch(`/exports/rate-tables/${guide.id}.pdf?language=${language}`);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const texts = await pdfTexts(await bytesOf(response));
    expect(texts).toEqual(expect.arrayContaining([title, section, free, zone, '1 / 2', '2 / 2']));
    expect(texts.join(' ')).toMatch(from);
    const { onSiteSupport, dataRepair, training } = guide.document;
    const fees = [
      ...onSiteSupport.rows.flatMap(({ overageFen }) => Object.values(overageFen)),
      ...Object.values(onSiteSupport.perVisitFen),
      ...dataRepair.rows.map(({ overageFen }) => overageFen),
      ...Object.values(training.extraDayFen),
    ];
    expect(texts).toEqual(expect.arrayContaining(fees.map((fen) => String((fen ?? 0) / 100))));
    for (const { name } of guide.document.products) expect(texts.join('')).toContain(name.slice(0, 4));
  });
});
