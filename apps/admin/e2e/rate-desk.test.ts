import type { CDPSession, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { choose } from './controls';
import { violationsOf, type Person } from './person';
import { longestTaskWhile } from './longest-task';
import { addDraft, figure, figureText, rateDesk, saved, twoHundredProducts } from './rate-desk';

const visits = '/onSiteSupport/rows/0/allowance';
const overage = '/onSiteSupport/rows/0/overageFen';
const perVisit = '/onSiteSupport/perVisitFen';
const lower = '/onSiteSupport/rows/1/overageFen';

/** A slow machine needs it; a fast one is done at once. */
const patience = { timeout: 15_000 };

describe('the rate desk, as a person works at it', () => {
  const desk = rateDesk();
  let person: Person;
  let page: Page;
  let address: string;

  /** A new draft of a year of its own, opened by an administrator. */
  async function open(year: number, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<void> {
    person = await desk.enter('admin', language);
    page = person.page;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    address = `/rate-tables/${await addDraft(page, year)}`;
    await page.goto(address);
    await figure(page, `${visits}/STANDALONE`).waitFor();
  }
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const copy = (text: string): Promise<void> =>
    page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  const texts = (...cells: string[]): Promise<string[]> =>
    Promise.all(cells.map((cell) => figureText(page, cell)));
  const now = async (cells: Readonly<Record<string, string>>): Promise<void> => {
    const expected = Object.entries(cells);
    await expect.poll(() => texts(...Object.keys(cells)), patience).toEqual(expected.map(([, text]) => text));
  };

  test('typing replaces, Enter goes down, Tab to the right, arrows move, Escape takes back, F2 edits', async () => {
    await open(2031);
    await figure(page, `${visits}/STANDALONE`).click();
    await page.keyboard.type('8');
    await press('Tab');
    await page.keyboard.type('12');
    await press('Enter');
    await page.keyboard.type('99');
    await press('Escape', 'ArrowUp', 'F2', 'Backspace');
    await page.keyboard.type('3');
    await press('ArrowLeft', 'Enter');
    await now({
      [`${visits}/STANDALONE`]: '8',
      [`${visits}/NETWORK`]: '13',
      '/onSiteSupport/rows/1/allowance/NETWORK': '14',
    });
    await press('Delete');
    await now({ '/onSiteSupport/rows/1/allowance/NETWORK': '未约定' });
    await saved(page);
    await page.reload();
    await now({ [`${visits}/STANDALONE`]: '8', '/onSiteSupport/rows/1/allowance/NETWORK': '未约定' });
  });

  test('a block from Excel is pasted with ¥, thousands, full-width digits and blanks, and copied back as Excel reads it', async () => {
    await open(2032);
    await figure(page, `${overage}/SHENZHEN`).click();
    await copy('￥1,200.00\t１３００\r\n350元\t\r\n"1,000.50"\t8x\r\n');
    await press('Control+v');
    await now({
      [`${overage}/SHENZHEN`]: '1200',
      [`${overage}/OUTSIDE`]: '1300',
      [`${lower}/SHENZHEN`]: '350',
      [`${lower}/OUTSIDE`]: '未约定',
      [`${perVisit}/SHENZHEN`]: '1000.5',
      [`${perVisit}/OUTSIDE`]: '8x',
    });
    await figure(page, `${perVisit}/OUTSIDE`).getByText('请输入不小于 0 的金额').waitFor();
    await press('Control+c');
    expect(await copied()).toBe('1200\t1300\r\n350\t\r\n1000.5\t8x');
    await press('Control+z');
    await now({ [`${overage}/SHENZHEN`]: '200', [`${perVisit}/OUTSIDE`]: '400' });
  });

  test('blocks are chosen with Shift and by the pointer, filled down, cleared, undone and redone without end', async () => {
    await open(2033);
    await figure(page, `${overage}/SHENZHEN`).click();
    await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    await now({ [`${lower}/SHENZHEN`]: '200', [`${perVisit}/SHENZHEN`]: '200' });
    await figure(page, `${overage}/SHENZHEN`).hover();
    await page.mouse.down();
    await figure(page, `${lower}/OUTSIDE`).hover();
    await page.mouse.up();
    await press('Delete');
    await now({ [`${overage}/SHENZHEN`]: '未约定', [`${lower}/OUTSIDE`]: '未约定' });
    for (let times = 0; times < 30; times += 1) {
      await page.keyboard.type(String(times));
      await press('Control+Enter');
    }
    await now({ [`${lower}/OUTSIDE`]: '29' });
    await saved(page);
    for (let times = 0; times < 32; times += 1) await press('Control+z');
    await now({ [`${overage}/SHENZHEN`]: '200', [`${lower}/SHENZHEN`]: '300', [`${lower}/OUTSIDE`]: '400' });
    await page.getByText('改动（0）').waitFor();
    for (let times = 0; times < 32; times += 1) await press('Control+y');
    await now({ [`${lower}/OUTSIDE`]: '29' });
  });

  test('a selection is raised by +5% and by =上年*1.05, rounded as chosen, with last year and the difference beside', async () => {
    await open(2034);
    await figure(page, `${overage}/SHENZHEN`).click();
    await press('Shift+ArrowRight', 'Shift+ArrowDown');
    await page.keyboard.type('+7%');
    await press('Enter');
    await now({ [`${overage}/SHENZHEN`]: '214', [`${lower}/OUTSIDE`]: '428' });
    await page.getByRole('textbox', { name: /^第6条 现场支持.*超出次数收费 · 深圳范围/ }).waitFor();
    await figure(page, `${overage}/SHENZHEN`).getByText('+¥14.00 (+7.0%)').waitFor();
    await figure(page, `${overage}/SHENZHEN`).getByText(/^¥200/).waitFor();
    await figure(page, `${overage}/SHENZHEN`).click();
    await figure(page, `${lower}/OUTSIDE`).click({ modifiers: ['Shift'] });
    await choose(page, '金额取整', '取整到 50 元');
    const formula = page.getByLabel(/^调整所选的 4 格/);
    await formula.fill('=去年*2');
    await page.getByRole('button', { name: '调整 4 格' }).click();
    await page.getByText('请输入如 +5%').waitFor();
    await formula.fill('=上年*1.1');
    await formula.press('Enter');
    await now({ [`${overage}/SHENZHEN`]: '200', [`${lower}/SHENZHEN`]: '350', [`${lower}/OUTSIDE`]: '450' });
    await page.getByLabel('只看有改动的行').check();
    await figure(page, `${lower}/OUTSIDE`).waitFor();
    expect(await figure(page, '/training/rows/0/days').count()).toBe(0);
  });

  test('figures composed by a Chinese input method are understood, and keys of a composition stay with it', async () => {
    await open(2035);
    const keyboard: CDPSession = await page.context().newCDPSession(page);
    await figure(page, `${visits}/STANDALONE`).click();
    await keyboard.send('Input.imeSetComposition', { text: 'ba', selectionStart: 2, selectionEnd: 2 });
    await keyboard.send('Input.imeSetComposition', { text: '９', selectionStart: 1, selectionEnd: 1 });
    await keyboard.send('Input.insertText', { text: '９' });
    await press('Enter');
    await now({ [`${visits}/STANDALONE`]: '9' });
  });

  test('what is typed while the server is away is kept, said to be unsaved, and saved when it is back', async () => {
    await open(2036);
    await page.context().setOffline(true);
    await figure(page, `${visits}/STANDALONE`).click();
    await page.keyboard.type('7');
    await press('Enter');
    await page.getByText('尚未保存（1 处）：连不上服务器，恢复后自动保存').waitFor();
    await page.context().setOffline(false);
    await saved(page);
    await page.reload();
    await now({ [`${visits}/STANDALONE`]: '7' });
  });

  test('a second editor’s figure appears; of a cell that both have changed both figures are shown, and the person chooses', async () => {
    await open(2037);
    const colleague = await person.another();
    await colleague.goto(address);
    await figure(colleague, `${visits}/STANDALONE`).click();
    await colleague.keyboard.type('11');
    await colleague.keyboard.press('Enter');
    await saved(colleague);
    await now({ [`${visits}/STANDALONE`]: '11' });
    await page.context().setOffline(true);
    await figure(page, `${visits}/NETWORK`).click();
    await page.keyboard.type('21');
    await press('Enter');
    await page.getByText('连不上服务器').waitFor();
    const { page: rival } = await desk.enter();
    await rival.goto(address);
    await figure(rival, `${visits}/NETWORK`).click();
    await rival.keyboard.type('22');
    await rival.keyboard.press('Enter');
    await saved(rival);
    await page.context().setOffline(false);
    await page.getByText('您与另一位编辑者改动了相同的格').waitFor();
    await page.getByRole('button', { name: '采用对方的 22' }).waitFor();
    await page.getByRole('button', { name: '保留我的 21' }).click();
    await saved(page);
    await expect.poll(() => figureText(rival, `${visits}/NETWORK`), patience).toBe('21');
  });

  test('problems stand beside their cells and in a list that goes to them, each with its clause; the sheet is clean for axe', async () => {
    await open(2038, 'en');
    await figure(page, `${visits}/NETWORK`).click();
    await page.keyboard.type('2');
    await press('Enter');
    const review: Locator = page.getByRole('region', { name: 'Review' });
    await review.getByText('Warnings (1)').waitFor();
    await figure(page, '/training/rows/0/days').click();
    await review.getByRole('button', { name: /On-site support.*Network/ }).click();
    expect(await page.evaluate(() => document.activeElement?.closest('td')?.dataset['cell'])).toBe(
      `${visits}/NETWORK`,
    );
    expect(await violationsOf(page, 'the grid')).toEqual([]);
  });

  test('200 rows of products scroll without a stutter', async () => {
    await open(2039);
    const id = await addDraft(page, 2040, twoHundredProducts(2040));
    await page.goto(`/rate-tables/${id}`);
    await figure(page, '/onSiteSupport/rows/199/allowance/NETWORK').waitFor();
    const longest = await longestTaskWhile(page, async () => {
      await page.mouse.move(700, 500);
      for (let times = 0; times < 40; times += 1) {
        await page.mouse.wheel(0, 600);
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      }
    });
    expect(longest).toBeLessThan(50);
  });
});
