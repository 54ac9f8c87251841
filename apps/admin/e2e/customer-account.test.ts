import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { enter, openBrowser, violationsOf } from './person';
import { startProduct, type Product } from './product';

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

test('a customer who signs in is told how the account works, wherever they go, and sees no desk', async () => {
  const { context, page, faults } = await enter(browser, product.address, 'customer');
  const told = page.getByRole('heading', { level: 1, name: '您的账号已开通' });
  await told.waitFor();
  for (const address of ['/customers', '/invoices', '/rate-tables']) {
    await page.goto(address);
    await told.waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
  }
  expect(await violationsOf(page, 'customer account')).toEqual([]);
  expect(faults).toEqual([]);
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByLabel('密码', { exact: true }).waitFor();
  await context.close();
});
