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

/** Asks the API as the person who is signed in in the page. */
const ask = (page: Page, query: string): Promise<Record<string, unknown> | null> =>
  page.evaluate(async (text) => {
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text }),
    });
    return ((await answer.json()) as { data?: Record<string, unknown> | null }).data ?? null;
  }, query);

/** The first record of the list that a parameter is named after: customerId of customers. A page must stand without one too. */
async function keyFor(page: Page, parameter: string): Promise<string> {
  const list = `${parameter.replace(/Id$/, '')}s`;
  const data = await ask(page, `{ list: ${list}(first: 1) { nodes { id } } }`);
  const [first] = (data?.['list'] as { nodes: { id: string }[] } | undefined)?.nodes ?? [];
  return first?.id ?? 'none';
}

/** Every address with a record in it wherever a key is wanted. */
export async function everyAddress(page: Page): Promise<readonly string[]> {
  const keys = new Map<string, string>();
  const addresses: string[] = [];
  for (const path of routedPaths()) {
    let address = path;
    for (const [part, parameter = ''] of path.matchAll(/\$(\w+)/g)) {
      if (!keys.has(parameter)) keys.set(parameter, await keyFor(page, parameter));
      address = address.replace(part, keys.get(parameter) ?? '');
    }
    addresses.push(address);
  }
  return addresses;
}

/** Opens an address, and waits until it has its heading and nothing that it waits for is missing. */
export async function openAddress(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector('[aria-busy="true"], .ant-spin-spinning, main [role="status"][aria-label]') ===
      null,
  );
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

/** What axe finds in light; in dark, where nothing but the colours is another, what it finds of contrast. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction((theme) => document.documentElement.dataset['theme'] === theme, colorScheme);
    found.push(
      ...(await page.evaluate(async (scheme) => {
        const rules = scheme === 'dark' ? { runOnly: ['color-contrast'] } : {};
        const { violations } = await axe.run(document, { resultTypes: ['violations'], ...rules });
        return violations.map(
          ({ id, nodes }) => `${scheme} ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
        );
      }, colorScheme)),
    );
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}
