import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { choose } from './controls';
import { violationsOf } from './person';
import { addDraft, ask, figure, figureText, guideText, rateDesk, saved, typeFigure } from './rate-desk';

const visits = '/onSiteSupport/rows/0/allowance/STANDALONE';
const perVisit = '/onSiteSupport/perVisitFen/SHENZHEN';
const reason = '大客户年会上议定';
/** What the server reads and writes workbooks with. */
const xlsx = createRequire(new URL('../../api/package.json', import.meta.url)).resolve('hucre/xlsx');
interface Xlsx {
  readonly readXlsx: (file: Buffer) => Promise<{ sheets: { name: string; rows: unknown[][] }[] }>;
  readonly writeXlsx: (workbook: { sheets: unknown[] }) => Promise<Uint8Array>;
}

describe('the rate desk, from a draft to what is charged', () => {
  const { enter, open } = rateDesk();
  const downloaded = async (page: Page, name: string): Promise<Buffer> => {
    await page.getByRole('button', { name: '导出' }).last().click();
    const saving = page.waitForEvent('download');
    await page.getByRole('menuitem', { name }).last().click();
    return readFile(await (await saving).path());
  };

  test('a comment is noted, a second person sees difference and impact and publishes, and the comment stands in why this number', async () => {
    const { page, id } = await open(2041);
    await typeFigure(page, perVisit, '333');
    await figure(page, perVisit).click();
    await page.keyboard.press('Shift+F2');
    const note = page.getByRole('dialog', { name: /^批注/ });
    await note.getByLabel('为什么是这个数').fill(reason);
    await note.getByRole('button', { name: '保存批注' }).click();
    await figure(page, perVisit).getByRole('img', { name: '1 条批注' }).waitFor();
    await saved(page);
    const { settings } = await ask<{ settings: { version: number } }>(page, '{ settings { version } }');
    await ask(
      page,
      'mutation ($input: ChangeSettingsInput!) { changeSettings(input: $input) { userErrors { message } } }',
      {
        input: {
          expectedVersion: settings.version,
          idempotencyKey: 'a-second-person',
          publishNeedsApproval: true,
        },
      },
    );
    await page.getByRole('button', { name: '发布', exact: true }).click();
    const publishing = page.getByRole('dialog', { name: '发布 2041 年收费标准' });
    await publishing
      .getByRole('region', { name: '影响' })
      .getByText(/家客户/)
      .waitFor();
    await publishing.getByRole('row', { name: /¥300\.00.*¥333\.00/ }).waitFor();
    await publishing.getByLabel('备注').fill('按议定价');
    await publishing.getByRole('button', { name: '提交审批' }).click();
    await page.getByText('等待另一位管理员批准').waitFor();

    const { page: second } = await enter('second');
    await second.goto(`/rate-tables/${id}`);
    await second.getByRole('button', { name: '批准并发布' }).click();
    const approving = second.getByRole('dialog', { name: '批准并发布？' });
    await approving.getByText('2041-01-01 · 按议定价').waitFor();
    await approving.getByRole('row', { name: /¥300\.00.*¥333\.00/ }).waitFor();
    await approving
      .getByRole('region', { name: '影响' })
      .getByText(/家客户/)
      .waitFor();
    expect(await violationsOf(second, 'approving')).toEqual([]);
    await approving.getByRole('button', { name: '批准并发布' }).click();
    await second.getByText('已发布', { exact: true }).first().waitFor();
    await second.getByRole('button', { name: '1 条批注' }).click();
    await second.getByRole('tooltip').getByText(reason).waitFor();
    await second.goto('/prices?on=2041-03-01');
    const answer = second.getByRole('region', { name: '当日价格' });
    await answer.getByText('2041 年收费标准（第 1 版）').waitFor();
    await answer.getByText('¥333.00').first().waitFor();
    await answer.getByText(reason).waitFor();
    await second.getByRole('textbox', { name: '服务日期' }).fill('2005-03-01');
    await second.keyboard.press('Enter');
    await answer.getByText('2005 年收费标准（第 1 版）').waitFor();
    await second.getByRole('slider', { name: '服务日期' }).press('End');
    await answer.getByText('2041 年收费标准（第 1 版）').waitFor();
    await second.goto(`/rate-tables/${id}/history`);
    await second.getByRole('heading', { name: '批注（1）' }).waitFor();
    await second.goto('/rate-tables');
    const timeline = second.getByRole('list', { name: '各年收费标准的执行期间' });
    await timeline
      .getByRole('listitem')
      .filter({ hasText: /2041 年第 1 版.*2041-01-01 – 至今/ })
      .waitFor();
  });

  test('the impact beside a draft opens the customers, a customer’s own lines with their why, and goes along as a file', async () => {
    const { page } = await enter();
    const { rateTables } = await ask<{ rateTables: { nodes: { id: string }[] } }>(
      page,
      '{ rateTables(first: 9, status: DRAFT) { nodes { id } } }',
    );
    await page.goto(`/rate-tables/${rateTables.nodes.at(-1)?.id}`);
    const rail = page.getByRole('region', { name: '影响' });
    await rail.getByRole('progressbar', { name: '影响计算进度' }).waitFor();
    const first = rail.getByRole('listitem').first().getByRole('link');
    const name = await first.innerText();
    await first.click();
    const lines = page.getByRole('dialog', { name });
    await lines.getByRole('row').nth(1).waitFor();
    const table = await lines.getByRole('row').allInnerTexts();
    const own = (await downloaded(page, 'CSV')).toString().trimEnd().split('\r\n');
    expect(own).toHaveLength(table.length + 1);
    await page.getByRole('button', { name: '关闭' }).click();
    await page.getByText('少付最多').click();
    await page.waitForURL(/sort=DIFFERENCE_ASC/);
    const all = (await downloaded(page, 'CSV')).toString().trimEnd().split('\r\n');
    const shown = await page.getByRole('heading', { name: /^客户（\d+）/ }).innerText();
    expect(all).toHaveLength(Number(/\d+/.exec(shown)?.[0]) + 2);
    expect((await downloaded(page, 'Excel 工作簿（XLSX）')).subarray(0, 2).toString()).toBe('PK');
  });

  test('a file with errors is refused whole, each with its cell; its workbook is taken back as it was', async () => {
    const { page } = await enter();
    const id = await addDraft(page, 2042);
    const count = async (): Promise<number> =>
      (await ask<{ rateTables: { totalCount: number } }>(page, '{ rateTables(first: 1) { totalCount } }'))
        .rateTables.totalCount;
    const before = await count();
    await page.goto('/rate-tables');
    await page.getByRole('button', { name: '导入' }).click();
    const importing = page.getByRole('dialog', { name: '导入收费标准' });
    const wrong = JSON.parse(guideText()) as {
      onSiteSupport: { rows: { allowance: object }[]; perVisitFen: object };
    };
    wrong.onSiteSupport.perVisitFen = { SHENZHEN: -1, OUTSIDE: 40_000 };
    Object.assign(wrong.onSiteSupport.rows[0] ?? {}, { allowance: { STANDALONE: 'six', NETWORK: 10 } });
    const give = (name: string, buffer: Buffer): Promise<void> =>
      importing
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await give('2043.json', Buffer.from(JSON.stringify(wrong)));
    await importing.getByLabel('年度').fill('2043');
    await importing.getByRole('button', { name: '导入为草稿' }).click();
    await importing.getByText(/按次收费.*深圳范围内/).waitFor();
    await importing.getByText(/服务次数\/年.*单机版/).waitFor();
    expect(await count()).toBe(before);
    await give('2043.pdf', Buffer.from('%PDF-1.7'));
    await importing.getByText('这不是 XLSX 或 JSON 文件').waitFor();
    const workbook = await page.evaluate(
      async (address) => [...new Uint8Array(await (await fetch(address)).arrayBuffer())],
      `/exports/rate-tables/${id}.xlsx`,
    );
    const { readXlsx, writeXlsx } = (await import(xlsx)) as Xlsx;
    const { sheets } = await readXlsx(Buffer.from(workbook));
    const rows = sheets.find(({ name }) => name === '现场支持')?.rows;
    Object.assign(rows?.[3] ?? [], { 2: '六次', 4: -200 });
    await give('2043.xlsx', Buffer.from(await writeXlsx({ sheets })));
    await importing.getByRole('button', { name: '导入为草稿' }).click();
    await importing.getByText(/现场支持!C4/).waitFor();
    await importing.getByText(/现场支持!E4/).waitFor();
    expect(await count()).toBe(before);
    await give('2043.xlsx', Buffer.from(workbook));
    await importing.getByRole('button', { name: '导入为草稿' }).click();
    await page.getByRole('heading', { name: '2043 年收费标准' }).waitFor();
    await figure(page, visits).waitFor();
    expect(await figureText(page, visits)).toBe('6');
    expect(await count()).toBe(before + 1);
    const exported = JSON.parse((await downloaded(page, 'JSON')).toString()) as object;
    const { effectiveFrom: _, ...guides } = JSON.parse(guideText()) as { effectiveFrom: string };
    expect(exported).toMatchObject({ ...guides, year: 2043 });
  });

  test('any two versions are compared; what was typed while the server did not answer is there after a reload, and is saved', async () => {
    const { page, id } = await open(2044);
    for (const text of ['7', '8']) {
      await typeFigure(page, visits, text);
      await saved(page);
    }
    await page.context().route('**/graphql', (route) => route.abort());
    await typeFigure(page, visits, '9');
    await page.getByText('连不上服务器').first().waitFor();
    await page.context().unroute('**/graphql');
    await page.reload();
    await expect.poll(() => figureText(page, visits), { timeout: 15_000 }).toBe('9');
    await saved(page);
    await page.goto(`/rate-tables/${id}/history`);
    await choose(page, '从: 收费标准', '2044 年第 1 版');
    await choose(page, '从: 版本', '第 2 次保存');
    await choose(page, '到: 版本', '第 3 次保存');
    const compared = page.getByRole('region', { name: '比较' });
    await compared.getByRole('row', { name: /现场支持.*单机版.*7.*8.*\+1/ }).waitFor();
  });

  test('another editor who opens the same draft is noticed', async () => {
    const { page, id } = await open(2045);
    const { page: second } = await enter('second');
    await second.goto(`/rate-tables/${id}`);
    await second.getByText('林管理 也打开了这张草稿').waitFor();
    await page.getByText('周复核 也打开了这张草稿').waitFor();
  });

  test('a product is dragged to another row and moved by the keyboard, and that each stands once is always told', async () => {
    const { page } = await open(2046);
    const row = (index: number) => page.locator(`[data-cell="/onSiteSupport/rows/${index}/products"]`);
    const review = page.getByRole('region', { name: '检查结果' });
    await review.getByText('11 个产品在 6 张表中各一次').waitFor();
    await row(0).getByText('拓步财务通 2005').dragTo(row(1));
    await row(1).getByText('拓步财务通 2005').waitFor();
    expect(await row(0).getByText('拓步财务通 2005').count()).toBe(0);
    await review.getByText('11 个产品在 6 张表中各一次').waitFor();
    await page.getByRole('button', { name: '调整产品：第 2 行' }).nth(1).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Backspace');
    await review.getByText('缺 1 个，重复 0 个产品').waitFor();
    await page.getByText('缺 拓步财务通 2005。').waitFor();
    await page.keyboard.type('财务通');
    await page.keyboard.press('Enter');
    await review.getByText('11 个产品在 6 张表中各一次').waitFor();
    await saved(page);
  });

  test('every figure of a table is in sight at once on a laptop, and is typed there', async () => {
    const { page, id } = await open(2047);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`/rate-tables/${id}?view=overview`);
    await figure(page, '/taxPercent').waitFor();
    const beyond = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('td[data-figure]')]
        .filter((cell) => {
          const { left, right, bottom } = cell.getBoundingClientRect();
          return left < 0 || right > innerWidth || bottom > innerHeight;
        })
        .map((cell) => cell.dataset['cell']),
    );
    expect(beyond).toEqual([]);
    expect(await page.locator('td[data-figure]').count()).toBeGreaterThan(70);
    await typeFigure(page, visits, '7');
    await saved(page);
    expect(await violationsOf(page, 'the overview')).toEqual([]);
  });
});
