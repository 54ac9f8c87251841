import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { act, must, newCustomer, newLicence, refusals, rowsIn } from '../../../test/trade-actions.js';
import { newId } from '../../database/ids.js';
import { Attachment } from './attachment.entity.js';
import { safeFileName } from './file-name.js';

let server: TestServer;
let sales: Client;
let finance: Client;
let service: Client;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
  [sales, finance] = [await server.as('sales'), await server.as('finance')];
  [service, admin] = [await server.as('service'), await server.as('admin')];
});
afterAll(() => server.stop());

const PDF = Buffer.from('%PDF-1.7\n协议\n%%EOF\n');

interface Uploaded {
  id: string;
  name: string;
  mediaType: string;
  sizeBytes: number;
}
interface Answer {
  status: number;
  attachment?: Uploaded;
  errors?: { message: string; extensions: { code: string } }[];
}

async function upload(
  content: Buffer,
  name = '协议.pdf',
  client = sales,
  headers: Record<string, string> = {},
) {
  const response = await client.fetch(`/attachments?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: new Uint8Array(content),
    headers: { 'content-type': 'application/octet-stream', 'accept-language': 'en', ...headers },
  });
  return { status: response.status, ...((await response.json()) as object) } as Answer;
}

async function uploaded(content: Buffer = PDF, name?: string, client = sales): Promise<Uploaded> {
  const { attachment, errors } = await upload(content, name, client);
  if (!attachment) throw new Error(JSON.stringify(errors));
  return attachment;
}

const codesOf = ({ status, errors = [] }: Answer) => [
  status,
  ...errors.map(({ extensions }) => extensions.code),
];

/** Files of an archive: name, content, and how large its directory says that it is. */
type Entry = [name: string, content: string, claimed?: number];

function archive(...entries: Entry[]) {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content, claimed = Buffer.byteLength(content)] of entries) {
    const [packed, bytes] = [deflateRawSync(content), Buffer.from(name)];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(bytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claimed, 24);
    entry.writeUInt16LE(bytes.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(local, bytes, packed);
    directory.push(entry, bytes);
    at += local.length + bytes.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}

/** A sale of work agreed case by case with a file (clause 11), quoted, or signed too. */
async function quoted(attachmentId: string, client = sales) {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const work = {
    work: 'SECONDARY_DEVELOPMENT',
    priceFen: 900_000,
    agreementReference: 'KF-13',
    attachmentId,
  };
  const asked = { customerId: customer.id, caseByCase: [{ ...work, licenceId }] };
  const outcome = await act<{ id: string; items: { attachedFile: object | null }[] }>(
    client,
    'createQuote',
    asked,
    'id items { agreementReference attachedFile { id name mediaType sizeBytes path contentHash uploadedBy { login } } }',
  );
  return { asked, outcome, customerId: customer.id };
}

const download = async (client: Client, id: string) => {
  const response = await client.fetch(`/attachments/${id}`);
  return { response, status: response.status, content: Buffer.from(await response.arrayBuffer()) };
};

describe('an uploaded file (11, 12)', () => {
  test('stands on quote, contract and the invoice’s line with the agreement’s reference, and comes back as it was', async () => {
    const file = await uploaded();
    expect(file).toMatchObject({ name: '协议.pdf', mediaType: 'application/pdf', sizeBytes: PDF.length });
    const { outcome, customerId } = await quoted(file.id);
    expect(outcome.result?.items).toEqual([
      {
        agreementReference: 'KF-13',
        attachedFile: {
          ...file,
          path: `/attachments/${file.id}`,
          contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
          uploadedBy: { login: 'sales' },
        },
      },
    ]);
    const item = 'agreementReference attachedFile { id }';
    const sale = await must<{ charges: { id: string }[] }>(
      sales,
      'acceptQuote',
      { quoteId: outcome.result?.id, expectedVersion: 1 },
      `items { ${item} } charges { id contractItem { ${item} } }`,
    );
    const shown = { agreementReference: 'KF-13', attachedFile: { id: file.id } };
    expect(sale).toMatchObject({ items: [shown], charges: [{ contractItem: shown }] });
    const chargeIds = sale.charges.map(({ id }) => id);
    const invoice = await must(
      finance,
      'draftInvoice',
      { customerId, chargeIds },
      `lines { kind contractItem { ${item} } }`,
    );
    expect(invoice).toEqual({ lines: [{ kind: 'SECONDARY_DEVELOPMENT', contractItem: shown }] });
    const { response, content } = await download(service, file.id);
    expect(content).toEqual(PDF);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="attachment-${file.id}.pdf"; filename*=UTF-8''${encodeURIComponent('协议.pdf')}`,
    });
  });

  test('is kept once however often it is uploaded, in parts, with one audit entry each; a large one comes back whole', async () => {
    const large = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(10 * 1024 * 1024 - 9)]);
    const before = await rowsIn(server, 'attachments', 'attachment_parts', 'audit_entries');
    const files = await Promise.all([uploaded(large), uploaded(large), uploaded(large)]);
    const after = await rowsIn(server, 'attachments', 'attachment_parts', 'audit_entries');
    expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual([3, 20, 3]);
    for (const { id } of files) expect((await download(sales, id)).content.equals(large)).toBe(true);
  });

  test('never changes, not by SQL either', async () => {
    await uploaded();
    for (const [statement, says] of [
      ["UPDATE attachments SET name = 'x'", 'An attachment never changes'],
      ['DELETE FROM attachments', 'An attachment never changes'],
      ["UPDATE attachment_parts SET bytes = ''", 'The content of an attachment never changes'],
      ['DELETE FROM attachment_parts', 'The content of an attachment never changes'],
    ] as const)
      await expect(server.database.transaction((transaction) => transaction.run(statement))).rejects.toThrow(
        says,
      );
  });
});

