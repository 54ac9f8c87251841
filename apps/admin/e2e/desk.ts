import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { keepPictures, openBrowser, signIn, violationsOf, type Person } from './person';
import { startProduct, type Product } from './product';
import type { Language } from './speech';

/** One person's day at a desk: a product and a browser for the file, a fresh sign-in for each test. */
export interface Desk {
  readonly product: Product;
  readonly browser: Browser;
  /** A folder for the file's own things, such as what is downloaded. */
  readonly folder: string;
  readonly person: Person;
  readonly page: Page;
  /** Signs somebody in. */
  readonly begin: (login: string, language?: Language) => Promise<void>;
  /** Has the page looked at by axe, in light and in dark; what it finds fails the test at its end. */
  readonly look: (what: string) => Promise<void>;
  /** Waits until the page has told so. */
  readonly said: (text: string | RegExp) => Promise<void>;
  /** Asks the API as the person's page does. */
  readonly ask: <Data>(query: string, variables?: object) => Promise<Data>;
}

interface Kept {
  product?: Product;
  browser?: Browser;
  person?: Person;
}

/** Stands up a desk for the tests of a block, and takes it down after them. A test that failed leaves a picture of what the person saw. */
export function atDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'fuwutong-desk-'));
  const kept: Kept = {};
  let violations: string[] = [];
  const must = <Key extends keyof Kept>(key: Key): NonNullable<Kept[Key]> => {
    const thing = kept[key];
    if (!thing) throw new Error(`There is no ${key} yet`);
    return thing;
  };
  const desk: Desk = {
    folder,
    get product() {
      return must('product');
    },
    get browser() {
      return must('browser');
    },
    get person() {
      return must('person');
    },
    get page() {
      return must('person').page;
    },
    async begin(login, language = 'zh-CN') {
      kept.person = await signIn(desk.browser, desk.product.address, login, language);
    },
    async look(what) {
      violations.push(...(await violationsOf(desk.page, what)));
    },
    said: (text) => desk.page.getByRole('status').filter({ hasText: text }).first().waitFor(),
    async ask(query, variables = {}) {
      const response = await desk.page.request.post('/graphql', { data: { query, variables } });
      const { data, errors } = (await response.json()) as { data: never; errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
  beforeAll(async () => {
    kept.product = await startProduct();
    kept.browser = await openBrowser();
  });
  afterAll(async () => {
    await kept.browser?.close();
    await kept.product?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async ({ task }) => {
    const { person } = kept;
    delete kept.person;
    const wrong = [...(person?.faults ?? []), ...violations];
    violations = [];
    if (person && task.result?.state === 'fail') await keepPictures(person, task.name);
    await person?.leave();
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  });
  return desk;
}
