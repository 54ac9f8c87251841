import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { choose, typeDate } from './controls';
import { databaseFile } from './database-file';
import { atDesk } from './desk';
import { signIn } from './person';
import type { Language } from './speech';

const year = Number(
  new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', year: 'numeric' }).format(new Date()),
);
/** A year of the demo's vendor that is whole. */
const before = year - 1;

interface Figures {
  readonly lines: number;
  readonly amountFen: number;
  readonly netFen: number | null;
  readonly taxFen: number | null;
}

interface Pivot {
  readonly columns: readonly { readonly figures: Figures }[];
  readonly rows: readonly {
    readonly keys: readonly string[];
    readonly cells: readonly (Figures | null)[];
    readonly figures: Figures;
  }[];
  readonly figures: Figures;
}

const pivotQuery = `query ($from: String!, $to: String!, $down: [IncomeAxis!]!, $across: IncomeAxis, $filter: IncomeFilter) {
  incomePivot(from: $from, to: $to, down: $down, across: $across, filter: $filter) {
    columns { key figures { ...F } } rows { keys cells { ...F } figures { ...F } } figures { ...F } } }
  fragment F on IncomeFigures { lines amountFen netFen taxFen }`;

/** Fen as a spreadsheet's plain yuan. */
const yuan = (fen: number | null | undefined): string =>
  fen === null || fen === undefined ? '' : (fen / 100).toFixed(2);

