import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, signIn, violationsOf, type Person } from './person';
import { startProduct, type Product } from './product';
import { addDraft, ask, figure, figureText, guideText, saved, typeFigure } from './rate-desk';

const visits = '/onSiteSupport/rows/0/allowance/STANDALONE';

describe('the rate desk, from a draft to what is charged', () => {
  let product: Product;
  let browser: Browser;
  let people: Person[] = [];

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    const page = await enter('admin');
    await ask(
      page,
      'mutation ($input: AddUserInput!) { addUser(input: $input) { userErrors { message } } }',
      {
        input: { login: 'second', name: '周复核', password: 'fuwutong-demo', roles: ['ADMIN'] },
      },
    );
    await leave();
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });
  afterEach(leave);

  async function enter(login: string, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<Page> {
    const person = await signIn(browser, product.address, login, language);
    people.push(person);
    return person.page;
  }
  async function leave(): Promise<void> {
    const faults = people.flatMap((person) => person.faults);
    for (const person of people) await person.leave();
    people = [];
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }
  /** A draft of its own, opened by an administrator. */
  async function open(year: number): Promise<{ page: Page; id: string }> {
    const page = await enter('admin');
    const id = await addDraft(page, year);
    await page.goto(`/rate-tables/${id}`);
    await figure(page, visits).waitFor();
    return { page, id };
  }
  const downloaded = async (page: Page, name: string): Promise<Buffer> => {
    await page.getByRole('button', { name: '导出' }).last().click();
    const saving = page.waitForEvent('download');
    await page.getByRole('menuitem', { name }).last().getByRole('link').click();
    return readFile(await (await saving).path());
  };

  test('the impact beside a draft opens the customers, a customer’s own lines with their why, and goes along as a file', async () => {
    const page = await enter('admin');
    const { rateTables } = await ask<{ rateTables: { nodes: { id: string }[] } }>(
      page,
      '{ rateTables(first: 9, status: DRAFT) { nodes { id } } }',
    );
    await page.goto(`/rate-tables/${rateTables.nodes.at(-1)?.id}`);
    const rail = page.getByRole('region', { name: '影响' });
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
    const page = await enter('admin');
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
    const workbook = await page.evaluate(
      async (address) => [...new Uint8Array(await (await fetch(address)).arrayBuffer())],
      `/exports/rate-tables/${id}.xlsx`,
    );
    await give('2043.xlsx', Buffer.from(workbook));
    await importing.getByRole('button', { name: '导入为草稿' }).click();
    await page.getByRole('heading', { name: '2043 年收费标准' }).waitFor();
    await figure(page, visits).waitFor();
    expect(await figureText(page, visits)).toBe('6');
    expect(await count()).toBe(before + 1);
  });

  test('another editor who opens the same draft is noticed', async () => {
    const { page, id } = await open(2045);
    const second = await enter('second');
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
