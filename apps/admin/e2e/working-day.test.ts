import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { choose, find, typeDate } from './controls';
import { openBrowser, signIn, violationsOf, type Person } from './person';
import { startProduct, type Product } from './product';
import { saved, typeFigure } from './rate-desk';

const customer = '深圳市晨光印刷有限公司';
const serial = 'CWT-N-050302';
const year = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', year: 'numeric' }).format(new Date());
const pictures = mkdtempSync(join(tmpdir(), 'fuwutong-pictures-'));

describe('a working day, as four people click it', () => {
  let product: Product;
  let browser: Browser;
  let person: Person;
  let page: Page;
  let violations: string[];

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') {
      const file = join(pictures, `${task.name.slice(0, 40).replaceAll(/\W+/g, '-')}.png`);
      await page.screenshot({ path: file, fullPage: true });
      console.error(`What the person saw: ${file}`);
    }
    await person.leave();
    const wrong = [...person.faults, ...violations];
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  });

  async function begin(login: string, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<void> {
    person = await signIn(browser, product.address, login, language);
    page = person.page;
    violations = [];
  }

  /** Looks at a page as axe does; what is wrong is said when the person is done, all at once. */
  async function look(what: string): Promise<void> {
    violations.push(...(await violationsOf(page, what)));
  }

  /** The year's income in yuan, as the report says it once it is up to date. */
  async function income(): Promise<string> {
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '报表' }).click();
    await page.getByRole('heading', { level: 1, name: '收入报表' }).waitFor();
    const total = page.getByRole('paragraph').filter({ hasText: /^合计/ }).getByText(/^¥/);
    await total.waitFor();
    await expect.poll(() => page.locator('main [aria-busy="true"]').count(), { timeout: 15_000 }).toBe(0);
    return (await total.innerText()).replaceAll(/[¥,]/g, '');
  }

  const said = (text: string | RegExp): Promise<void> =>
    page.getByRole('status').filter({ hasText: text }).first().waitFor();

  test('the administrator reads the 2005 table, copies it, changes it, is told every problem at once, and publishes it', async () => {
    await begin('admin');
    await look('home');
    await person.goTo('收费标准');
    await look('rate tables');
    await page
      .getByRole('region', { name: '收费标准' })
      .getByRole('link', { name: '2005 年第 1 版' })
      .click();
    await page.getByRole('heading', { name: '2005 年收费标准' }).waitFor();
    const onSite = page.getByRole('row', { name: /拓步财务通 2005.*6次\/年.*10次\/年.*200.*300/ });
    await onSite.first().waitFor();
    await page
      .getByTitle(/^第6条 现场支持.*服务次数\/年 · 网络版$/)
      .first()
      .waitFor();
    await look('the 2005 table');

    await page.getByRole('button', { name: '复制为草稿' }).click();
    const copy = page.getByRole('dialog', { name: '复制为草稿' });
    await copy.getByLabel('年度').fill(year);
    await copy.getByRole('button', { name: '建立草稿' }).click();
    await page.getByRole('heading', { name: `${year} 年收费标准` }).waitFor();

    const overage = '/onSiteSupport/rows/0/overageFen/SHENZHEN';
    const allowance = (row: number, edition: string): string =>
      `/onSiteSupport/rows/${row}/allowance/${edition}`;
    await typeFigure(page, overage, '-5');
    await typeFigure(page, allowance(1, 'STANDALONE'), '一');
    const review = page.getByRole('region', { name: '检查结果' });
    await review.getByText('2 个错误，不能发布').waitFor();
    expect(await review.getByText('第6条').count()).toBeGreaterThanOrEqual(2);
    await look('a draft with problems');
    await typeFigure(page, overage, '220');
    await typeFigure(page, allowance(1, 'STANDALONE'), '10');
    await typeFigure(page, allowance(0, 'STANDALONE'), '1');
    await typeFigure(page, allowance(0, 'NETWORK'), '2');
    for (const [plan, fee] of [
      [0, 1800],
      [1, 1200],
    ] as const) {
      for (const row of [0, 1]) {
        const fees = `/annualPlans/${plan}/fees/${row}/feeFen`;
        await typeFigure(page, `${fees}/STANDALONE`, `${fee}`);
        await typeFigure(page, `${fees}/NETWORK`, `${fee + 600}`);
      }
    }
    await review.getByText('可以发布').waitFor();
    await saved(page);
    await page.getByText('改动（11）').first().click();
    const changes = page.getByRole('region', { name: '改动' });
    await changes.getByRole('row', { name: /第6条.*¥200\.00.*¥220\.00.*\+¥20\.00 \(\+10\.0%\)/ }).waitFor();
    await look('the changes against 2005');

    await page.getByRole('button', { name: '发布', exact: true }).click();
    const publish = page.getByRole('dialog', { name: `发布 ${year} 年收费标准` });
    await publish.getByText(/\d+ 处未约定/).waitFor();
    await look('publishing');
    await publish.getByRole('button', { name: '发布', exact: true }).click();
    await said(/已发布，.* 起生效/);
  });

  test('sales creates a customer with its site and licences, sees cover, quotes with price and explanation, and signs', async () => {
    await begin('sales');
    await person.goTo('客户');
    await page.getByRole('button', { name: '新建客户' }).click();
    const adding = page.getByRole('dialog', { name: '新建客户' });
    await adding.getByRole('button', { name: '新建客户' }).click();
    await adding.getByText('请填写客户名称').waitFor();
    await adding.getByLabel('客户名称').fill(customer);
    await adding.getByLabel('简称').fill('CHENGUANG');
    await adding.getByRole('button', { name: '新建客户' }).click();
    await page.getByRole('heading', { level: 1, name: customer }).waitFor();

    await page.getByRole('button', { name: '添加地点' }).click();
    const site = page.getByRole('dialog', { name: '添加地点' });
    await site.getByLabel('地点名称').fill('总部');
    await choose(site, '行政区', '福田区');
    await site.getByRole('status').filter({ hasText: '深圳市区' }).waitFor();
    await site.getByLabel('详细地址').fill('深南大道 1 号');
    await site.getByRole('button', { name: '添加地点' }).click();
    await said('地点“总部”已添加');

    await page.getByRole('button', { name: '添加许可' }).click();
    const licence = page.getByRole('dialog', { name: '添加许可' });
    await choose(licence, '产品', '拓步财务通 2005');
    await licence.getByRole('radio', { name: '网络版' }).check();
    await licence.getByLabel('序列号').fill(serial);
    await typeDate(licence, '交付日期', '2005-03-02');
    await licence.getByRole('button', { name: '添加许可' }).click();
    await said(`许可 ${serial} 已添加`);
    const card = page.getByRole('article', { name: '拓步财务通 2005' });
    await card.getByText('不在服务期内，按次收费').first().waitFor();

    await card.getByRole('link', { name: '报价年度服务' }).click();
    await page.getByRole('heading', { level: 1, name: '新建报价' }).waitFor();
    await choose(page, '方案', '数据修复服务');
    const price = page.getByRole('status', { name: '第 1 行的价格' });
    await price.getByText('不能计价：这一格没有约定金额').waitFor();
    await price.getByText(/年度服务费 · 数据修复服务 · .*网络版/).waitFor();
    await choose(page, '方案', '全套服务');
    await price.getByText('¥2,400.00').first().waitFor();
    await price.getByText(/网络版每年 ¥2,400\.00，共 1 年/).waitFor();
    await page.getByRole('button', { name: '保存报价' }).click();
    await page.getByRole('button', { name: '客户接受报价' }).click();
    await page.getByRole('button', { name: '签订合同' }).click();
    await said(/合同 .* 已签订/);
    await page.getByText('已用 0 次，共 2 次').first().waitFor();
  });

  test('service sees free, n of m, before saving; who comes second is told so, and past the allowance the charge', async () => {
    await begin('service');
    await person.goTo('服务单');
    const outcome = (on: Page): ReturnType<Page['getByRole']> =>
      on.getByRole('region', { name: '保存后的结果' });
    async function record(on: Page, foretold: string): Promise<void> {
      await on.goto('/service-orders/new');
      await on.getByLabel('查找客户或许可').fill(serial.toLowerCase());
      await on.getByRole('button', { name: new RegExp(serial) }).click();
      await outcome(on).getByRole('status').waitFor();
      await choose(on, '原因', '软件使用问题');
      await outcome(on).and(on.locator('[aria-busy="false"]')).getByText(foretold, { exact: true }).waitFor();
    }
    const save = (on: Page): Promise<void> => on.getByRole('button', { name: '保存服务单' }).click();

    await page.getByRole('link', { name: '记录服务' }).click();
    await page.getByLabel('查找客户或许可').fill('晨光');
    await page.getByRole('button', { name: new RegExp(serial) }).waitFor();
    await record(page, '免费，本期第 1 次，共 2 次');
    await page.getByLabel('差旅费（元）').fill('十元');
    await save(page);
    await page.getByText('请输入金额（元），最多两位小数').waitFor();
    await page.getByLabel('差旅费（元）').fill('');
    await save(page);
    await page.getByRole('heading', { name: /^服务单 S-/ }).waitFor();
    await page.getByText('扣除 1 次').waitFor();

    await record(page, '免费，本期第 2 次，共 2 次');
    const colleague = await person.another();
    await record(colleague, '免费，本期第 2 次，共 2 次');
    await save(colleague);
    await colleague.getByRole('heading', { name: /^服务单 S-/ }).waitFor();
    await save(page);
    await page.getByText('结果与保存前显示的不同').waitFor();
    await page.getByText('收费 ¥220.00', { exact: true }).first().waitFor();

    await record(page, '收费 ¥220.00');
    await outcome(page).getByText('2 次已用完，此次按超出次数计费。').waitFor();
    await save(page);
    await page.getByRole('heading', { name: /^服务单 S-/ }).waitFor();
    expect(await page.getByText('结果与保存前显示的不同').count()).toBe(0);
    await page.getByText('待开票').waitFor();
  });

  test('finance invoices the contract and the charges, opens why this number, and takes the report along', async () => {
    await begin('finance');
    const incomeBefore = await income();
    await person.goTo('待开票费用');
    await page.locator('[aria-labelledby="charges-due"][aria-busy="false"]').waitFor();
    await find(page, '客户', customer);
    await page.getByRole('region', { name: customer, exact: true }).getByText('已选 3 笔').waitFor();
    await page.getByRole('button', { name: `为 ${customer} 生成发票草稿` }).click();
    await page.getByRole('heading', { name: '发票草稿' }).waitFor();
    await page.getByRole('button', { name: '开票', exact: true }).click();
    const asked = page.getByRole('dialog', { name: `为 ${customer} 开票？` });
    await asked.getByText('合计 ¥2,840.00').waitFor();
    await asked.getByRole('button', { name: '开票', exact: true }).click();
    await page.getByRole('heading', { name: new RegExp(`^发票 ${year}-\\d{6}$`) }).waitFor();
    await page.getByText('贰仟捌佰肆拾元整').waitFor();

    await page
      .getByRole('button', { name: /^这个数怎么来的.*现场支持 · 超出次数/ })
      .first()
      .click();
    const why = page.getByRole('dialog', { name: '这个数怎么来的' });
    await why.getByText('第6条').first().waitFor();
    await why.getByText(/现场支持 · .*超出次数收费 · 深圳范围内/).waitFor();
    await why.getByText('此前已用 2 次，共 2 次').waitFor();
    await why.getByText('220.00 × 1 = 220.00').waitFor();
    await why.getByRole('link', { name: `${year} 年收费标准（第 2 版）` }).waitFor();
    await page.keyboard.press('Escape');

    const incomeAfter = await income();
    expect((Number(incomeAfter) - Number(incomeBefore)).toFixed(2)).toBe('2840.00');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await page.getByRole('menuitem', { name: 'CSV' }).click();
    const file = await readFile(await (await saving).path());
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(file.toString()).toMatch(/年度服务费/);
    expect(file.toString().trim().split('\n').at(-1)).toContain(`,${incomeAfter},`);
  });
});
