import { describe, expect, test } from 'vitest';
import { only } from './address';

type Reader = (search: Record<string, unknown>) => object;
const files = import.meta.glob<Record<string, unknown>>('../../features/**/*-search.ts', { eager: true });
const readers = Object.values(files).flatMap((file) =>
  Object.entries(file).filter((named): named is [string, Reader] => /^read\w+Search$/.test(named[0])),
);

/** What no page knows, under every name that some page knows. */
const rubbish = ['<b>', -1, ['?'], { '?': '?' }, null];
const days = ['day', 'dueBy', 'from', 'month', 'on', 'to'];
const names =
  'active add across bucket breached channel customer customerId day days down dueBy editions from incidentId kind kinds \
level licence licenceId lines milestone month number on outcome outside plannedVisitId product products record regions \
role service sort sources status table to type view who unheardOf'.split(/\s+/);

describe('what stands wrong in an address is taken out of it', () => {
  test('the readers of all pages are found', () => expect(readers.length).toBeGreaterThan(25));

  test.each(readers)('%s', (_, read) => {
    const noDay = Object.fromEntries(days.map((name) => [name, '2026-13-45 ']));
    for (const search of [
      noDay,
      ...rubbish.map((value) => Object.fromEntries(names.map((name) => [name, value]))),
    ]) {
      expect(only(read)(search)).toEqual(read({}));
    }
  });

  test('what a page knows stays, and what it leaves out is not handed on', () => {
    const read = only(({ sort }: Record<string, unknown>) => (sort === 'NAME' ? { sort } : {}));
    expect(read({ sort: 'NAME', foo: 'bar' })).toEqual({ sort: 'NAME', foo: undefined });
    expect(read({ sort: 'RUBBISH' })).toHaveProperty('sort', undefined);
  });
});
