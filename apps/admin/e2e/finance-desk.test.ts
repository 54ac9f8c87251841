import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, signIn, violationsOf, type Person } from './person';
import { startProduct, type Product } from './product';

const pictures = mkdtempSync(join(tmpdir(), 'fuwutong-pictures-'));
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** An invoice as the desk finds it. */
interface Open {
  readonly invoiceId: string;
  readonly openFen: number;
  readonly overpaidFen: number;
  readonly invoice: { readonly number: string; readonly creditNotes: readonly unknown[] };
}

describe('a day at finance’s desk', () => {
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
    person = await signIn(browser, product.address, 'finance', language);
    page = person.page;
    violations = [];
  }
  async function look(what: string): Promise<void> {
    violations.push(...(await violationsOf(page, what)));
  }
  const said = (text: string | RegExp): Promise<void> =>
    page.getByRole('status').filter({ hasText: text }).first().waitFor();

  /** Asks the API as the person’s page does. */
  const ask = <Data>(query: string, variables: object = {}): Promise<Data> =>
    page.evaluate(
      async (body) => {
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(body) });
        return ((await answer.json()) as { data: Data }).data;
      },
      { query, variables },
    );
  const openInvoices = async (): Promise<readonly Open[]> => {
    const query = `{ openInvoices(first: 100) { nodes { invoiceId openFen overpaidFen invoice { number creditNotes { id } } } } }`;
    return (await ask<{ openInvoices: { nodes: Open[] } }>(query)).openInvoices.nodes;
  };
  const paymentsOf = async (id: string): Promise<readonly number[]> => {
    const query = 'query ($id: ID!) { invoice(id: $id) { payments { amountFen } } }';
    const { invoice } = await ask<{ invoice: { payments: { amountFen: number }[] } }>(query, { id });
    return invoice.payments.map(({ amountFen }) => amountFen);
  };
  const yuan = (fen: number): string => (fen / 100).toFixed(2);

  test('unbilled charges are previewed, run and issued; a second run has nothing left to bill', async () => {
    await begin();
    await person.goTo('批量开票');
    await look('billing runs');
    await page.getByRole('link', { name: '新的批量开票' }).click();
    const billed = page.getByRole('region', { name: '将要开票' });
    await billed.locator('summary').first().click();
    await billed
      .getByRole('button', { name: /这个数怎么来的/ })
      .first()
      .click();
    await page.getByRole('dialog', { name: '这个数怎么来的' }).waitFor();
    await page.keyboard.press('Escape');
    const leftOut = page.getByRole('region', { name: '未列入' });
    await leftOut.getByText('尚未到应收日').waitFor();
    await look('the preview of a run');
    await page.getByRole('button', { name: '开始生成草稿' }).click();
    await page.getByRole('heading', { level: 1, name: /批量开票 · 至/ }).waitFor();
    const issue = page.getByRole('button', { name: /^开票（\d+ 张）$/ });
    await issue.waitFor();
    const drafts = Number(/\d+/.exec(await issue.innerText())?.[0]);
    expect(drafts).toBeGreaterThan(1);
    await look('a run with its drafts');
    await issue.click();
    const asked = page.getByRole('dialog', { name: `为 ${drafts} 张草稿开票？` });
    await asked.getByRole('button', { name: '开票', exact: true }).dblclick();
    await page.getByText(`已开票 ${drafts} / ${drafts} 张`).waitFor();
    await page
      .getByRole('region', { name: '本次的发票' })
      .getByRole('link', { name: /^\d{4}-\d{6}$/ })
      .first()
      .waitFor();
    await page.goto('/billing-runs/new');
    await page.getByText('没有到期的待开票费用。').waitFor();
    expect(await page.getByRole('button', { name: '开始生成草稿' }).isDisabled()).toBe(true);
  });

  test('an invoice is credited line by line up to what is left, gets its 发票 number, and goes out as PDF in both languages', async () => {
    await begin();
    const invoice = (await openInvoices()).find(
      (each) => each.openFen > 50_000 && each.invoice.creditNotes.length === 0,
    ) as Open;
    await page.goto(`/invoices/${invoice.invoiceId}`);
    const more = async (what: string): Promise<void> => {
      await page.getByRole('button', { name: '更多操作' }).click();
      await page.getByRole('menuitem', { name: what }).click();
    };
    await more('开红字发票');
    const credit = page.getByRole('dialog', { name: `开红字发票 · ${invoice.invoice.number}` });
    const amount = credit.getByLabel(/冲减金额（元）$/).first();
    await amount.fill('99999999');
    await credit.getByText(/该行只剩 ¥.* 可冲减/).waitFor();
    await amount.fill('10');
    await credit.getByText(/^共冲减 ¥10\.00，冲减后未付 ¥/).waitFor();
    await look('a credit note before it is issued');
    await credit.getByLabel('原因').fill('服务未完成');
    await credit.getByRole('button', { name: '开红字发票' }).click();
    await said(/已开红字发票 CN-/);

    await more('登记税务发票号');
    const tax = page.getByRole('dialog', { name: `登记税务发票 · ${invoice.invoice.number}` });
    await tax.getByLabel('发票号码').fill('12ab');
    await tax.getByRole('button', { name: '登记', exact: true }).click();
    await tax.getByText('发票号码为 8 至 20 位数字').waitFor();
    await tax.getByLabel('发票号码').fill('24442000000012345678');
    await tax.getByRole('button', { name: '登记', exact: true }).click();
    await said('已登记税务发票 24442000000012345678');

    for (const [name, file] of [
      ['中文 PDF', `发票 ${invoice.invoice.number}.pdf`],
      ['英文 PDF', `Invoice ${invoice.invoice.number}.pdf`],
    ] as const) {
      await page.getByRole('button', { name: 'PDF / 打印' }).click();
      const saving = page.waitForEvent('download');
      await page.getByRole('link', { name }).click();
      const saved = await saving;
      expect(saved.suggestedFilename()).toBe(file);
      expect((await readFile(await saved.path())).subarray(0, 5).toString()).toBe('%PDF-');
    }

    await page.getByRole('link', { name: /^CN-/ }).click();
    await page.getByRole('heading', { level: 1, name: /^红字发票 CN-/ }).waitFor();
    await look('a credit note');
  });

  test('an invoice is voided, and its reissue is linked to it', async () => {
    await begin();
    const query = `{ invoices(first: 100, filter: { status: ISSUED }) { nodes { id number paidFen creditedFen openFen } } }`;
    const { invoices } = await ask<{
      invoices: {
        nodes: { id: string; number: string; paidFen: number; creditedFen: number; openFen: number }[];
      };
    }>(query);
    const untouched = invoices.nodes.find(
      (each) => each.openFen > 0 && each.paidFen + each.creditedFen === 0,
    );
    await page.goto(`/invoices/${untouched?.id ?? ''}`);
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '作废并重开' }).click();
    const asked = page.getByRole('dialog', { name: /^作废 .* 并重开？$/ });
    await asked.getByLabel('原因').fill('抬头有误');
    await asked.getByRole('button', { name: '作废并重开' }).click();
    await page.getByRole('heading', { level: 1, name: '发票草稿' }).waitFor();
    await page
      .getByText('重开自已作废的')
      .getByRole('link', { name: untouched?.number ?? '' })
      .click();
    await page.getByText('重开为 发票草稿').waitFor();
    await look('a voided invoice');
  });

  test('a bank’s file is matched by number and amount, the rest listed with the reason, and the same file stores once', async () => {
    await begin();
    const [one, two] = (await openInvoices()).filter(({ openFen }) => openFen > 1_000) as [Open, Open];
    const rows = [
      '交易日期,贷方发生额,借方发生额,对方户名,摘要,流水号',
      `${today},"${yuan(one.openFen)}",,甲公司,服务费 ${one.invoice.number},Z1`,
      `${today},1.00,,乙公司,部分 ${two.invoice.number},Z2`,
      `${today},88.00,,丙公司,往来款,Z3`,
      `昨天,5.00,,丁公司,${two.invoice.number},Z4`,
    ];
    const statement = {
      name: '对账单.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`\uFEFF${rows.join('\r\n')}`),
    };
    await person.goTo('收款');
    await look('payments');
    await page.getByRole('link', { name: '导入银行对账单' }).click();
    await page.getByLabel('银行 CSV 文件').setInputFiles(statement);
    await said(/共 4 笔交易，其中 1 笔按发票号和金额匹配/);
    const rest = page.getByRole('region', { name: '未登记及原因' }).first();
    await rest.getByRole('row', { name: /88\.00.*摘要中没有发票号/ }).waitFor();
    await rest.getByRole('row', { name: /A5 “昨天”不是日期/ }).waitFor();
    await page.getByLabel('选择第 3 行').check();
    await look('a bank’s file');
    await page.getByRole('button', { name: '登记 2 笔收款' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).dblclick();
    await page.getByRole('heading', { level: 1, name: '对账单 对账单.csv' }).waitFor();
    await look('a recorded file');
    expect((await paymentsOf(one.invoiceId)).at(-1)).toBe(one.openFen);

    await page.goto('/payments/import');
    await page.getByLabel('银行 CSV 文件').setInputFiles(statement);
    await page.getByText('没有可登记的交易。').waitFor();
    expect(await rest.getByText('已登记过').count()).toBe(2);
  });

  test('what is owed by age opens its invoices, which come to the same', async () => {
    await begin();
    await person.goTo('应收账龄');
    const table = page.getByRole('region', { name: '应收账龄' });
    await table.getByRole('columnheader', { name: '未到期' }).waitFor();
    await look('receivables');
    const cell = table.getByRole('row').nth(1).getByRole('link').nth(1);
    const figure = await cell.innerText();
    await cell.click();
    await page.getByRole('heading', { level: 1, name: '未结清的发票' }).waitFor();
    await page.getByText(/^已显示 \d+ 条/).waitFor();
    await look('unsettled invoices');
    const bucket = new URL(page.url()).searchParams.get('bucket');
    const query = `query ($bucket: AgeingBucket!) { openInvoices(first: 100, filter: { bucket: $bucket }) { nodes { openFen } } }`;
    const { openInvoices: open } = await ask<{ openInvoices: { nodes: { openFen: number }[] } }>(query, {
      bucket,
    });
    const sum = open.nodes.reduce((total, { openFen }) => total + openFen, 0);
    expect(figure.replaceAll(/[¥,]/g, '')).toBe(yuan(sum));
  });

  test('the same desk speaks English', async () => {
    await begin('en');
    for (const place of [
      'Billing runs',
      'Invoices',
      'Credit notes',
      'Payments',
      'Receivables',
      'Month locks',
    ]) {
      await person.goTo(place);
      await look(place);
    }
    const [invoice] = (await openInvoices()).filter(({ openFen }) => openFen > 10_000) as [Open];
    await page.goto(`/invoices/${invoice.invoiceId}`);
    await page.getByRole('button', { name: 'Record payment' }).click();
    const dialog = page.getByRole('dialog', { name: `Record payment · ${invoice.invoice.number}` });
    await dialog.getByLabel('Amount (CNY)').fill('99999999');
    await dialog.getByRole('button', { name: 'Record payment' }).click();
    await dialog.getByText(/^Only ¥.* is left to pay of this invoice/).waitFor();
    await dialog.getByLabel('Amount (CNY)').fill('12.34');
    await dialog.getByRole('button', { name: 'Record payment' }).click();
    await said('Payment of ¥12.34 recorded');
    await look('an invoice in English');
    await page.goto('/payments');
    await page.getByRole('region', { name: 'Payments' }).waitFor();
  });
});
