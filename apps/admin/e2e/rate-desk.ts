import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';

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

/** Asks the API as whoever is signed in on the page. */
export const ask = <Answer>(page: Page, query: string, variables: object = {}): Promise<Answer> =>
  page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('/graphql', { method: 'POST', headers, body });
    return ((await response.json()) as { data: Answer }).data;
  }, JSON.stringify({ query, variables }));

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

interface TraceEvent {
  readonly name: string;
  readonly tid: number;
  readonly pid: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The longest that the page's main thread was busy at one time meanwhile, in milliseconds of its own processor time. */
export async function longestTaskWhile(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'],
    },
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  const main = events.filter(({ args }) => args?.name === 'CrRendererMain');
  const tasks = events.filter(
    ({ name, pid, tid, tdur }) =>
      name === 'RunTask' && tdur !== undefined && main.some((one) => one.pid === pid && one.tid === tid),
  );
  if (tasks.length === 0) throw new Error('No task of the page was traced');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}
