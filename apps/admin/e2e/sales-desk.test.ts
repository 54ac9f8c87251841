import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { choose, typeDate } from './controls';
import { openBrowser, signIn, violationsOf, type Person } from './person';
import { startProduct, type Product } from './product';

const customer = '深圳市晨星玩具制造有限公司';
const initials = 'cxwjzz';
const pictures = mkdtempSync(join(tmpdir(), 'fuwutong-sales-'));

interface SaidQuote {
  readonly number: string;
  readonly totalFen: number;
  readonly discountFen: number;
  readonly validUntil: string;
}

describe('the sales desk, from the first call to the renewal', () => {
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

  async function begin(language: 'zh-CN' | 'en' = 'zh-CN'): Promise<void> {
    person = await signIn(browser, product.address, 'sales', language);
    page = person.page;
    violations = [];
  }

  async function look(what: string): Promise<void> {
    violations.push(...(await violationsOf(page, what)));
  }

  const said = (text: string | RegExp): Promise<void> =>
    page.getByRole('status').filter({ hasText: text }).first().waitFor();

  /** What the API says of the quote on the page. */
  async function quoteOnPage(): Promise<SaidQuote> {
    const id = new URL(page.url()).pathname.split('/').at(-1);
    const response = await page.request.post('/graphql', {
      data: {
        query: 'query ($id: ID!) { quote(id: $id) { number totalFen discountFen validUntil } }',
        variables: { id },
      },
    });
    const answer = (await response.json()) as { data: { quote: SaidQuote } };
    return answer.data.quote;
  }

  /** The text of the quote's PDF, as poppler reads it, without blanks. */
  async function pdfText(language: 'zh-CN' | 'en'): Promise<string> {
    const id = new URL(page.url()).pathname.split('/').at(-1);
    const response = await page.request.get(`/exports/quotes/${id}.pdf?language=${language}`);
    expect(response.headers()['content-type']).toBe('application/pdf');
    const file = join(pictures, `quote-${language}.pdf`);
    writeFileSync(file, await response.body());
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s/g, '');
  }

  const yuan = (fen: number): string =>
    (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

  test('a new customer is found by pinyin initials, and its page shows what there is of it', async () => {
    await begin();
    await person.goTo('客户');
    await page.getByRole('button', { name: '新建客户' }).click();
    const adding = page.getByRole('dialog', { name: '新建客户' });
    await adding.getByLabel('客户名称').fill(customer);
    await adding.getByLabel('简称').fill('CHENXING');
    await adding.getByRole('button', { name: '新建客户' }).click();
    await page.getByRole('heading', { level: 1, name: customer }).waitFor();
    await page.getByRole('button', { name: '添加地点' }).click();
    const site = page.getByRole('dialog', { name: '添加地点' });
    await site.getByLabel('地点名称').fill('总部');
    await choose(site, '行政区', '南山区');
    await site.getByLabel('详细地址').fill('科技南路 8 号');
    await site.getByRole('button', { name: '添加地点' }).click();
    await said('地点“总部”已添加');
    await page.getByRole('button', { name: '添加许可' }).click();
    const licence = page.getByRole('dialog', { name: '添加许可' });
    await choose(licence, '产品', '拓步财务通 2005');
    await licence.getByRole('radio', { name: '单机版' }).check();
    await licence.getByLabel('序列号').fill('CXW-S-1');
    await typeDate(licence, '交付日期', '2020-01-15');
    await licence.getByRole('button', { name: '添加许可' }).click();
    await said('许可 CXW-S-1 已添加');
    await person.goTo('客户');
    await page.getByRole('searchbox', { name: '查找客户' }).fill(initials);
    await page.getByRole('link', { name: customer }).click();
    const events = page.getByRole('list', { name: '往来记录' });
    await events.getByText('交付许可').waitFor();
    await look('a customer');
  });

  test('a quote of plan, training and agreed work is priced while it is typed, refuses a discount past the limit, and keeps what was typed', async () => {
    await begin();
    await page.goto(`/customers?search=${initials}`);
    await page.getByRole('link', { name: customer }).click();
    await page.getByRole('link', { name: '报价年度服务' }).click();
    const first = page.getByRole('status', { name: '第 1 行的价格' });
    await first.getByText(/比按次多 ¥/).waitFor();
    await first.getByText(/比按次多 ¥/).click();
    await first.getByText(/年度服务不高于按次|始终高于按次/).waitFor();
    await page.getByRole('button', { name: '添加培训天数' }).click();
    await page.getByRole('status', { name: '培训 1的价格' }).getByText('¥200.00').first().waitFor();
    await page.getByRole('button', { name: '添加另行商定的工作' }).click();
    const agreed = page.getByRole('group', { name: '商定的工作 1' });
    await choose(agreed, '工作内容', '数据导入');
    await agreed.getByLabel('商定价格').fill('１，２３４.５');
    await page.getByRole('button', { name: '保存报价' }).click();
    await agreed.getByText('请填写协议编号').waitFor();
    await agreed.getByLabel('协议编号').fill('XY-2026-08');
    await page.getByRole('status', { name: '商定的工作 1的价格' }).getByText('¥1,234.50').first().waitFor();
    await choose(page, '折扣', '按比例');
    await page.getByLabel('折扣比例').fill('99');
    await page.getByText(/最多可给 10% 的折扣/).waitFor();
    await page.getByLabel('折扣比例').fill('5');
    await page.getByLabel('折扣原因').fill('新客户');
    await look('a quote being built');
    await page.reload();
    expect(await page.getByLabel('折扣原因').inputValue()).toBe('新客户');
    expect(await page.getByRole('group', { name: '商定的工作 1' }).getByLabel('协议编号').inputValue()).toBe(
      'XY-2026-08',
    );
    await page.getByRole('status', { name: '合计' }).getByText('¥').waitFor();
    await page.getByRole('button', { name: '保存报价' }).click();
    await page.getByRole('heading', { level: 1, name: /^Q-/ }).waitFor();
    await page.getByText('折扣 5%').waitFor();
    await look('a quote');

    const quote = await quoteOnPage();
    for (const language of ['zh-CN', 'en'] as const) {
      const text = await pdfText(language);
      for (const fact of [quote.number, quote.validUntil, yuan(quote.totalFen), yuan(quote.discountFen)])
        expect(text).toContain(fact);
      expect(text).toContain('XY-2026-08');
    }
    await page.getByRole('button', { name: '发给客户' }).click();
    await page.getByRole('menuitem', { name: '聊天文字' }).click();
    const chat = page.getByRole('dialog', { name: '粘贴到聊天里的文字' });
    expect(await chat.getByLabel('聊天文字').inputValue()).toContain(`合计：¥${yuan(quote.totalFen)}`);
    await look('a text for a chat');
  });

  test('it is revised, both revisions are compared, and the customer accepts it in one step', async () => {
    await begin();
    await page.goto(`/customers?search=${initials}`);
    await page.getByRole('link', { name: customer }).click();
    await page.getByRole('list', { name: '报价' }).getByRole('link').first().click();
    await page.getByRole('link', { name: '修订' }).click();
    await page.getByRole('heading', { level: 1, name: '修订报价' }).waitFor();
    await page.getByRole('button', { name: '删除培训 1' }).click();
    await page.getByRole('status', { name: '合计' }).getByText('¥').waitFor();
    await page.getByRole('button', { name: '保存修订版' }).click();
    await page.getByRole('heading', { level: 1, name: /（第 2 版）$/ }).waitFor();
    await page.getByRole('link', { name: '比较第 1 版与第 2 版' }).click();
    const offers = page.getByRole('region', { name: '比较两版报价' });
    await offers.getByRole('row', { name: /培训 1 天.*取消.*−¥200\.00/ }).waitFor();
    await page.getByRole('table', { name: '合计对比' }).getByText('−¥190.00').waitFor();
    await look('two revisions');
    await page.goBack();
    await page.getByRole('button', { name: '客户接受报价' }).click();
    await page.getByRole('button', { name: '签订合同' }).click();
    await said(/合同 .* 已签订/);
    await page.getByRole('button', { name: '取消合同' }).click();
    const cancelling = page.getByRole('dialog', { name: /^取消合同/ });
    await cancelling
      .getByRole('list', { name: '费用变化' })
      .getByText(/拓步财务通/)
      .waitFor();
    await look('what a cancellation comes to');
    await cancelling.getByRole('button', { name: '取消合同' }).click();
    await cancelling.getByText('请填写原因').waitFor();
  });

  test('an upgrade shows fee and allowances before it is made', async () => {
    await begin();
    await page.goto(`/customers?search=${initials}`);
    await page.getByRole('link', { name: customer }).click();
    await page.getByRole('button', { name: /^升级为网络版/ }).click();
    const upgrading = page.getByRole('dialog', { name: /^升级为网络版/ });
    await upgrading.getByText(/6 次 → 10 次/).waitFor();
    await look('what an upgrade comes to');
    await upgrading.getByRole('button', { name: '升级', exact: true }).click();
    await said('已升级为网络版');
    await page
      .getByRole('article', { name: '拓步财务通 2005' })
      .getByText('网络版', { exact: true })
      .waitFor();
  });

  test('renewals that are due are quoted together at the coming price, in English too', async () => {
    await begin('en');
    await person.goTo('Renewals');
    const board = page.getByRole('region', { name: 'Renewals' });
    await board.getByRole('row').nth(1).waitFor();
    await look('renewals');
    const boxes = board.getByRole('checkbox', { name: /^Choose contract/, disabled: false });
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.getByRole('button', { name: 'Quote 2 renewals' }).click();
    await page.getByRole('button', { name: 'Choose contracts to quote' }).waitFor();
    expect(await board.getByRole('link', { name: /^Q-/ }).count()).toBeGreaterThanOrEqual(2);
    await page.goto('/renewals?days=30');
    await page.getByRole('heading', { level: 1, name: 'Renewals' }).waitFor();
    expect(await page.getByRole('radio', { name: '30 days' }).isChecked()).toBe(true);
    await person.goTo('Quotes');
    await look('quotes in English');
  });
});
