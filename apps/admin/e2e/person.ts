import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The languages of the pages with what the person at the browser reads there. */
const words = {
  'zh-CN': { login: '登录名', password: '密码', signIn: '登录', navigation: '主导航' },
  en: { login: 'Login', password: 'Password', signIn: 'Sign in', navigation: 'Main navigation' },
} as const;
type Language = keyof typeof words;

/** A person at a browser of their own, signed in. */
export interface Person {
  readonly page: Page;
  /** What went wrong in the pages' scripts. */
  readonly faults: readonly string[];
  /** Another window of the same session. */
  readonly another: () => Promise<Page>;
  /** Chooses a place in the navigation, and waits for its heading. */
  readonly goTo: (place: string) => Promise<void>;
  readonly leave: () => Promise<void>;
}

/** Starts the machine's own Chromium: CHROMIUM_PATH, else where Debian puts it. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });

async function newContext(browser: Browser, address: string, language: Language): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: address,
    locale: language,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  return context;
}

/** Somebody's first page after signing in, as a person does: by the page. */
export async function enter(
  browser: Browser,
  address: string,
  login: string,
  language: Language = 'zh-CN',
  password = 'fuwutong-demo',
): Promise<Pick<Person, 'page' | 'faults'> & { readonly context: BrowserContext }> {
  const context = await newContext(browser, address, language);
  const faults: string[] = [];
  context.on('weberror', (fault) => faults.push(String(fault.error())));
  // What stands in index.html itself runs only by its hash.
  context.on('console', (said) => {
    if (/Content Security Policy/.test(said.text())) faults.push(said.text());
  });
  const page = await context.newPage();
  const say = words[language];
  await page.goto('/');
  await page.getByLabel(say.login, { exact: true }).fill(login);
  await page.getByLabel(say.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: say.signIn, exact: true }).click();
  return { context, page, faults };
}

/** Signs somebody of a desk in, and waits for the navigation. */
export async function signIn(
  browser: Browser,
  address: string,
  login: string,
  language: Language = 'zh-CN',
  password?: string,
): Promise<Person> {
  const { context, page, faults } = await enter(browser, address, login, language, password);
  const navigation = page.getByRole('navigation', { name: words[language].navigation });
  await navigation.waitFor();
  return {
    page,
    faults,
    another: () => context.newPage(),
    async goTo(place) {
      await navigation.getByRole('link', { name: place, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: place, exact: true }).waitFor();
    },
    leave: () => context.close(),
  };
}

/** Keeps pictures of all that a person has open, and says where: of a test that failed, what they saw. */
export async function keepPictures({ page }: Person, test: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fuwutong-pictures-'));
  for (const [index, window] of page.context().pages().entries()) {
    const file = join(folder, `${index + 1}.png`);
    await window.screenshot({ path: file, fullPage: true });
    console.error(`What the person saw in '${test}', at ${window.url()}: ${file}`);
  }
}

/** What axe finds wrong with the page in light and in dark, each with the page's name. */
export async function violationsOf(page: Page, what: string): Promise<readonly string[]> {
  const found: string[] = [];
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction((theme) => document.documentElement.dataset['theme'] === theme, colorScheme);
    // Until what is being loaded has come, and what moves by the clock (not by scrolling) stands still.
    await page.waitForFunction(
      () =>
        document.querySelector('[aria-busy="true"], .ant-spin-spinning') === null &&
        document.getAnimations().every(({ timeline }) => timeline !== document.timeline),
    );
    const violations = await page.evaluate(async (scheme) => {
      // In dark nothing but the colours is another.
      const rules = scheme === 'dark' ? { runOnly: ['color-contrast'] } : {};
      const result = await axe.run(document, { resultTypes: ['violations'], ...rules });
      return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    }, colorScheme);
    found.push(...violations.map((violation) => `${what}, ${colorScheme}: ${violation}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

declare global {
  // Stands in a page that was looked at.
  var axe: typeof Axe;
}
