import { expect, test } from 'vitest';
import guide from 'policy/data/2005.json';
import { applyEdits, newerThan, pendingEdits, setCell, valuesAt } from './draft-edits';

const visits = '/onSiteSupport/rows/0/allowance/NETWORK';

test('a changed cell is one edit, and typing the old value takes it back', () => {
  const edits = setCell({}, guide, visits, 12);
  expect(edits).toEqual({ [visits]: 12 });
  expect(applyEdits(guide, edits).onSiteSupport.rows[0]?.allowance.NETWORK).toBe(12);
  expect(setCell(edits, guide, visits, 10)).toEqual({});
});

test('regrouping is one edit of the rows, with what was typed in them', () => {
  const typed = setCell({}, guide, visits, 12);
  const regrouped = setCell(
    typed,
    guide,
    '/onSiteSupport/rows',
    applyEdits(guide, typed).onSiteSupport.rows.toReversed(),
  );
  expect(Object.keys(regrouped)).toEqual(['/onSiteSupport/rows']);
  expect(applyEdits(guide, regrouped).onSiteSupport.rows[1]?.allowance.NETWORK).toBe(12);
});

test('a cell typed after regrouping goes into the same edit', () => {
  const regrouped = setCell({}, guide, '/onSiteSupport/rows', guide.onSiteSupport.rows.toReversed());
  const edits = setCell(regrouped, guide, visits, 15);
  expect(Object.keys(edits)).toEqual(['/onSiteSupport/rows']);
  expect(applyEdits(guide, edits).onSiteSupport.rows[0]?.allowance.NETWORK).toBe(15);
});

test("an edit of a row that another person's change took away is left out", () => {
  const shorter = { ...guide, training: { ...guide.training, rows: guide.training.rows.slice(0, 1) } };
  const edits = { '/training/rows/2/days': 6, '/training/rows/0/days': 2 };
  expect(applyEdits(shorter, edits).training.rows).toEqual([{ ...guide.training.rows[0], days: 2 }]);
  expect(pendingEdits(edits, shorter)).toEqual({ '/training/rows/0/days': 2 });
});

test('an edit that equals what was saved meanwhile is no longer pending', () => {
  expect(pendingEdits({ [visits]: 10 }, guide)).toEqual({});
});

test('rows that come back with their keys in another order are no edit any more', () => {
  const rows = guide.dataRepair.rows.toReversed();
  const reordered = rows.map(({ products, allowance, overageFen }) => ({ overageFen, allowance, products }));
  const saved = { ...guide, dataRepair: { ...guide.dataRepair, rows: reordered } };
  expect(pendingEdits({ '/dataRepair/rows': rows }, saved)).toEqual({});
});

test("another's version names the cells that both have changed, and those that it has no more", () => {
  const days = '/training/rows/2/days';
  const repairs = '/dataRepair/rows/0/allowance';
  const cells = [visits, days, repairs];
  const theirs = {
    ...applyEdits(guide, { [visits]: 11 }),
    training: { ...guide.training, rows: guide.training.rows.slice(0, 1) },
  };
  expect(newerThan(cells, valuesAt(cells, guide), theirs)).toEqual({ cells: [visits], gone: [days] });
  // Where it is not known what the person saw, every cell that is still there is named.
  expect(newerThan(cells, {}, theirs)).toEqual({ cells: [visits, repairs], gone: [days] });
});
