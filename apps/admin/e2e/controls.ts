import type { Locator, Page } from 'playwright-core';

/** Opens a list by its label and chooses by the option's words. */
export async function choose(within: Locator | Page, label: string, option: string): Promise<void> {
  const list = within.getByRole('combobox', { name: label });
  await list.click();
  // Its own list: another one may still be closing. By its look, for it has each option twice, once for the reader of the screen alone.
  const page = list.page();
  const own = page.locator('.ant-select-dropdown', {
    has: page.locator(`[id="${await list.getAttribute('id')}_list"]`),
  });
  const options = own.locator('.ant-select-item-option');
  await options.filter({ has: page.getByText(option, { exact: true }) }).click();
}

/** Finds an option of a list that is too long to show by typing its words, and chooses it. */
export async function find(within: Locator | Page, label: string, option: string): Promise<void> {
  await within.getByRole('combobox', { name: label }).fill(option);
  await choose(within, label, option);
}

/** Types a civil date into a field by its label. */
export async function typeDate(within: Locator | Page, label: string, date: string): Promise<void> {
  const field = within.getByLabel(label, { exact: true });
  await field.fill(date);
  await field.press('Enter');
}
