import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ask, figure, figureText, rateDesk, saved, typeFigure } from './rate-desk';

const visits = '/onSiteSupport/rows/0/allowance/STANDALONE';
const network = '/onSiteSupport/rows/0/allowance/NETWORK';
const overage = '/onSiteSupport/rows/0/overageFen';
const perVisit = '/onSiteSupport/perVisitFen';
/** A slow machine needs it; a fast one is done at once. */
const patience = { timeout: 15_000 };

describe('the rate desk, whatever comes between', () => {
  const { product, enter, open } = rateDesk();

  const states = (page: Page, cell: string, text: string): Promise<void> =>
    expect.poll(() => figureText(page, cell), patience).toBe(text);
  const pasteAt = async (page: Page, cell: string, text: string): Promise<void> => {
    await figure(page, cell).click();
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await page.keyboard.press('Control+v');
  };
  const signInAgain = async (page: Page): Promise<void> => {
    const again = page.getByRole('dialog', { name: '登录已失效' });
    await again.getByLabel('登录名').fill('admin');
    await again.getByLabel('密码').fill('fuwutong-demo');
    await again.getByRole('button', { name: '登录' }).click();
    await again.waitFor({ state: 'hidden' });
  };

  test('nothing typed is lost where the server is killed, and where the session has ended', async () => {
    const { page } = await open(2051);
    await product().kill();
    await typeFigure(page, visits, '7');
    await page.getByText('尚未保存（1 处）：连不上服务器，恢复后自动保存').waitFor();
    await product().restart();
    await saved(page);
    await ask(page, 'mutation { signOut { userErrors { message } } }');
    await typeFigure(page, visits, '9');
    await signInAgain(page);
    await saved(page);
    await page.reload();
    await states(page, visits, '9');
  });

  test('nothing typed is lost where the session ended while the server was away', async () => {
    const { page } = await open(2057);
    await product().kill();
    await typeFigure(page, visits, '7');
    await page.getByText('尚未保存（1 处）：连不上服务器，恢复后自动保存').waitFor();
    await page.context().clearCookies();
    await product().restart();
    // All that the page shows is asked anew: who is signed in, too.
    await page.getByText('已重新连接，页面已更新。').waitFor();
    await signInAgain(page);
    await saved(page);
    await page.reload();
    await states(page, visits, '7');
  });

  test('what one person typed in two windows while the server was away is all there in a third', async () => {
    const { person, page, id } = await open(2052);
    const other = await person.another();
    await other.goto(`/rate-tables/${id}`);
    await figure(other, visits).waitFor();
    const context = page.context();
    await context.route('**/graphql', (route) => route.abort());
    await typeFigure(page, visits, '7');
    await typeFigure(other, network, '12');
    for (const window of [page, other]) await window.getByText('尚未保存（1 处）').waitFor();
    const third = await person.another();
    await page.close();
    await other.close();
    await context.unroute('**/graphql');
    await third.goto(`/rate-tables/${id}`);
    await states(third, visits, '7');
    await states(third, network, '12');
    await saved(third);
  });

  test('what was not saved when somebody else published goes along into the next revision; of a draft that somebody discarded it is listed', async () => {
    const { page, id } = await open(2053);
    const { page: second } = await enter('second');
    const cutSaving = (): Promise<unknown> =>
      page
        .context()
        .route('**/graphql', (route) =>
          route.request().postData()?.includes('EditRateTableDraft') ? route.abort() : route.continue(),
        );
    await cutSaving();
    await typeFigure(page, visits, '7');
    await page.getByText('尚未保存（1 处）').waitFor();
    await ask(
      second,
      'mutation ($input: PublishRateTableInput!) { publishRateTable(input: $input) { userErrors { message } } }',
      { input: { rateTableId: id, expectedVersion: 1, effectiveFrom: '2053-01-01' } },
    );
    const left = page.getByRole('alert').filter({ hasText: '您有 1 处改动尚未保存' });
    await left.getByText(/^7( 次\/年)?$/).waitFor();
    await page.context().unroute('**/graphql');
    await left.getByRole('button', { name: '带入新一版草稿' }).click();
    await page.getByText('第 2 版').waitFor();
    await states(page, visits, '7');
    await saved(page);
    await cutSaving();
    await typeFigure(page, network, '12');
    await page.getByText('尚未保存（1 处）').waitFor();
    const { rateTable } = await ask<{ rateTable: { version: number } }>(
      second,
      'query ($id: ID!) { rateTable(id: $id) { version } }',
      { id: page.url().split('/').at(-1) },
    );
    await ask(
      second,
      'mutation ($input: DiscardRateTableDraftInput!) { discardRateTableDraft(input: $input) { userErrors { message } } }',
      { input: { rateTableId: page.url().split('/').at(-1), expectedVersion: rateTable.version } },
    );
    await page.getByRole('heading', { name: '没有这张收费标准' }).waitFor();
    await page
      .getByRole('alert')
      .filter({ hasText: '草稿删除时' })
      .getByText(/^12( 次\/年)?$/)
      .waitFor();
  });

  test('rubbish stays as it was typed with what is wrong beside it; a block beyond the table, a picture and rich text do no harm', async () => {
    const { page } = await open(2054);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const [cell, text] of [
      [`${overage}/SHENZHEN`, '-1'],
      [`${overage}/OUTSIDE`, '1e300'],
      [`${perVisit}/SHENZHEN`, 'NaN'],
      [`${perVisit}/OUTSIDE`, '=1+1'],
    ] as const)
      await typeFigure(page, cell, text);
    for (const cell of [`${overage}/SHENZHEN`, `${overage}/OUTSIDE`, `${perVisit}/SHENZHEN`])
      await figure(page, cell).getByText('请输入不小于 0 的金额').waitFor();
    await figure(page, `${perVisit}/OUTSIDE`).getByText('请输入如 +5%').waitFor();
    await page.getByText('有 4 格看不懂，尚未保存').waitFor();
    await pasteAt(page, visits, '9'.repeat(10_000));
    await figure(page, visits).getByText('请输入不小于 0 的整数').waitFor();
    const { width } = (await figure(page, visits).boundingBox()) ?? { width: Infinity };
    expect(width).toBeLessThan(300);
    for (let times = 0; times < 5; times += 1) await page.keyboard.press('Control+z');
    await pasteAt(page, visits, Array.from({ length: 5000 }, () => '7\t8\t900\t1000\t1').join('\r\n'));
    await page.getByText(/24990 个值超出表格，未粘贴/).waitFor();
    await states(page, visits, '7');
    await states(page, `${perVisit}/OUTSIDE`, '1000');
    await saved(page);
    await figure(page, network).click();
    await page.evaluate(async () => {
      const html = new Blob(['<table><tr><td>1</td></tr></table>'], { type: 'text/html' });
      await navigator.clipboard.write([new ClipboardItem({ 'text/html': html })]);
    });
    await page.keyboard.press('Control+v');
    await page.getByText('剪贴板里没有文字，未粘贴').waitFor();
    await states(page, network, '8');
  });
});
