import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { pdfTexts } from '../../test/pdf-texts.js';
import { PdfDocument } from './pdf-document.js';
import { PdfPages } from './pdf-pages.js';

const options = { title: '服务费发票', language: 'zh-CN', footer: '服务费发票' };
const figure = (text: string) => ({ text, isFigure: true });
const table = {
  widths: [34, '*' as const, 80],
  headings: [[figure('序号'), { text: '项目' }, figure('金额')]],
  rows: Array.from({ length: 500 }, (_, at) => [
    figure(String(at + 1)),
    { text: `第 ${at + 1} 项上门服务` },
    figure('1,234.56'),
  ]),
};

/** How long this process's event loop was held in all, in ms. */
async function heldBy(work: () => Promise<Uint8Array>): Promise<{ file: Uint8Array; heldMs: number }> {
  const before = performance.eventLoopUtilization();
  const file = await work();
  return { file, heldMs: performance.eventLoopUtilization(before).active };
}

function printed(lines: typeof table): Promise<Uint8Array> {
  const document = new PdfDocument(options);
  document.title('服务费发票 2026-000001', '2026-03-02');
  document.table(lines);
  return document.end();
}

test('an invoice of 500 lines is drawn apart from everybody else: drawn in the process itself it would hold them up', async () => {
  await printed({ ...table, rows: [] });
  const apart = await heldBy(() => printed(table));
  expect((await pdfTexts(apart.file)).filter((text) => text === '1,234.56')).toHaveLength(500);
  const here = await heldBy(async () => {
    const pages = new PdfPages(options);
    pages.table(table);
    return pages.end();
  });
  expect(apart.heldMs).toBeLessThan(here.heldMs / 4);
}, 60_000);

test('long amounts stand in one piece, in lines and in sums, and the headings on each page', async () => {
  const [amount, sum] = ['123,456,789.00', '¥9,876,543,210.00'];
  const document = new PdfDocument(options);
  const figureColumn = (heading: string) => ({ heading, share: 0, isFigure: true, isWhole: true });
  document.longTable({
    columns: [
      { heading: '项目', share: 1, isFigure: false, isWhole: false },
      ...['单价', '不含税金额', '税额', '金额'].map(figureColumn),
    ],
    rows: Array.from({ length: 100 }, () => [
      '年度服务费\n拓步财务通 2005',
      ...Array<string>(4).fill(amount),
    ]),
    hasTotal: false,
  });
  document.sums([{ label: '价税合计', value: sum, isMain: true }]);
  const texts = await pdfTexts(await document.end());
  expect(texts.filter((text) => text === amount)).toHaveLength(400);
  expect(texts).toContain(sum);
  expect(texts.filter((text) => text === '不含税金额').length).toBeGreaterThan(1);
}, 60_000);

test('what cannot be drawn is told, and the next document is drawn', async () => {
  const broken = new PdfDocument(options);
  broken.table({ ...table, widths: [Number.NaN] });
  await expect(broken.end()).rejects.toThrow(/\w/);
  expect(await pdfTexts(await printed({ ...table, rows: [] }))).toContain('序号');
}, 60_000);
