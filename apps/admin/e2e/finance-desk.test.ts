import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { databaseFile } from './database-file';
import { atDesk } from './desk';
import { like, speech, type Language, type Say } from './speech';

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
const yuan = (fen: number): string => (fen / 100).toFixed(2);
const printed = (fen: number): string =>
  (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** What the server says itself, and what the person writes. */
const words = {
  'zh-CN': {
    onlyLeft: /该发票只剩 ¥/,
    onlyLeftOfLine: /该行只剩 ¥.* 可冲减/,
    noDay: '“昨天”不是日期',
    noWayBack: /月结后不能解除，请以今天/,
    palette: '搜索与命令',
  },
  en: {
    onlyLeft: /^Only ¥.* is left to pay of this invoice/,
    onlyLeftOfLine: /^Only ¥.* is left of this line/,
    noDay: '"昨天" is no day',
    noWayBack: /locked/,
    palette: 'Search and commands',
  },
} as const;

/** An invoice as the desk finds it. */
interface Open {
  readonly invoiceId: string;
  readonly openFen: number;
  readonly overpaidFen: number;
  readonly invoice: { readonly number: string; readonly creditNotes: readonly unknown[] };
}

describe.each(['zh-CN', 'en'] as const)('a day at finance’s desk, in %s', (language: Language) => {
  const desk = atDesk();
  const { noDay, onlyLeft, onlyLeftOfLine, noWayBack, palette } = words[language];
  let say: Say;
  beforeAll(async () => {
    say = await speech(language);
  });
  const begin = (): Promise<void> => desk.begin('finance', language);
  const { said, ask } = desk;
  // What a page is made of is the same in either language.
  const look = (what: string): Promise<void> => (language === 'zh-CN' ? desk.look(what) : Promise.resolve());

  const openInvoices = async (): Promise<readonly Open[]> => {
    const query = `{ openInvoices(first: 100) { nodes { invoiceId openFen overpaidFen invoice { number creditNotes { id } } } } }`;
    return (await ask<{ openInvoices: { nodes: Open[] } }>(query)).openInvoices.nodes;
  };
  const paymentsOf = async (id: string): Promise<readonly number[]> => {
    const query = 'query ($id: ID!) { invoice(id: $id) { payments { amountFen } } }';
    const { invoice } = await ask<{ invoice: { payments: { amountFen: number }[] } }>(query, { id });
    return invoice.payments.map(({ amountFen }) => amountFen);
  };
  const dialog = (name: string | RegExp): Locator => desk.page.getByRole('dialog', { name });
  const button = (name: string | RegExp, within: Locator = desk.page.locator('body')): Locator =>
    within.getByRole('button', { name, exact: true });
  /** Does what stands in the menu beside an invoice. */
  async function more(what: string): Promise<void> {
    await button(say('invoices:action.more')).click();
    await desk.page.getByRole('menuitem', { name: what }).click();
  }

  test('unbilled charges are previewed, run and issued; a run that is stopped or cut off goes on, and a second one has nothing left to bill', async () => {
    await begin();
    const { page, person } = desk;
    await person.goTo(say('nav.billingRuns'));
    await look('billing runs');
    await page.getByRole('link', { name: say('billing-runs:new') }).click();
    const billed = page.getByRole('region', { name: say('billing-runs:billed') });
    await billed.locator('summary').first().click();
    await billed
      .getByRole('button', { name: say('decision:title') })
      .first()
      .click();
    await dialog(say('decision:title')).waitFor();
    await page.keyboard.press('Escape');
    const leftOut = page.getByRole('region', { name: say('billing-runs:leftOut') });
    await leftOut.getByText(say('finance:leftOutReason.NOT_DUE')).waitFor();
    await look('the preview of a run');
    const preview = `query ($dueBy: Date!) { previewBillingRun(dueBy: $dueBy) { invoiceCount } }`;
    const { invoiceCount: count } = (
      await ask<{ previewBillingRun: { invoiceCount: number } }>(preview, { dueBy: today })
    ).previewBillingRun;
    expect(count).toBeGreaterThan(1);
    // A fault of the database stops the run, until it is mended and somebody has it go on.
    const file = databaseFile(desk.product);
    file.exec("CREATE TRIGGER fault BEFORE INSERT ON invoices BEGIN SELECT RAISE(ABORT, 'fault'); END");
    await button(say('billing-runs:start')).dblclick();
    await page
      .getByRole('heading', { level: 1, name: like(say('billing-runs:title', { day: '…' })) })
      .waitFor();
    await page.getByText(say('billing-runs:stopped')).waitFor();
    await look('a run that was stopped');
    file.exec('DROP TRIGGER fault');
    file.close();
    await button(say('billing-runs:resume')).click();
    await page.getByText(say('billing-runs:stopped')).waitFor({ state: 'hidden' });
    // Whatever has been done by then stays done.
    await desk.product.kill();
    await desk.product.restart();
    const issue = button(say('billing-runs:issue', { count }));
    await issue.waitFor({ timeout: 30_000 });
    await look('a run with its drafts');
    await issue.click();
    await button(
      say('billing-runs:issueSubmit'),
      dialog(say('billing-runs:issueTitle', { count })),
    ).dblclick();
    await page.getByText(say('billing-runs:issuing', { issued: count, drafted: count })).waitFor();
    const made = page.getByRole('region', { name: say('billing-runs:made') });
    await made
      .getByRole('link', { name: /^\d{4}-\d{6}$/ })
      .first()
      .waitFor();
    await page.goto('/billing-runs/new');
    await page.getByText(say('billing-runs:nothing')).waitFor();
    expect(await button(say('billing-runs:start')).isDisabled()).toBe(true);
  });

  test('money comes in parts; wrong input is told, a double click pays once, and a server killed in mid-form loses nothing typed', async () => {
    await begin();
    const { page, product } = desk;
    const invoice = (await openInvoices()).find(({ openFen }) => openFen > 100_000) as Open;
    const before = await paymentsOf(invoice.invoiceId);
    await page.goto('/invoices');
    await page
      .getByRole('searchbox', { name: say('invoices:filter.number'), exact: true })
      .fill(invoice.invoice.number);
    await page.keyboard.press('Enter');
    await look('invoices');
    await page.getByRole('link', { name: invoice.invoice.number }).click();
    await button(say('invoices:action.payment')).click();
    const paying = dialog(say('invoices:payment.title', { number: invoice.invoice.number }));
    const amount = paying.getByLabel(say('invoices:payment.amount'));
    const reference = paying.getByLabel(say('invoices:payment.reference'));
    const submit = button(say('invoices:payment.submit'), paying);
    await amount.fill('一百元');
    await submit.click();
    await paying.getByText(say('invoices:payment.amountWrong')).waitFor();
    await amount.fill('99999999');
    await submit.click();
    await paying.getByText(onlyLeft).waitFor();
    await look('a refused payment');
    await amount.fill('１００．５０');
    await submit.dblclick();
    await said(say('invoices:payment.done', { amount: '¥100.50' }));
    await paying.waitFor({ state: 'hidden' });
    expect(await paymentsOf(invoice.invoiceId)).toEqual([...before, 10_050]);

    await button(say('invoices:action.payment')).click();
    await amount.fill('200');
    await reference.fill('停机前填写');
    await product.kill();
    await submit.click();
    await paying.getByRole('alert').getByText(say('form.notSaved')).waitFor();
    expect(await reference.inputValue()).toBe('停机前填写');
    await product.restart();
    await page.reload();
    await button(say('invoices:action.payment')).click();
    expect(await reference.inputValue()).toBe('停机前填写');
    expect(await amount.inputValue()).toBe('200');
    await submit.click();
    await said(say('invoices:payment.done', { amount: '¥200.00' }));
    expect(await paymentsOf(invoice.invoiceId)).toEqual([...before, 10_050, 20_000]);

    await button(say('invoices:reversal.of', { amount: '¥200.00' })).click();
    const reversing = dialog(say('invoices:reversal.title', { amount: '¥200.00' }));
    const reverse = button(say('invoices:reversal.submit'), reversing);
    await reverse.click();
    await reversing.getByText(say('form.reasonMissing')).waitFor();
    await reversing.getByLabel(say('form.reason')).fill('重复登记');
    await reverse.click();
    await said(say('invoices:reversal.done'));
    await page.getByText('−¥200.00').waitFor();
    await look('an invoice with payments');
  });

  test('an invoice is credited line by line up to what is left, gets its 发票 number, and goes out as PDF in both languages', async () => {
    await begin();
    const { page } = desk;
    const { invoiceId, openFen, invoice } = (await openInvoices()).find(
      (each) => each.openFen > 50_000 && each.invoice.creditNotes.length === 0,
    ) as Open;
    const { number } = invoice;
    await page.goto(`/invoices/${invoiceId}`);
    await more(say('invoices:action.credit'));
    const credit = dialog(say('invoices:credit.title', { number }));
    const amount = credit.getByLabel(like(say('invoices:credit.amountOf', { line: '…' }))).first();
    await amount.fill('99999999');
    await credit.getByText(onlyLeftOfLine).waitFor();
    await amount.fill('10');
    await credit
      .getByText(say('invoices:credit.preview', { total: '¥10.00', open: `¥${printed(openFen - 1000)}` }))
      .waitFor();
    await look('a credit note before it is issued');
    await credit.getByLabel(say('form.reason')).fill('服务未完成');
    await button(say('invoices:credit.submit'), credit).dblclick();
    await said(like(say('invoices:credit.done', { number: '…' })));

    await more(say('invoices:action.taxInvoice'));
    const tax = dialog(say('invoices:taxInvoice.title', { number }));
    const taxNumber = tax.getByLabel(say('invoices:taxInvoice.number'));
    const record = button(say('invoices:taxInvoice.submit'), tax);
    await taxNumber.fill('12ab');
    await record.click();
    await tax.getByText(say('invoices:taxInvoice.numberWrong')).waitFor();
    await taxNumber.fill('24442000000012345678');
    await record.click();
    await said(say('invoices:taxInvoice.done', { number: '24442000000012345678' }));

    for (const [name, file, facts] of [
      [
        say('app:document.chinese'),
        `发票 ${number}.pdf`,
        ['服务费发票', '大写', '24442000000012345678', '已冲减'],
      ],
      [
        say('app:document.english'),
        `Invoice ${number}.pdf`,
        ['Invoice for services', 'Credited', '24442000000012345678'],
      ],
    ] as const) {
      await button(say('app:document.menu')).click();
      const saving = page.waitForEvent('download');
      await page.getByRole('link', { name }).click();
      const saved = await saving;
      expect(saved.suggestedFilename()).toBe(file);
      const path = join(desk.folder, file);
      await saved.saveAs(path);
      const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
      for (const fact of [...facts, printed(openFen - 1000)]) expect(text).toContain(fact);
    }
    await page.getByRole('link', { name: /^CN-/ }).click();
    await page
      .getByRole('heading', { level: 1, name: like(say('credit-notes:title', { number: 'CN-…' })) })
      .waitFor();
    await button(like(`${say('decision:title')}: …`)).click();
    await dialog(say('decision:title'))
      .getByText(/^(第\d+条|cl\. \d+)$/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await dialog(say('decision:title')).waitFor({ state: 'hidden' });
    await look('a credit note');
    await button(say('app:document.files')).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: say('app:document.chinese') }).click();
    expect((await saving).suggestedFilename()).toMatch(/^红字发票 CN-\d{4}-\d{4}\.pdf$/);
    // Where an address leads nowhere the navigation stays.
    await page.goto('/no-such-page');
    await page.getByRole('heading', { level: 1, name: say('notFound.title') }).waitFor();
    await desk.person.goTo(say('nav.creditNotes'));
    // The palette opens it by its number.
    const note = await page.getByRole('link', { name: /^CN-/ }).first().innerText();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: palette }).fill(note);
    await page.getByRole('option', { name: note }).click();
    await page
      .getByRole('heading', { level: 1, name: say('credit-notes:title', { number: note }) })
      .waitFor();
  });

  test('what was paid and is credited afterwards is paid back', async () => {
    await begin();
    const { page } = desk;
    const { invoiceId, openFen, invoice } = (await openInvoices()).find(
      (each) => each.openFen > 30_000 && each.invoice.creditNotes.length === 0,
    ) as Open;
    await page.goto(`/invoices/${invoiceId}`);
    await button(say('invoices:action.payment')).click();
    // All that is left stands there already.
    const paying = dialog(say('invoices:payment.title', { number: invoice.number }));
    await button(say('invoices:payment.submit'), paying).click();
    await said(say('invoices:payment.done', { amount: `¥${printed(openFen)}` }));
    await more(say('invoices:action.credit'));
    const credit = dialog(say('invoices:credit.title', { number: invoice.number }));
    await credit
      .getByLabel(like(say('invoices:credit.amountOf', { line: '…' })))
      .first()
      .fill('10');
    await credit.getByText(say('invoices:credit.previewOver', { over: '¥10.00' })).waitFor();
    await credit.getByLabel(say('form.reason')).fill('上门晚到');
    await button(say('invoices:credit.submit'), credit).click();
    await said(like(say('invoices:credit.done', { number: '…' })));
    await button(say('invoices:action.refund')).click();
    const refunding = dialog(say('invoices:refund.title', { number: invoice.number }));
    await refunding.getByText(say('invoices:refund.overpaid', { amount: '¥10.00' })).waitFor();
    await refunding.getByLabel(say('form.reason')).fill('多收退还');
    await button(say('invoices:refund.submit'), refunding).dblclick();
    await said(say('invoices:refund.done', { amount: '¥10.00' }));
    expect((await paymentsOf(invoiceId)).slice(-2)).toEqual([openFen, -1_000]);
    await look('an invoice that was refunded');
  });

  test('an invoice is voided, and its reissue is linked to it and issued', async () => {
    await begin();
    const { page } = desk;
    const query = `{ invoices(first: 100, filter: { status: ISSUED }) { nodes { id number paidFen creditedFen openFen } } }`;
    const { invoices } = await ask<{
      invoices: {
        nodes: { id: string; number: string; paidFen: number; creditedFen: number; openFen: number }[];
      };
    }>(query);
    const { id = '', number = '' } =
      invoices.nodes.find((each) => each.openFen > 0 && each.paidFen + each.creditedFen === 0) ?? {};
    await page.goto(`/invoices/${id}`);
    await more(say('invoices:action.void'));
    const asked = dialog(say('invoices:void.title', { number }));
    await asked.getByLabel(say('form.reason')).fill('抬头有误');
    await button(say('invoices:void.submit'), asked).click();
    await page.getByRole('heading', { level: 1, name: say('invoices:draftTitle') }).waitFor();
    await button(say('invoices:issue')).click();
    await button(
      say('invoices:issue'),
      dialog(like(say('invoices:issueTitle', { customer: '…' }))),
    ).dblclick();
    await page
      .getByRole('heading', { level: 1, name: like(say('invoices:title', { number: '…-…' })) })
      .waitFor();
    await page.getByText(say('invoices:reissueOf')).getByRole('link', { name: number }).click();
    await page.getByRole('heading', { level: 1, name: say('invoices:title', { number }) }).waitFor();
    await page.getByText(like(say('invoices:account.reissue', { number: '…-…' }))).waitFor();
    await look('a voided invoice');
  });

  test('a bank’s file is matched by number and amount, the rest listed with the reason, and the same file stores once', async () => {
    await begin();
    const { page, person } = desk;
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
      // As one bank writes it, and as Excel saves Unicode text.
      buffer: Buffer.from(`\uFEFF${rows.join('\r\n')}`, language === 'en' ? 'utf16le' : 'utf8'),
    };
    await person.goTo(say('nav.payments'));
    await look('payments');
    await page.getByRole('link', { name: say('payments:import') }).click();
    await page.getByLabel(say('payments:file.label')).setInputFiles(statement);
    await said(say('payments:matched', { lines: 4, count: 1, amount: `¥${printed(one.openFen)}` }));
    const rest = page.getByRole('region', { name: say('payments:rest') }).first();
    await rest
      .getByRole('row', { name: `88.00` })
      .filter({ hasText: say('payments:state.NO_NUMBER') })
      .waitFor();
    await rest.getByRole('row', { name: 'A5' }).filter({ hasText: noDay }).waitFor();
    await page.getByLabel(say('payments:select', { row: 3 })).check();
    await look('a bank’s file');
    await button(say('payments:store', { count: 2 })).click();
    await button(say('payments:storeSubmit'), page.getByRole('dialog')).dblclick();
    await page
      .getByRole('heading', { level: 1, name: say('payments:imported', { file: '对账单.csv' }) })
      .waitFor();
    await look('a recorded file');
    expect((await paymentsOf(one.invoiceId)).at(-1)).toBe(one.openFen);

    await page.goto('/payments/import');
    await page.getByLabel(say('payments:file.label')).setInputFiles(statement);
    await page.getByText(say('payments:fittingNone')).waitFor();
    expect(await rest.getByText(say('payments:state.ALREADY_IMPORTED')).count()).toBe(2);
  });

  test('what is owed by age opens its invoices, which come to the same', async () => {
    await begin();
    const { page, person } = desk;
    await person.goTo(say('nav.receivables'));
    const table = page.getByRole('region', { name: say('receivables:table') });
    await table.getByRole('columnheader', { name: say('finance:ageingBucket.NOT_DUE') }).waitFor();
    await look('receivables');
    const cell = table.getByRole('row').nth(1).getByRole('link').nth(1);
    const figure = await cell.innerText();
    await cell.click();
    await page.getByRole('heading', { level: 1, name: say('receivables:openTitle') }).waitFor();
    await page.getByRole('region', { name: say('receivables:openTitle') }).waitFor();
    await look('unsettled invoices');
    const bucket = new URL(page.url()).searchParams.get('bucket');
    const query = `query ($bucket: AgeingBucket!) { openInvoices(first: 100, filter: { bucket: $bucket }) { nodes { openFen } } }`;
    const { openInvoices: open } = await ask<{ openInvoices: { nodes: { openFen: number }[] } }>(query, {
      bucket,
    });
    expect(figure).toBe(`¥${printed(open.nodes.reduce((total, { openFen }) => total + openFen, 0))}`);
  });

  test('a month is tied out and locked, the running one is not offered; a locked one tells how to correct it; a charge is waived with its reason', async () => {
    await begin();
    const { page, person } = desk;
    await person.goTo(say('nav.monthLocks'));
    await page.getByText(say('month-locks:tied')).waitFor();
    await look('month locks');
    const lock = button(like(say('month-locks:lock', { month: '…-…' })));
    const month = /\d{4}-\d\d/.exec(await lock.innerText())?.[0] ?? '';
    await lock.click();
    await button(say('month-locks:lockSubmit'), dialog(say('month-locks:lockTitle', { month }))).dblclick();
    await said(say('month-locks:lockDone', { month }));
    await button(say('month-locks:correctOf', { month })).click();
    await page.getByRole('dialog').getByText(noWayBack).waitFor();
    await look('the way out of a locked month');
    await page.keyboard.press('Escape');
    await page.goto(`/month-locks?month=${today.slice(0, 7)}`);
    await page.getByText(like(say('month-locks:running', { date: '…' }))).waitFor();
    expect(await lock.count()).toBe(0);

    await person.goTo(say('nav.charges'));
    await button(like(say('charges:waive.of', { amount: '¥…' })))
      .first()
      .click();
    const waiving = dialog(like(say('charges:waive.title', { amount: '¥…' })));
    await waiving.getByLabel(say('form.reason')).fill('客户关怀');
    await button(say('charges:waive.submit'), waiving).click();
    await said(like(say('charges:waive.done', { amount: '¥…' })));
    await look('charges');
  });

  test('what a cancelled contract gives back is settled by credit notes on the year’s invoice', async () => {
    await desk.begin('sales', language);
    const query = `{ contracts(first: 100) { nodes { id kind status startsOn endsOn customer { id }
      charges { kind dueOn status amountFen } } } }`;
    const { contracts } = await ask<{
      contracts: {
        nodes: {
          id: string;
          kind: string;
          status: string;
          endsOn: string;
          customer: { id: string };
          charges: { kind: string; dueOn: string; status: string }[];
        }[];
      };
    }>(query);
    let customerId = '';
    for (const { id, kind, status, endsOn, customer, charges } of contracts.nodes) {
      if (kind !== 'SERVICE' || status !== 'ACTIVE' || endsOn <= today) continue;
      if (!charges.every((charge) => charge.dueOn > today || charge.status === 'INVOICED')) continue;
      const { cancelContract } = await ask<{ cancelContract: { contract: unknown } }>(
        'mutation ($input: CancelContractInput!) { cancelContract(input: $input) { contract { id } } }',
        {
          input: {
            contractId: id,
            from: today,
            reason: '客户停用',
            idempotencyKey: `cancel-${id}`,
          },
        },
      );
      if (cancelContract.contract === null) continue;
      customerId = customer.id;
      break;
    }
    expect(customerId).not.toBe('');
    await desk.person.leave();

    await begin();
    const { page } = desk;
    await page.goto(`/charges?customerId=${customerId}`);
    await button(like(say('charges:settle.of', { amount: '−¥…' })))
      .first()
      .click();
    const settling = dialog(like(say('charges:settle.title', { amount: '−¥…' })));
    await settling.getByLabel(say('form.reason')).fill('合同提前终止');
    await button(say('charges:settle.submit'), settling).dblclick();
    await said(like(say('charges:settle.done', { numbers: 'CN-…' })));
    await page.goto('/credit-notes');
    await page.getByRole('row').filter({ hasText: '合同提前终止' }).first().waitFor();
    await look('credit notes');
  });
});
