import type { NavigationEntry } from '../navigation';

/** The second key after G, by place. */
export const placeKeys: Readonly<Partial<Record<NavigationEntry['key'], string>>> = {
  home: 'h',
  customers: 'c',
  quotes: 'q',
  contracts: 'k',
  renewals: 'n',
  incidents: 'd',
  serviceOrders: 's',
  charges: 'o',
  invoices: 'i',
  reports: 'r',
  rateTables: 't',
  prices: 'p',
  users: 'u',
  settings: ',',
  audit: 'a',
};

const storageKey = 'fuwutong.single-keys';

/** Whether single keys are shortcuts on this device; they are until the person says otherwise. */
export const singleKeysOn = (): boolean => localStorage.getItem(storageKey) !== 'off';

/** Keeps whether they are. */
export const setSingleKeys = (on: boolean): void => localStorage.setItem(storageKey, on ? 'on' : 'off');

/** Whether a key typed there is a character of something, or belongs to a dialog or a sheet of its own. */
export function isTakenAt(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const own =
    'input, textarea, select, [contenteditable], [role="grid"], [role="dialog"], [role="menu"], [role="listbox"]';
  return target.closest(own) !== null || document.querySelector('.ant-modal-wrap [role="dialog"]') !== null;
}
