import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyAddress, faultsShown, openAddress, routedPaths, tooWide } from './every-page';
import { openBrowser, signIn, violationsOf } from '../e2e/person';
import { startProduct, type Product } from '../e2e/product';

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

/** How many windows of one person walk at once. */
const WINDOWS = 2;

/** Opens the addresses that are left, one after the other, and gives what is wrong with each. */
async function walk(page: Page, left: string[]): Promise<readonly string[]> {
  const found: string[] = [];
  let said: string[] = [];
  page.on('console', (message) => message.type() === 'error' && said.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`script: ${error.message}`));
  for (let address = left.shift(); address !== undefined; address = left.shift()) {
    const opened = await openAddress(page, address).catch((error: unknown) => [String(error)]);
    const wide = await tooWide(page);
    const wrong = [
      ...(opened ?? []),
      ...(await faultsShown(page)),
      ...(wide > 0 ? [`${wide} pixels wider than a phone`] : []),
      ...said,
    ];
    said = [];
    found.push(...wrong.map((one) => `${address}: ${one}`), ...(await violationsOf(page, address)));
  }
  return found;
}

test('the router states its pages', () => {
  expect(routedPaths().length).toBeGreaterThan(40);
});

test.each([
  ['admin', 'zh-CN'],
  ['sales', 'en'],
  ['finance', 'zh-CN'],
  ['service', 'en'],
] as const)(
  'every page of the router opens for %s in %s: one heading, in words, without a fault, as axe wants it in light and dark, no wider than a phone',
  async (login, language) => {
    const { page, another, leave } = await signIn(browser, product.address, login, language);
    const left = [...(await everyAddress(page))];
    const windows = [page];
    while (windows.length < WINDOWS) {
      const window = await another();
      await window.goto('/');
      await window.locator('main h1').waitFor();
      windows.push(window);
    }
    const found = await Promise.all(windows.map((window) => walk(window, left)));
    expect(found.flat()).toEqual([]);
    await leave();
  },
  300_000,
);
