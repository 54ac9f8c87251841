import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { find } from './controls';
import { openBrowser, signIn, violationsOf, type Person } from './person';
import { startProduct, type Product } from './product';

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
    if (task.result?.state === 'fail')
      await page.screenshot({ path: `/tmp/finance-desk-${Date.now()}.png`, fullPage: true });
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

  test('money comes in parts; wrong input is told, a double click pays once, and a server killed in mid-form loses nothing typed', async () => {
    await begin();
    const invoice = (await openInvoices()).find(({ openFen }) => openFen > 100_000) as Open;
    const before = await paymentsOf(invoice.invoiceId);
    await page.goto('/invoices');
    await page.getByLabel('发票号', { exact: true }).fill(invoice.invoice.number);
    await page.keyboard.press('Enter');
    await look('invoices');
    await page.getByRole('link', { name: invoice.invoice.number }).click();
    await page.getByRole('button', { name: '登记收款' }).click();
    const dialog = page.getByRole('dialog', { name: `登记收款 · ${invoice.invoice.number}` });
    const submit = dialog.getByRole('button', { name: '登记收款' });
    await dialog.getByLabel('金额（元）').fill('一百元');
    await submit.click();
    await dialog.getByText('请填写金额（元），最多两位小数').waitFor();
    await dialog.getByLabel('金额（元）').fill('99999999');
    await submit.click();
    await dialog.getByText(/该发票只剩 ¥/).waitFor();
    await look('a refused payment');
    await dialog.getByLabel('金额（元）').fill('１００．５０');
    await submit.dblclick();
    await said('已登记收款 ¥100.50');
    await dialog.waitFor({ state: 'hidden' });
    expect(await paymentsOf(invoice.invoiceId)).toEqual([...before, 10_050]);

    await page.getByRole('button', { name: '登记收款' }).click();
    await dialog.getByLabel('金额（元）').fill('200');
    await dialog.getByLabel('银行流水号').fill('停机前填写');
    await product.kill();
    await submit.click();
    await dialog.getByRole('alert').getByText('未能保存').waitFor();
    expect(await dialog.getByLabel('银行流水号').inputValue()).toBe('停机前填写');
    await product.restart();
    await page.reload();
    await page.getByRole('button', { name: '登记收款' }).click();
    expect(await dialog.getByLabel('银行流水号').inputValue()).toBe('停机前填写');
    expect(await dialog.getByLabel('金额（元）').inputValue()).toBe('200');
    await submit.click();
    await said('已登记收款 ¥200.00');
    expect(await paymentsOf(invoice.invoiceId)).toEqual([...before, 10_050, 20_000]);

    await page.getByRole('button', { name: '冲回 ¥200.00' }).click();
    const reversing = page.getByRole('dialog', { name: '冲回 ¥200.00？' });
    await reversing.getByRole('button', { name: '冲回', exact: true }).click();
    await reversing.getByText('请填写原因').waitFor();
    await reversing.getByLabel('原因').fill('重复登记');
    await reversing.getByRole('button', { name: '冲回', exact: true }).click();
    await said('已冲回');
    await page.getByText('−¥200.00').waitFor();
    await look('an invoice with payments');
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

  test('a month is tied out and locked; unlocking tells the way out; a charge is waived with its reason', async () => {
    await begin();
    await person.goTo('月结');
    await page.getByText('报表、明细与单据一致，可以月结。').waitFor();
    await look('month locks');
    const lock = page.getByRole('button', { name: /^月结 \d{4}-\d\d$/ });
    const month = (await lock.innerText()).slice(-7);
    await lock.click();
    await page
      .getByRole('dialog', { name: `月结 ${month}？` })
      .getByRole('button', { name: '月结', exact: true })
      .dblclick();
    await said(`${month} 已月结`);
    await page.getByRole('button', { name: `解除 ${month}` }).click();
    await page
      .getByRole('dialog')
      .getByText(/月结后不能解除，请以今天/)
      .waitFor();
    await look('the way out of a locked month');
    await page.keyboard.press('Escape');

    await person.goTo('待开票费用');
    await page
      .getByRole('button', { name: /^减免 ¥/ })
      .first()
      .click();
    const waiving = page.getByRole('dialog', { name: /^减免 ¥.*？$/ });
    await waiving.getByLabel('原因').fill('客户关怀');
    await waiving.getByRole('button', { name: '减免', exact: true }).click();
    await said(/^已减免 ¥/);
    await look('charges');
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
    await find(page, 'Customer', '有限');
    await page.getByRole('region', { name: 'Payments' }).waitFor();
  });
});
