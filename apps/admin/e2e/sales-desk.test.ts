import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fenInCapitals } from './capital-amounts';
import { choose, typeDate } from './controls';
import { openBrowser, signIn, violationsOf, type Person } from './person';
import { startProduct, type Product } from './product';
import { speechAnywhere, type Language, type SayWhere } from './speech';

const finance = '拓步财务通 2005';
const pictures = mkdtempSync(join(tmpdir(), 'fuwutong-sales-'));

interface SaidQuote {
  readonly number: string;
  readonly totalFen: number;
  readonly discountFen: number;
  readonly validUntil: string;
}

let product: Product;
let browser: Browser;
beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

const days: readonly (readonly [Language, string, string, RegExp])[] = [
  ['zh-CN', '深圳市晨星玩具制造有限公司', 'cxwjzz', /最多可给 10% 的折扣/],
  ['en', '深圳市远帆电子有限公司', 'yfdz', /at most 10 %/],
];

describe.each(days)(
  'the sales desk in %s, from the first call to the renewal',
  (language, customer, initials, limit) => {
    let say: SayWhere;
    let person: Person;
    let page: Page;
    let violations: string[];

    beforeAll(async () => {
      say = await speechAnywhere(language);
    });
    beforeEach(async () => {
      person = await signIn(browser, product.address, 'sales', language);
      page = person.page;
      violations = [];
    });
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') {
        const file = join(pictures, `${language}-${task.name.slice(0, 40).replaceAll(/\W+/g, '-')}.png`);
        await page.screenshot({ path: file, fullPage: true });
        console.error(`What the person saw: ${file}`);
      }
      await person.leave();
      const wrong = [...person.faults, ...violations];
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
    });

    // The day that is lived again in English has the same elements.
    const look = async (what: string): Promise<void> =>
      void (language === 'zh-CN' && violations.push(...(await violationsOf(page, what))));
    const said = (text: string | RegExp): Promise<void> =>
      page.getByRole('status').filter({ hasText: text }).first().waitFor();
    const press = (key: string, values?: Record<string, string | number>): Promise<void> =>
      page.getByRole('button', { name: say(key, values), exact: true }).click();
    const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
    const priceOf = (item: string) => page.getByRole('status', { name: say('quotes:items.price', { item }) });
    const settled = (): Promise<void> =>
      page
        .getByRole('status', { name: say('quotes:build.total') })
        .getByText('¥')
        .first()
        .waitFor();

    async function openCustomer(): Promise<void> {
      await page.goto(`/customers?search=${initials}`);
      await page.getByRole('link', { name: customer }).click();
      await page.getByRole('heading', { level: 1, name: customer }).waitFor();
    }

    const idOnPage = (): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

    /** What the API says of the quote on the page. */
    async function quoteOnPage(): Promise<SaidQuote> {
      const response = await page.request.post('/graphql', {
        data: {
          query: 'query ($id: ID!) { quote(id: $id) { number totalFen discountFen validUntil } }',
          variables: { id: idOnPage() },
        },
      });
      return ((await response.json()) as { data: { quote: SaidQuote } }).data.quote;
    }

    /** The text of the quote's PDF, as poppler reads it, without blanks. */
    async function pdfText(of: Language): Promise<string> {
      const response = await page.request.get(`/exports/quotes/${idOnPage()}.pdf?language=${of}`);
      expect(response.headers()['content-type']).toBe('application/pdf');
      const file = join(pictures, `quote-${of}.pdf`);
      writeFileSync(file, await response.body());
      return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s/g, '');
    }

    const yuan = (fen: number): string =>
      (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

    test('a new customer is found by pinyin initials, and its page shows what there is of it', async () => {
      await person.goTo(say('app:nav.customers'));
      await press('customers:list.add');
      const adding = dialog(say('customers:add.title'));
      await adding.getByLabel(say('customers:add.name')).fill(customer);
      await adding.getByLabel(say('customers:add.shortCode')).fill(initials.toUpperCase());
      await adding.getByRole('button', { name: say('customers:add.submit') }).click();
      await page.getByRole('heading', { level: 1, name: customer }).waitFor();
      await press('customers:sites.add');
      const site = dialog(say('customers:addSite.title'));
      await site.getByLabel(say('customers:addSite.name')).fill('总部');
      await choose(site, say('customers:addSite.district'), '南山区');
      await site.getByLabel(say('customers:addSite.address')).fill('科技南路 8 号');
      await site.getByRole('button', { name: say('customers:addSite.submit') }).click();
      await said(say('customers:addSite.done', { name: '总部' }));
      await press('customers:licences.add');
      const licence = dialog(say('customers:addLicence.title'));
      await choose(licence, say('customers:addLicence.product'), finance);
      await licence.getByRole('radio', { name: say('words:edition.STANDALONE') }).check();
      await licence.getByLabel(say('customers:addLicence.serial')).fill(`S-${initials}`);
      await typeDate(licence, say('customers:addLicence.deliveredOn'), '2020-01-15');
      await licence.getByRole('button', { name: say('customers:addLicence.submit') }).click();
      await said(say('customers:addLicence.done', { serial: `S-${initials}` }));
      await person.goTo(say('app:nav.customers'));
      // By its licence's serial, by its code as an input method types it, and by the initials of its name.
      const wide = initials.replaceAll(/[a-z]/g, (letter) =>
        String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0),
      );
      for (const typed of [`S-${initials}`, wide, initials]) {
        await page.getByRole('searchbox', { name: say('customers:list.search') }).fill(typed);
        await page.getByText(say('app:data.shown', { shown: 1, count: 1 })).waitFor();
        await page.getByRole('link', { name: customer }).waitFor();
      }
      await page.getByRole('link', { name: customer }).click();
      await page.getByRole('heading', { level: 1, name: customer }).waitFor();
      await look('a customer');
    });

    test('a quote of plan, training and agreed work is priced while it is typed, refuses a discount past the limit, and outlives a killed server', async () => {
      await openCustomer();
      await page.getByRole('link', { name: say('customers:licences.quote') }).click();
      const first = page.getByRole('status', { name: say('quotes:price.label', { number: 1 }) });
      await first.locator('summary').click();
      // The plan against the visits of a year without one: its fee alone, and from how many visits on it pays.
      await first.getByText(say('quotes:breakEven.singlySum', { amount: '¥0.00' })).waitFor();
      await press('quotes:items.add.training');
      const [training, work] = [
        say('quotes:items.of.training', { number: 1 }),
        say('quotes:items.of.caseByCase', { number: 1 }),
      ];
      await priceOf(training).getByText('¥200.00').first().waitFor();
      await press('quotes:items.add.caseByCase');
      const agreed = page.getByRole('group', { name: work });
      await choose(agreed, say('quotes:items.work'), say('words:agreedWork.DATA_IMPORT'));
      await agreed.getByLabel(say('quotes:items.agreedPrice')).fill('１，２３４.５');
      await press('quotes:build.save');
      await agreed.getByText(say('quotes:items.referenceMissing')).waitFor();
      await agreed.getByLabel(say('quotes:items.reference')).fill('XY-2026-08');
      await priceOf(work).getByText('¥1,234.50').first().waitFor();
      await choose(page, say('quotes:discount.label'), say('quotes:discount.as.PERCENT'));
      await page.getByLabel(say('quotes:discount.percent')).fill('99');
      await page.getByText(limit).waitFor();
      await page.getByLabel(say('quotes:discount.percent')).fill('5');
      await page.getByLabel(say('quotes:discount.reason')).fill('新客户');
      await settled();
      await look('a quote being built');

      await product.kill();
      await press('quotes:build.save');
      await page.getByText(say('app:fault.OFFLINE.title')).first().waitFor();
      expect(await page.getByLabel(say('quotes:discount.reason')).inputValue()).toBe('新客户');
      await product.restart();
      await page.reload();
      expect(await page.getByLabel(say('quotes:discount.reason')).inputValue()).toBe('新客户');
      expect(await agreed.getByLabel(say('quotes:items.reference')).inputValue()).toBe('XY-2026-08');
      await settled();
      await page.getByRole('button', { name: say('quotes:build.save'), exact: true }).dblclick();
      await page.getByRole('heading', { level: 1, name: /^Q-/ }).waitFor();
      await page.getByText(say('quotes:discount.ofPercent', { percent: 5 })).waitFor();
      await look('a quote');
    });

    test('it goes to the customer as a file in either language and as a text for a chat, each with the API’s figures', async () => {
      await openCustomer();
      const quotes = page.getByRole('list', { name: say('customers:records.quotes') }).getByRole('link');
      // Pressed twice, it was saved once.
      expect(await quotes.count()).toBe(1);
      await quotes.click();
      await page.getByRole('heading', { level: 1, name: /^Q-/ }).waitFor();
      const quote = await quoteOnPage();
      for (const of of ['zh-CN', 'en'] as const) {
        const text = await pdfText(of);
        for (const fact of [quote.number, quote.validUntil, yuan(quote.totalFen), yuan(quote.discountFen)])
          expect(text).toContain(fact);
        expect(text).toContain('XY-2026-08');
        if (of === 'zh-CN') expect(fenInCapitals(text)).toContain(quote.totalFen);
      }
      await press('quotes:send.button');
      await page.getByRole('menuitem', { name: say('quotes:send.chat') }).click();
      const chat = dialog(say('quotes:send.chatTitle'));
      expect(await chat.getByLabel(say('quotes:send.chat')).inputValue()).toContain(
        say('quotes:chat.total', { amount: `¥${yuan(quote.totalFen)}` }),
      );
      await look('a text for a chat');
    });

    test('it is cloned, and the copy is not taken; what has expired is only revised', async () => {
      await openCustomer();
      await page
        .getByRole('list', { name: say('customers:records.quotes') })
        .getByRole('link')
        .first()
        .click();
      const number = await page.getByRole('heading', { level: 1, name: /^Q-/ }).innerText();
      await page.getByRole('link', { name: say('quotes:page.clone') }).click();
      await page.getByRole('heading', { level: 1, name: say('quotes:build.title') }).waitFor();
      await settled();
      await press('quotes:build.save');
      await page.getByRole('link', { name: say('quotes:page.revise') }).waitFor();
      expect(await page.getByRole('heading', { level: 1, name: /^Q-/ }).innerText()).not.toBe(number);
      await press('quotes:page.lose');
      const losing = dialog(new RegExp(say('quotes:lose.submit')));
      await page.getByLabel(say('quotes:lose.reason')).fill('<b>价格</b>');
      await press('quotes:lose.submit');
      await page.getByText(say('words:quoteStatus.LOST'), { exact: true }).first().waitFor();
      await page.getByText('<b>价格</b>').waitFor();
      expect(await losing.count()).toBe(0);
      await page.goto('/quotes?status=EXPIRED');
      await page.getByRole('link', { name: /^Q-/ }).first().click();
      await page.getByText(say('quotes:page.expired')).waitFor();
      expect(await page.getByRole('button', { name: say('quotes:page.accept') }).count()).toBe(0);
      await page.getByRole('link', { name: say('quotes:page.revise') }).waitFor();
    });

    test('it is revised, both revisions are compared, and the customer accepts it in one step', async () => {
      await openCustomer();
      await page
        .getByRole('list', { name: say('customers:records.quotes') })
        .getByRole('link')
        .last()
        .click();
      await page.getByRole('link', { name: say('quotes:page.revise') }).click();
      await page.getByRole('heading', { level: 1, name: say('quotes:build.titleRevision') }).waitFor();
      const training = say('quotes:items.of.training', { number: 1 });
      await press('quotes:items.remove', { item: training });
      await settled();
      await press('quotes:build.saveRevision');
      await page
        .getByRole('link', { name: say('quotes:revisions.compare', { revision: 1, other: 2 }) })
        .click();
      const offers = page.getByRole('region', { name: say('quotes:compare.title') });
      await offers
        .getByRole('row')
        .filter({ hasText: say('quotes:compare.removed') })
        .getByText('−¥200.00')
        .waitFor();
      await page
        .getByRole('table', { name: say('quotes:compare.sums') })
        .getByText('−¥190.00')
        .waitFor();
      await look('two revisions');
      await page.goBack();
      // Somebody else accepts it meanwhile: whoever comes second is told, the dialog stays, and there is one contract.
      const other = await person.another();
      await other.goto(page.url());
      for (const each of [page, other])
        await each.getByRole('button', { name: say('quotes:page.accept') }).click();
      await page.getByRole('button', { name: say('quotes:accept.submit') }).click();
      await page.getByRole('heading', { level: 1, name: /^C-/ }).waitFor();
      await other.getByRole('dialog').getByText(say('app:elsewhere.closed')).waitFor();
      expect(await other.getByRole('button', { name: say('quotes:accept.submit') }).isDisabled()).toBe(true);
      await other.getByText(say('words:quoteStatus.ACCEPTED'), { exact: true }).first().waitFor();
      await other.close();
      await press('contracts:cancel.button');
      const cancelling = page.getByRole('dialog');
      await cancelling
        .getByRole('list', { name: say('contracts:change.fees') })
        .getByText(finance)
        .waitFor();
      await look('what a cancellation comes to');
      await cancelling.getByRole('button', { name: say('contracts:cancel.submit') }).click();
      await cancelling.getByText(say('contracts:cancel.reasonMissing')).waitFor();
    });

    test('an upgrade shows fee and allowances before it is made', async () => {
      await openCustomer();
      await page.getByRole('button', { name: say('customers:upgrade.of', { product: finance }) }).click();
      const upgrading = dialog(say('customers:upgrade.title', { product: finance }));
      const times = (count: number): string => say('contracts:change.times', { count });
      await upgrading
        .getByText(say('contracts:change.allowanceFromTo', { old: times(6), allowance: times(10) }))
        .waitFor();
      await look('what an upgrade comes to');
      await upgrading.getByRole('button', { name: say('customers:upgrade.submit'), exact: true }).click();
      await said(say('customers:upgrade.done', { product: finance }));
      const card = page.getByRole('article', { name: finance });
      await card.getByText(say('words:edition.NETWORK'), { exact: true }).waitFor();
      // Its contract is cancelled after all.
      await page
        .getByRole('list', { name: say('customers:records.contracts') })
        .getByRole('link')
        .first()
        .click();
      await press('contracts:cancel.button');
      const cancelling = dialog(/C-/);
      await cancelling.getByRole('list', { name: say('contracts:change.fees') }).waitFor();
      await cancelling.getByLabel(say('contracts:cancel.reason')).fill('客户停业');
      await cancelling.getByRole('button', { name: say('contracts:cancel.submit') }).click();
      await said(/C-\d{4}-\d{4}/);
      await page.getByText(say('words:contractStatus.CANCELLED'), { exact: true }).first().waitFor();
    });

    test('renewals that are due are quoted together at the coming price', async () => {
      await person.goTo(say('app:nav.renewals'));
      const board = page.getByRole('region', { name: say('app:nav.renewals') });
      await board.getByRole('row').nth(1).waitFor();
      await look('renewals');
      const before = await board.getByRole('link', { name: /^Q-/ }).count();
      const named = new RegExp(`^${say('renewals:choose', { number: '' }).trim()}`);
      const boxes = board.getByRole('checkbox', { name: named, disabled: false });
      const rows = board
        .getByRole('row')
        .filter({ has: page.getByRole('checkbox', { name: named, disabled: false }) });
      // Old and new price stand beside each other before it is quoted.
      expect((await rows.first().innerText()).match(/¥/g)?.length).toBeGreaterThanOrEqual(2);
      await boxes.nth(0).check();
      await boxes.nth(1).check();
      await press('renewals:quoteChosen', { count: 2 });
      await page.getByRole('button', { name: say('renewals:quoteNone') }).waitFor();
      await expect.poll(() => board.getByRole('link', { name: /^Q-/ }).count()).toBe(before + 2);
      await page.goto('/renewals?days=30');
      await page.getByRole('heading', { level: 1, name: say('app:nav.renewals') }).waitFor();
      expect(
        await page.getByRole('radio', { name: say('renewals:horizon', { count: 30 }) }).isChecked(),
      ).toBe(true);
      await person.goTo(say('app:nav.quotes'));
      await look('quotes');
    });
  },
);