describe('reports, as the desks read them', () => {
  const desk = atDesk();
  const { look, ask } = desk;
  let page: Page;

  async function begin(login: string, language: Language = 'zh-CN'): Promise<void> {
    await desk.begin(login, language);
    ({ page } = desk);
  }

  async function goTo(tab: string, heading: string): Promise<void> {
    await page
      .getByRole('navigation', { name: /^(报表|Reports)$/ })
      .getByRole('link', { name: tab, exact: true })
      .click();
    await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  }

  /** Takes what is shown along as a file, as the person does, and gives where it lies. */
  async function take(format: RegExp, name: string): Promise<string> {
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: /^(导出|Export)$/ }).click();
    await page.getByRole('menuitem', { name: format }).click();
    const path = join(desk.folder, name);
    await (await saving).saveAs(path);
    return path;
  }

  /** What the API answers to the same selection, asked from the person's own page. */
  const asked = async (variables: object): Promise<Pivot> =>
    (await ask<{ incomePivot: Pivot }>(pivotQuery, variables)).incomePivot;

  /** Workbooks as LibreOffice reads them: figures as they are, not as they are shown. */
  async function readByLibreOffice(...workbooks: readonly string[]): Promise<string[][][]> {
    const profile = `-env:UserInstallation=file://${join(desk.folder, 'office')}`;
    // 44: commas, 34: quotes, 76: UTF-8.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false';
    await promisify(execFile)(
      'soffice',
      [profile, '--headless', '--convert-to', filter, '--outdir', desk.folder, ...workbooks],
      { timeout: 120_000 },
    );
    return Promise.all(
      workbooks.map(async (workbook) => {
        const text = await readFile(workbook.replace(/xlsx$/, 'csv'), 'utf8');
        const lines = text.trimEnd().split('\n');
        return lines.map((line) => line.split(',').map((field) => field.replaceAll('"', '')));
      }),
    );
  }

  const figuresOf = (table: Locator): Promise<readonly string[][]> =>
    table
      .getByRole('row')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
      );

  /** An amount as the page writes it. */
  const shown = (fen: number): string =>
    `${fen < 0 ? '−' : ''}¥${(Math.abs(fen) / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`;

  test('finance lays income out, reads it in chart and table, and every amount opens its lines with why they are what they are', async () => {
    await begin('finance');
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '报表' }).click();
    await page.getByRole('heading', { level: 1, name: '收入报表' }).waitFor();
    await page.getByRole('button', { name: '去年' }).click();
    await page.getByRole('button', { name: '按产品 × 区域' }).click();
    const table = page.getByRole('table', { name: '收入明细表' });
    await table.getByRole('columnheader', { name: '深圳范围外' }).waitFor();
    await page.getByRole('img', { name: /^收入的堆叠柱形图/ }).waitFor();
    await look('income by product and region');

    await choose(page, '收入来源', '超出次数');
    await page.keyboard.press('Escape');
    const from = `${before}-01`;
    const to = `${before}-12`;
    const overage = { from, to, down: ['PRODUCT'], across: 'REGION', filter: { sources: ['OVERAGE'] } };
    const answer = await asked(overage);
    expect(answer.rows.length).toBeGreaterThan(3);
    await table.getByText(shown(answer.figures.amountFen)).first().waitFor();
    const [, ...body] = await figuresOf(table);
    expect(body.map((cells) => cells.at(-4))).toEqual([
      ...answer.rows.map(({ figures }) => shown(figures.amountFen)),
      shown(answer.figures.amountFen),
    ]);
    expect(new URL(page.url()).searchParams.get('sources')).toBe('["OVERAGE"]');

    // Back and forth, and anew: what is shown stands in the address.
    await page.reload();
    await table.getByText(shown(answer.figures.amountFen)).first().waitFor();

    const [first] = answer.rows;
    await table
      .getByRole('row')
      .nth(1)
      .getByRole('button', { name: /查看明细/ })
      .last()
      .click();
    const lines = page.getByRole('dialog', { name: /^收入明细：/ });
    await lines
      .getByText(`共 ${first?.figures.lines} 行，合计 ${shown(first?.figures.amountFen ?? 0)}`, {
        exact: false,
      })
      .waitFor();
    await look('the lines of an amount');
    await lines
      .getByRole('button', { name: /^这个数怎么来的/ })
      .first()
      .click();
    const why = page.getByRole('dialog', { name: '这个数怎么来的' });
    await why
      .getByText(/^第[567]条$/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
  });

  test('the files hold what is on screen: XLSX cell by cell as LibreOffice reads it, CSV with its mark, PDF', async () => {
    await begin('finance');
    await page.goto(
      `/reports/income?from=${before}-01&to=${before}-12&down=${encodeURIComponent('["MONTH"]')}&across=SOURCE`,
    );
    await page.getByRole('table', { name: '收入明细表' }).waitFor();
    const answer = await asked({
      from: `${before}-01`,
      to: `${before}-12`,
      down: ['MONTH'],
      across: 'SOURCE',
    });
    const sums = ({ amountFen, netFen, taxFen, lines }: Figures): string[] => [
      yuan(amountFen),
      yuan(netFen),
      yuan(taxFen),
      String(lines),
    ];
    const expected = [
      ...answer.rows.map(({ keys, cells, figures }) => [
        ...keys,
        ...cells.map((cell) => yuan(cell?.amountFen)),
        ...sums(figures),
      ]),
      ['合计', ...answer.columns.map(({ figures }) => yuan(figures.amountFen)), ...sums(answer.figures)],
    ];

    const workbook = await take(/XLSX/, 'income.xlsx');
    const [cells = []] = await readByLibreOffice(workbook);
    expect(cells[0]).toEqual([
      '开票月份',
      '合同（元）',
      '超出次数（元）',
      '按次收费（元）',
      '含税金额（元）',
      '不含税金额（元）',
      '税额（元）',
      '行数',
    ]);
    const plain = (row: readonly string[], at: number): string =>
      at === 0 || at === row.length - 1 || row[at] === '' ? (row[at] ?? '') : Number(row[at]).toFixed(2);
    expect(cells.slice(1).map((row) => row.map((_, at) => plain(row, at)))).toEqual(expected);

    const text = await readFile(await take(/^CSV$/, 'plain.csv'));
    expect([...text.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(
      text
        .toString()
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',').map((field) => field.replaceAll('"', ''))),
    ).toEqual(expected);
    const pdf = await readFile(await take(/^PDF$/, 'income.pdf'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const printed = await promisify(execFile)('pdftotext', ['-layout', join(desk.folder, 'income.pdf'), '-']);
    for (const { figures } of answer.rows.filter((row) => row.figures.lines > 0))
      expect(printed.stdout).toContain(shown(figures.amountFen).replace('¥', ''));
    expect(printed.stdout).toContain('收入报表');
  });

  test('every report’s workbook holds cell by cell what the API answers', async () => {
    await begin('finance');
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
    const number = (value: string | undefined): number | null =>
      value === undefined || value === '' ? null : Number(value);
    const amount = (fen: number): number => fen / 100;
    await page.goto('/reports/receivables');
    await page.getByRole('table', { name: '各客户应收账龄' }).waitFor();
    const receivables = await take(/XLSX/, 'receivables.xlsx');
    await goTo('服务次数使用', '服务次数使用');
    await page.getByRole('table', { name: '各项服务合计' }).waitFor();
    const allowances = await take(/XLSX/, 'allowances.xlsx');
    await goTo('响应达标', '响应达标');
    await page.getByRole('button', { name: '去年' }).click();
    await page.getByRole('table', { name: '达标情况' }).waitFor();
    const targets = await take(/XLSX/, 'targets.xlsx');
    await goTo('年度调价影响', '年度调价影响');
    await page.getByRole('button', { name: '开始计算' }).click();
    await page.getByRole('table', { name: '各收费项目的变化' }).waitFor({ timeout: 60_000 });
    const prices = await take(/XLSX/, 'prices.xlsx');
    await page.goto(`/reports/tie-out?month=${before}-06`);
    await page.getByText(`${before}-06 三者一致，一分不差。`).waitFor();
    const tieOut = await take(/XLSX/, 'tie-out.xlsx');
    const read = await readByLibreOffice(receivables, allowances, targets, prices, tieOut);
    const [owed = [], used = [], kept = [], changed = [], tied = []] = read.map((rows) => rows.slice(1));

    interface Owed {
      readonly openFen: number;
      readonly overpaidFen: number;
      readonly buckets: readonly { readonly openFen: number; readonly invoices: number }[];
    }
    const { receivables: ageing } = await ask<{
      receivables: Owed & {
        customers: readonly (Owed & { customer: { shortCode: string; name: string } })[];
      };
    }>(
      'query ($on: Date!) { receivables(on: $on, first: 1000) { ...O customers { ...C customer { shortCode name } } } } fragment O on ReceivablesReport { openFen overpaidFen buckets { openFen invoices } } fragment C on CustomerAgeing { openFen overpaidFen buckets { openFen invoices } }',
      { on: today },
    );
    const owing = ({ openFen, overpaidFen, buckets }: Owed): number[] => [
      buckets.reduce((sum, { invoices }) => sum + invoices, 0),
      ...[openFen, ...buckets.map((bucket) => bucket.openFen), overpaidFen].map(amount),
    ];
    expect(owed.map((row) => [...row.slice(0, 2), ...row.slice(2).map(number)])).toEqual([
      ...ageing.customers.map((each) => [each.customer.shortCode, each.customer.name, ...owing(each)]),
      ['合计', '', ...owing(ageing)],
    ]);

    interface Used {
      readonly startsOn: string;
      readonly endsOn: string;
      readonly allowance: number | null;
      readonly drawn: number;
      readonly remaining: number | null;
      readonly overage: number;
      readonly licence: { readonly serial: string; readonly customer: { readonly name: string } };
    }
    const { allowanceReport } = await ask<{ allowanceReport: { periods: readonly Used[] } }>(
      'query ($on: Date!) { allowanceReport(on: $on, first: 1000) { periods { startsOn endsOn allowance drawn remaining overage licence { serial customer { name } } } } }',
      { on: today },
    );
    expect(allowanceReport.periods.length).toBeGreaterThan(100);
    expect(used.map((row) => [row[1], row[2], row[7], row[8], ...row.slice(9).map(number)])).toEqual(
      allowanceReport.periods.map(({ licence, startsOn, endsOn, allowance, drawn, remaining, overage }) => [
        licence.customer.name,
        licence.serial,
        startsOn,
        endsOn,
        allowance,
        drawn,
        remaining,
        overage,
      ]),
    );

    const { attainmentReport } = await ask<{
      attainmentReport: { rows: readonly Record<string, number>[] };
    }>(
      'query ($from: Date!, $to: Date!) { attainmentReport(from: $from, to: $to) { rows { incidents due met breached pending breachedAfterHold } } }',
      { from: `${before}-01-01`, to: `${before}-12-31` },
    );
    expect(kept.map((row) => row.slice(2, 8).map(number))).toEqual(attainmentReport.rows.map(Object.values));

    interface Changed {
      readonly oldFen: number;
      readonly newFen: number;
      readonly differenceFen: number;
    }
    const { rateTables } = await ask<{
      rateTables: { nodes: readonly { id: string }[] };
    }>('{ rateTables(first: 1) { nodes { id } } }');
    const { impactRuns } = await ask<{
      impactRuns: {
        nodes: readonly (Changed & {
          byKind: readonly (Changed & { oldQuantity: number; newQuantity: number })[];
        })[];
      };
    }>(
      'query ($id: ID!) { impactRuns(rateTableId: $id, first: 1) { nodes { oldFen newFen differenceFen byKind { oldQuantity newQuantity oldFen newFen differenceFen } } } }',
      { id: rateTables.nodes[0]?.id },
    );
    const [run] = impactRuns.nodes;
    const sums = ({ oldFen, newFen, differenceFen }: Changed): number[] =>
      [oldFen, newFen, differenceFen].map(amount);
    expect(changed.map((row) => row.slice(1).map(number))).toEqual([
      ...(run?.byKind ?? []).map((kind) => [kind.oldQuantity, kind.newQuantity, ...sums(kind)]),
      [null, null, ...(run ? sums(run) : [])],
    ]);

    const { reportTieOut } = await ask<{
      reportTieOut: { reportFen: number; rowsFen: number; ledgerFen: number };
    }>('query ($month: String!) { reportTieOut(month: $month) { reportFen rowsFen ledgerFen } }', {
      month: `${before}-06`,
    });
    const { reportFen, rowsFen, ledgerFen } = reportTieOut;
    expect(tied.map((row) => row.slice(2).map(number))).toEqual([
      [amount(ledgerFen), amount(reportFen), 0],
      [amount(ledgerFen), amount(rowsFen), 0],
    ]);
  });

  test('a file that comes slowly counts its rows up, and can be given up', async () => {
    await begin('finance');
    await page.goto('/reports/allowances');
    await page.getByRole('table', { name: '各项服务合计' }).waitFor();
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    const slow = { offline: false, latency: 0, downloadThroughput: 16_000, uploadThroughput: -1 };
    await network.send('Network.emulateNetworkConditions', slow);
    const saved: string[] = [];
    page.on('download', (file) => saved.push(file.suggestedFilename()));
    await page.getByRole('button', { name: '导出' }).click();
    await page.getByRole('menuitem', { name: 'CSV' }).click();
    const progress = page.getByRole('progressbar', { name: '正在导出' });
    const rows = async (): Promise<number> => Number(await progress.getAttribute('value'));
    await expect.poll(rows, { timeout: 15_000 }).toBeGreaterThan(0);
    const first = await rows();
    await expect.poll(rows, { timeout: 15_000 }).toBeGreaterThan(first);
    expect(await rows()).toBeLessThan(Number(await progress.getAttribute('max')));
    await page.getByRole('button', { name: '取消导出' }).click();
    await page.getByRole('button', { name: '导出' }).waitFor();
    expect([await progress.count(), saved]).toEqual([0, []]);
  });

  test('a view is saved, shared, found by a colleague, changed and discarded', async () => {
    await begin('finance');
    await page.goto('/reports/receivables?on=2026-01-31');
    await page.getByRole('heading', { level: 1, name: '应收账龄' }).waitFor();
    await page.getByRole('button', { name: '视图', exact: true }).click();
    await page.getByRole('menuitem', { name: '保存当前视图…' }).click();
    const saving = page.getByRole('dialog', { name: '保存当前视图' });
    await saving.getByRole('button', { name: /^保\s?存$/ }).click();
    await saving.getByText('请填写视图名称').waitFor();
    await saving.getByLabel('视图名称').fill('一月末应收');
    await saving.getByLabel('共享给所有同事').check();
    await look('saving a view');
    await saving.getByRole('button', { name: /^保\s?存$/ }).click();
    await page.getByRole('button', { name: '视图：一月末应收' }).waitFor();

    const colleague = await signIn(desk.browser, desk.product.address, 'sales');
    await colleague.page.goto('/reports/receivables');
    await colleague.page.getByRole('button', { name: '视图', exact: true }).click();
    await colleague.page.getByRole('menuitem', { name: /^一月末应收（/ }).click();
    await colleague.page.waitForURL(/on=2026-01-31/);
    await colleague.leave();

    await typeDate(page, '日期', '2026-02-28');
    await page.waitForURL(/on=2026-02-28/);
    await page.getByRole('button', { name: '视图', exact: true }).click();
    await page.getByRole('menuitem', { name: '管理我的视图…' }).click();
    const managing = page.getByRole('dialog', { name: '我的视图' });
    await managing.getByRole('button', { name: '把“一月末应收”改为当前筛选' }).click();
    await page.getByText('视图：一月末应收').waitFor();
    await managing.getByRole('button', { name: '删除“一月末应收”' }).click();
    await managing.getByText('本页还没有您保存的视图。').waitFor();
  });

  test('receivables, allowances, targets and the tie-out are read and opened in English', async () => {
    await begin('finance', 'en');
    await page.goto('/reports');
    await goTo('Receivables', 'Receivables by age');
    const ageing = page.getByRole('table', { name: 'What each customer owes by age' });
    await ageing
      .getByRole('button', { name: /open the invoices$/ })
      .first()
      .click();
    await page
      .getByRole('dialog', { name: /^Open invoices: / })
      .getByRole('link')
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await look('receivables');

    await goTo('Allowances', 'Allowances used');
    await page.getByRole('table', { name: 'Totals by service' }).waitFor();
    await page
      .getByRole('button', { name: /^Open the ledger of / })
      .first()
      .click();
    await page.getByRole('dialog', { name: 'Ledger' }).getByRole('region').first().waitFor();
    await page.keyboard.press('Escape');
    await look('allowances');

    await goTo('Targets met', 'Targets met');
    await page.getByRole('button', { name: 'Last year' }).click();
    const kept = page.getByRole('table', { name: 'Targets by level' });
    const met = kept.getByRole('button', { name: / · Met, open the incidents$/ }).first();
    const count = Number(await met.innerText());
    await met.click();
    const incidents = page.getByRole('dialog', { name: / · met$/ });
    await incidents
      .getByText(/^cl\. 10$/)
      .first()
      .waitFor();
    expect(await incidents.getByText(/^cl\. 10$/).count()).toBe(count);
    await look('incidents of a target');
    await page.keyboard.press('Escape');

    await goTo('Tie-out', 'Tie-out');
    await typeDate(page, 'Month', `${before}-06`);
    await page.getByText(`${before}-06: all three are one figure, to the fen.`).waitFor();
    await look('the tie-out');

    await goTo('Price change', "A year's price change");
    // As it was worked out before; the way leads on to each customer's lines.
    await page.getByRole('table', { name: 'What changes by charge' }).waitFor();
    await look('the price change');
    await page.getByRole('link', { name: /^See the \d+ customers line by line$/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Impact of rate table/ }).waitFor();
    await page
      .getByRole('button', { name: /^See lines: / })
      .first()
      .click();
    const changed = page.getByRole('dialog').getByRole('row').nth(1);
    await changed.getByRole('button', { name: 'Why this number' }).first().click();
    await page
      .getByRole('dialog', { name: 'Why this number' })
      .getByText(/^cl\. \d+$/)
      .first()
      .waitFor();
  });

  test('the service desk has its own reports, and the money’s are not shown to it', async () => {
    await begin('service');
    await page.goto('/reports');
    await page.getByRole('heading', { level: 1, name: '服务次数使用' }).waitFor();
    const tabs = page.getByRole('navigation', { name: '报表' }).getByRole('link');
    expect(await tabs.allInnerTexts()).toEqual(['服务次数使用', '响应达标']);
    await page.goto('/reports/income');
    await page.getByRole('heading', { name: '没有权限' }).waitFor();
  });

  test('one fen too much on one line of one invoice is named, and keeps its month from being locked', async () => {
    const { product } = desk;
    await begin('finance');
    const { invoices } = await ask<{
      invoices: { nodes: { id: string; number: string; issuedOn: string }[] };
    }>('{ invoices(first: 20, filter: { status: ISSUED }) { nodes { id number issuedOn } } }');
    const { id = '', number = '', issuedOn = '' } = invoices.nodes.at(-1) ?? {};
    const month = issuedOn.slice(0, 7);
    await desk.person.leave();
    // What no user of the database may do is done to its file: the guards lifted, one fen added.
    await product.kill();
    const file = databaseFile(product);
    for (const { name } of file.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all())
      file.exec(`DROP TRIGGER ${name}`);
    file.exec(
      `UPDATE invoice_lines SET amountFen = amountFen + 1 WHERE invoiceId = '${id}' AND position = 1`,
    );
    file.close();
    await product.restart();

    await begin('finance');
    await page.goto(`/reports/tie-out?month=${month}`);
    const named = page.getByRole('region', { name: '差额' }).getByRole('row').filter({ hasText: number });
    await named.filter({ hasText: '+¥0.01' }).first().waitFor();
    await look('a difference of one fen');
    await page.goto(`/month-locks?month=${month}`);
    await page.getByRole('row').filter({ hasText: number }).filter({ hasText: '+¥0.01' }).first().waitFor();
    expect(await page.getByRole('button', { name: `月结 ${month}` }).isDisabled()).toBe(true);
  });
});
