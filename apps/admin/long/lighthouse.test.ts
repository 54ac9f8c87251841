import lighthouse, { desktopConfig } from 'lighthouse';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProduct, type Product } from '../e2e/product';

const debuggingPort = 9333;

let product: Product;
let browser: Browser;
beforeAll(async () => {
  product = await startProduct();
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] || '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      `--remote-debugging-port=${debuggingPort}`,
    ],
  });
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** The cookie of a session of somebody of a desk. */
async function sessionOf(login: string): Promise<string> {
  const answer = await fetch(`${product.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }',
      variables: { input: { login, password: 'fuwutong-demo' } },
    }),
  });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

test.each(['admin', 'sales', 'finance', 'service'])(
  'the home page of %s is fast and open to everybody: 95 of 100 or better',
  async (login) => {
    const result = await lighthouse(
      `${product.address}/`,
      {
        port: debuggingPort,
        logLevel: 'error',
        onlyCategories: ['performance', 'accessibility'],
        extraHeaders: { cookie: await sessionOf(login) },
      },
      desktopConfig,
    );
    expect(result?.lhr.finalDisplayedUrl).toBe(`${product.address}/`);
    const points = Object.entries(result?.lhr.categories ?? {}).map(
      ([name, { score }]) => [name, Math.round((score ?? 0) * 100)] as const,
    );
    console.log(login, Object.fromEntries(points));
    expect(points.filter(([, score]) => score < 95)).toEqual([]);
    expect(points).toHaveLength(2);
  },
);
