import type { Locator, Page } from 'playwright-core';

/** Opens a list by its label and chooses by the option's words. */
export function choose(within: Locator | Page, label: string, option: string): Promise<void> {
  return pick(within.getByRole('combobox', { name: label }), option, async (list) => list.click());
}

/** Finds an option of a list that is too long to show by typing its words, and chooses it. */
export function find(within: Locator | Page, label: string, option: string): Promise<void> {
  return pick(within.getByRole('combobox', { name: label }), option, async (list) => {
    await list.fill(option);
    await list.click();
  });
}

/** Chooses, and looks whether it is chosen: on a busy machine a list may still move beneath the pointer. */
async function pick(list: Locator, option: string, open: (list: Locator) => Promise<void>): Promise<void> {
  const page = list.page();
  const shown = list.locator('xpath=ancestor::*[contains(concat(" ", @class, " "), " ant-select ")][1]');
  for (let tries = 1; ; tries += 1) {
    await open(list);
    // Its own list: another one may still be closing. By its look, for it has each option twice, once for the reader of the screen alone.
    const own = page.locator('.ant-select-dropdown', {
      has: page.locator(`[id="${await list.getAttribute('id')}_list"]`),
    });
    const options = own.locator('.ant-select-item-option');
    await options.filter({ has: page.getByText(option, { exact: true }) }).click();
    const isChosen = await shown
      .getByText(option)
      .first()
      .waitFor({ timeout: 2000 })
      .then(
        () => true,
        () => false,
      );
    if (isChosen) return;
    if (tries === 3) throw new Error(`${option} was pressed and is not chosen`);
    await list.press('Escape');
  }
}

/** Types a civil date into a field by its label. */
export async function typeDate(within: Locator | Page, label: string, date: string): Promise<void> {
  const field = within.getByLabel(label, { exact: true });
  await field.fill(date);
  await field.press('Enter');
}