describe('what may be uploaded', () => {
  const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), randomBytes(20)]);
  const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(20)]);
  const DOCX = archive(['[Content_Types].xml', '<Types/>'], ['word/document.xml', '<w:document/>']);
  const XLSX = archive(['xl/workbook.xml', '<workbook/>']);
  const OFD = archive(['OFD.xml', '<ofd:OFD/>']);

  test.each<[string, Buffer, string, unknown, string]>([
    ['a PDF', PDF, 'a.pdf', 'application/pdf', 'a.pdf'],
    ['a picture', PNG, 'scan.PNG', 'image/png', 'scan.png'],
    ['a photograph', JPEG, 'scan.jpeg', 'image/jpeg', 'scan.jpg'],
    ['a Word file', DOCX, '协议.docx', expect.stringContaining('wordprocessing'), '协议.docx'],
    ['an Excel file', XLSX, '报价.xlsx', expect.stringContaining('spreadsheet'), '报价.xlsx'],
    ['an OFD', OFD, '发票.ofd', 'application/ofd', '发票.ofd'],
    ['a PDF called a picture', PDF, 'x.png', 'application/pdf', 'x.png.pdf'],
  ])('%s, whatever it is called', async (_, content, name, mediaType, kept) => {
    expect(await uploaded(content, name)).toMatchObject({ mediaType, name: kept });
  });

  test.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'FILE_EMPTY'],
    ['a page', Buffer.from('<html><script>alert(1)</script>'), 'FILE_TYPE_REFUSED'],
    ['a program', Buffer.from('MZ\u0090\u0000'), 'FILE_TYPE_REFUSED'],
    ['a drawing with script', Buffer.from('<svg onload="x"/>'), 'FILE_TYPE_REFUSED'],
    ['any archive', archive(['x.exe', 'MZ']), 'FILE_TYPE_REFUSED'],
    [
      'a file with macros',
      archive(['word/document.xml', 'x'], ['word/vbaProject.bin', 'x']),
      'FILE_TYPE_REFUSED',
    ],
    ['an archive cut off', DOCX.subarray(0, DOCX.length - 10), 'FILE_TYPE_REFUSED'],
    [
      'an archive whose directory lies',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), XLSX.subarray(-22)]),
      'FILE_TYPE_REFUSED',
    ],
    [
      'what unpacks a hundredfold',
      archive(['xl/workbook.xml', 'x'.repeat(200_000)]),
      'FILE_UNPACKS_TOO_LARGE',
    ],
    ['what claims four gigabytes', archive(['xl/workbook.xml', 'x', 0xffffffff]), 'FILE_UNPACKS_TOO_LARGE'],
  ])('%s is refused, and nothing is kept', async (_, content, code) => {
    const before = await rowsIn(server, 'attachments', 'attachment_parts', 'audit_entries');
    expect(codesOf(await upload(content))).toEqual([422, code]);
    expect(await rowsIn(server, 'attachments', 'attachment_parts', 'audit_entries')).toEqual(before);
  });

  test('is 10 MB at most; one byte more is refused as too large', async () => {
    const over = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(10 * 1024 * 1024 - 8)]);
    expect(codesOf(await upload(over))).toEqual([413, 'FILE_TOO_LARGE']);
  });

  test('comes from our own pages, as itself: no form, no text, no other origin', async () => {
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])
      expect(codesOf(await upload(PDF, 'a.pdf', sales, { 'content-type': type }))).toEqual([
        415,
        'UNSUPPORTED_MEDIA_TYPE',
      ]);
    expect(codesOf(await upload(PDF, 'a.pdf', sales, { origin: 'https://elsewhere.example' }))).toEqual([
      403,
      'FORBIDDEN',
    ]);
  });

  test('is uploaded by who makes quotes or records visits, and by nobody who is not signed in', async () => {
    for (const client of [admin, service]) expect((await upload(PDF, 'a.pdf', client)).status).toBe(201);
    expect(codesOf(await upload(PDF, 'a.pdf', finance))).toEqual([403, 'FORBIDDEN']);
    expect(codesOf(await upload(PDF, 'a.pdf', server.anonymous))).toEqual([401, 'UNAUTHENTICATED']);
  });

  test.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\temp\\合同.pdf', '合同.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'a__Set-Cookie_ x=1.pdf'],
    ['\u202Efdp.exe', '_fdp.exe.pdf'],
    ['"><img onerror=x>', '___img onerror=x_.pdf'],
    ['', 'file.pdf'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(120)}.pdf`],
  ])('the name %j is kept as %j', (asked, kept) => {
    expect(safeFileName(asked, 'pdf')).toBe(kept);
  });
});

describe('an attachment is read', () => {
  test('by its uploader alone while it stands nowhere; on a quote by who reads quotes; on a contract by every desk', async () => {
    const { id } = await uploaded();
    const statuses = async () =>
      Promise.all(
        [sales, admin, finance, service, server.anonymous].map(
          async (client) => (await download(client, id)).status,
        ),
      );
    expect(await statuses()).toEqual([200, 404, 404, 404, 401]);
    const { outcome } = await quoted(id);
    expect(await statuses()).toEqual([200, 200, 200, 404, 401]);
    await must(sales, 'acceptQuote', { quoteId: outcome.result?.id, expectedVersion: 1 });
    expect(await statuses()).toEqual([200, 200, 200, 200, 401]);
  });

  test('on a receipt of a visit by every desk, and put there by its uploader alone', async () => {
    const customer = await newCustomer(sales, { city: '北京市', district: '海淀区' });
    const licenceId = await newLicence(sales, customer);
    const record = (attachmentId: string) =>
      act<{ travelReceipts: object[] }>(
        service,
        'recordVisit',
        {
          licenceId,
          kind: 'ON_SITE_SUPPORT',
          servedOn: '2026-02-10',
          travelReceipts: [{ amountFen: 100, note: '高铁', attachmentId }],
        },
        'travelReceipts { note attachedFile { id name path } }',
      );
    const others = await uploaded(PDF, '别人的.pdf', sales);
    for (const id of [others.id, 'never'])
      expect(refusals(await record(id))).toEqual([['NOT_FOUND', 'input.travelReceipts.0.attachmentId']]);
    const { id, name } = await uploaded(PDF, '车票.pdf', service);
    expect((await download(finance, id)).status).toBe(404);
    const { result } = await record(id);
    expect(result?.travelReceipts).toEqual([
      { note: '高铁', attachedFile: { id, name, path: `/attachments/${id}` } },
    ]);
    expect((await download(finance, id)).status).toBe(200);
    expect((await download(server.anonymous, id)).status).toBe(401);
  });

  test('another’s is as absent as one that never was, to download and to quote', async () => {
    const own = await uploaded(PDF, 'a.pdf', admin);
    const [others, absent] = [await download(sales, own.id), await download(sales, 'never')];
    expect([others.status, others.content]).toEqual([absent.status, absent.content]);
    for (const id of [own.id, 'never']) {
      const { outcome } = await quoted(id);
      expect(refusals(outcome)).toEqual([['NOT_FOUND', 'input.caseByCase.0.attachmentId']]);
    }
  });

  test('a colleague may put on a revision what stands on the customer’s quote, and on no other customer’s', async () => {
    const { id } = await uploaded();
    const { asked, outcome } = await quoted(id);
    const { customerId: _, ...revised } = asked;
    const revision = { quoteId: outcome.result?.id, expectedVersion: 1, ...revised };
    const document =
      'mutation ($input: ReviseQuoteInput!) { reviseQuote(input: $input) { quote { items { attachedFile { id } } } userErrors { code } } }';
    const input = { ...revision, idempotencyKey: 'revised-by-a-colleague' };
    expect(await admin.query(document, { input })).toEqual({
      reviseQuote: { quote: { items: [{ attachedFile: { id } }] }, userErrors: [] },
    });
    expect(refusals((await quoted(id, admin)).outcome)).toEqual([
      ['NOT_FOUND', 'input.caseByCase.0.attachmentId'],
    ]);
  });
});

test('one person uploads at most 200 files and 500 MB within 24 hours, and is told what to do', async () => {
  const large = Buffer.concat([PDF, Buffer.alloc(10_485_760 - PDF.length)]);
  const [file, largeFile] = [
    await uploaded(PDF, '协议.pdf', admin),
    await uploaded(large, '协议.pdf', admin),
  ];
  const add = async ({ id }: { id: string }, count: number, more: object = {}): Promise<void> => {
    const [row] = await server.database.reader.rows('SELECT * FROM attachments WHERE id = ?', [id]);
    const rows = Array.from({ length: count }, () => ({ ...row, id: newId(), ...more }));
    await server.database.transaction((transaction) => transaction.insert(Attachment, rows));
  };
  await add(largeFile, 200, { uploadedAt: '2026-03-01 01:59:59.000' });
  await add(largeFile, 48);
  // 49 large ones so far, today.
  expect((await upload(PDF, 'a.pdf', admin)).status).toBe(201);
  expect(codesOf(await upload(large, 'a.pdf', admin))).toEqual([422, 'UPLOADS_TOO_MANY']);
  const [sum] = await server.database.reader.rows<{ files: number }>(
    "SELECT COUNT(*) AS files FROM attachments WHERE uploadedAt > ? AND uploadedById = (SELECT id FROM users WHERE login = 'admin')",
    ['2026-03-01 02:00:00.000'],
  );
  await add(file, 199 - (sum?.files ?? 0));
  expect((await upload(PDF, 'a.pdf', admin)).status).toBe(201);
  const refused = await upload(PDF, 'a.pdf', admin);
  expect(codesOf(refused)).toEqual([422, 'UPLOADS_TOO_MANY']);
  expect(refused.errors?.[0]?.message).toContain('Upload this one tomorrow');
  expect((await upload(PDF)).status).toBe(201);
});
