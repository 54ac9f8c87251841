import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { keepPictures, openBrowser, signIn, type Person } from './person';
import { startProduct, type Product } from './product';

interface Schedules {
  products: { code: string; name: string }[];
  training: { rows: object[] };
  onSiteSupport: { rows: object[] };
  dataRepair: { rows: object[] };
  annualPlans: { fees: object[] }[];
}
interface Payload {
  data: Record<string, { rateTable: { id: string } | null; userErrors: { message: string }[] }>;
}

const guide = createRequire(import.meta.url).resolve('policy/data/2005.json');

/** The guide's own table. */
export const guideText = (): string => readFileSync(guide, 'utf8');

/** Asks the API as whoever is signed in on the page. Throws what it refuses. */
export async function ask<Answer>(page: Page, query: string, variables: object = {}): Promise<Answer> {
  const answer = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('/graphql', { method: 'POST', headers, body });
    return (await response.json()) as { data: Record<string, unknown> | null; errors?: unknown };
  }, JSON.stringify({ query, variables }));
  const refused = Object.values(answer.data ?? {}).some(
    (each) => ((each as { userErrors?: unknown[] } | null)?.userErrors ?? []).length > 0,
  );
  if (refused || answer.errors !== undefined) throw new Error(JSON.stringify(answer));
  return answer.data as Answer;
}

/** Adds a draft for a year by the API, as whoever is signed in on the page: a copy of the guide's table, or a document. */
export async function addDraft(page: Page, year: number, json?: string): Promise<string> {
  const made = 'rateTable { id } userErrors { message }';
  const answer =
    json === undefined
      ? await ask<Payload['data']>(
          page,
          `mutation($input: CreateRateTableDraftInput!) { createRateTableDraft(input: $input) { ${made} } }`,
          { input: { copyFromId: await guidesTableId(page), year } },
        )
      : await ask<Payload['data']>(
          page,
          `mutation($input: ImportRateTableInput!) { importRateTable(input: $input) { ${made} } }`,
          { input: { json, year } },
        );
  const [payload] = Object.values(answer);
  if (!payload?.rateTable) throw new Error(JSON.stringify(answer));
  return payload.rateTable.id;
}

async function guidesTableId(page: Page): Promise<string | undefined> {
  const { rateTables } = await ask<{ rateTables: { nodes: { id: string; year: number }[] } }>(
    page,
    '{ rateTables(first: 50) { nodes { id year } } }',
  );
  return rateTables.nodes.find(({ year }) => year === 2005)?.id;
}

/** A table of 200 products, each in a row of its own in every schedule. */
export function twoHundredProducts(year: number): string {
  const table = JSON.parse(guideText()) as Schedules & { year: number; effectiveFrom: string };
  const products = Array.from({ length: 200 }, (_, index) => ({
    code: `PRODUCT_${index}`,
    name: `产品 ${index + 1}`,
  }));
  const each = (rows: object[]): object[] => products.map(({ code }) => ({ ...rows[0], products: [code] }));
  return JSON.stringify({
    ...table,
    year,
    effectiveFrom: `${year}-01-01`,
    products,
    training: { ...table.training, rows: each(table.training.rows) },
    onSiteSupport: { ...table.onSiteSupport, rows: each(table.onSiteSupport.rows) },
    dataRepair: { ...table.dataRepair, rows: each(table.dataRepair.rows) },
    annualPlans: table.annualPlans.map((plan) => ({ ...plan, fees: each(plan.fees) })),
  });
}

/** The cell of a figure by its JSON Pointer. */
export const figure = (page: Page, cell: string): Locator => page.locator(`td[data-cell="${cell}"]`);

/** What stands in a cell: as typed in the field that has the keyboard, else as shown. */
export async function figureText(page: Page, cell: string): Promise<string> {
  return figure(page, cell).evaluate((element) => {
    const field = element.querySelector('input');
    if (field !== null) return field.value === '' ? field.placeholder : field.value;
    return element.firstElementChild?.textContent ?? '';
  });
}

/** Types over a figure, and leaves it. */
export async function typeFigure(page: Page, cell: string, text: string): Promise<void> {
  await figure(page, cell).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Waits until the page says that all is saved. */
export const saved = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .filter({ hasText: /^(已保存|Saved)$/ })
    .waitFor();

/** The rate desk of a product of a file's own, with a second administrator (`second`). */
export interface RateDesk {
  readonly product: () => Product;
  /** Somebody in a browser of their own until the test is over. */
  readonly enter: (login?: string, language?: 'zh-CN' | 'en') => Promise<Person>;
  /** A draft of its own, opened by an administrator. */
  readonly open: (year: number) => Promise<{ person: Person; page: Page; id: string }>;
}

/** Starts it before the tests of a file, and fails a test in which a page's script went wrong. */
export function rateDesk(): RateDesk {
  let product: Product;
  let browser: Browser;
  let people: Person[] = [];
  async function leave(): Promise<void> {
    const faults = people.flatMap((person) => person.faults);
    for (const person of people) await person.leave();
    people = [];
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }
  async function enter(login = 'admin', language: 'zh-CN' | 'en' = 'zh-CN'): Promise<Person> {
    const person = await signIn(browser, product.address, login, language);
    people.push(person);
    return person;
  }
  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    const { page } = await enter();
    await ask(
      page,
      'mutation ($input: AddUserInput!) { addUser(input: $input) { userErrors { message } } }',
      { input: { login: 'second', name: '周复核', password: 'fuwutong-demo', roles: ['ADMIN'] } },
    );
    await leave();
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') for (const person of people) await keepPictures(person, task.name);
    await leave();
  });
  return {
    product: () => product,
    enter,
    async open(year) {
      const person = await enter();
      const { page } = person;
      const id = await addDraft(page, year);
      await page.goto(`/rate-tables/${id}`);
      await figure(page, '/onSiteSupport/rows/0/allowance/STANDALONE').waitFor();
      return { person, page, id };
    },
  };
}
