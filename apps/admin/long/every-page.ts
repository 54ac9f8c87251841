import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const app = fileURLToPath(new URL('../src/app/', import.meta.url));

/** Every address behind the sign-in, as the router's files state them; a part that begins with $ stands for a key. */
export const routedPaths = (): readonly string[] =>
  readdirSync(app)
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [...readFileSync(app + file, 'utf8').matchAll(/\bpath: '(\/[^']*)'/g)])
    .map(([, path = '']) => path)
    .filter((path) => path !== '/sign-in');

/** The first record of a list that somebody may read; a page must stand without one too. */
async function firstKey(page: Page, list: string): Promise<string> {
  const answer = await page.request.post('/graphql', {
    data: { query: `{ ${list}(first: 1) { nodes { id } } }` },
  });
  const { data } = (await answer.json()) as { data?: Record<string, { nodes: { id: string }[] }> | null };
  return data?.[list]?.nodes[0]?.id ?? 'none';
}

/** The list that holds what a parameter is named after: customers for customerId. */
const listOf = (parameter: string): string =>
  parameter === 'otherId' ? 'quotes' : `${parameter.replace(/Id$/, '')}s`;

/** Every address with a record in it wherever a key is wanted. */
export async function everyAddress(page: Page): Promise<readonly string[]> {
  const parameters = new Set(routedPaths().flatMap((path) => path.match(/(?<=\$)\w+/g) ?? []));
  const keys = new Map<string, string>();
  for (const parameter of parameters) keys.set(parameter, await firstKey(page, listOf(parameter)));
  return routedPaths().map((path) =>
    path.replaceAll(/\$(\w+)/g, (_, parameter: string) => keys.get(parameter) ?? ''),
  );
}

/** Goes to an address as a link of the page does, and waits until what it asks for is there. */
export async function openAddress(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    // An address before may have led here already.
    if (location.pathname + location.search === to) return;
    document.querySelector('main h1')?.setAttribute('data-left', '');
    history.pushState(null, '', to);
  }, address);
  const loading = ['正在加载', 'Loading'].map((label) => `[role="status"][aria-label="${label}"]`).join();
  const isThere = (busy: string): boolean =>
    document.querySelector('main h1:not([data-left])') !== null && document.querySelector(busy) === null;
  const busy = `[aria-busy="true"], .ant-spin-spinning, ${loading}`;
  await page.waitForFunction(isThere, busy, { timeout: 20_000 });
  // What comes first may ask for more.
  await page.waitForTimeout(60);
  await page.waitForFunction(isThere, busy);
}

/** What is wrong with the page as it is shown now, but for what axe says. */
export const faultsShown = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push((walker.currentNode.textContent ?? '').trim());
    const untranslated = texts.filter((text) => /^([a-z][\w-]*:)?[a-z]\w*(\.[A-Za-z_][\w-]*)+$/.test(text));
    const headings = main?.querySelectorAll('h1').length ?? 0;
    return [
      ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
      ...((main?.innerText.trim().length ?? 0) > 10 ? [] : ['an empty page']),
      ...untranslated.map((text) => `untranslated: ${text}`),
    ];
  });

/** How far the page is wider than a phone. */
export async function tooWide(page: Page): Promise<number> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  const wide = await page.evaluate(() => {
    const root = document.scrollingElement;
    return (root?.scrollWidth ?? 0) - (root?.clientWidth ?? 0);
  });
  if (before !== null) await page.setViewportSize(before);
  return wide;
}
