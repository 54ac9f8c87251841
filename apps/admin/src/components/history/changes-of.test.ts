import { expect, test } from 'vitest';
import { changesOf } from './changes-of';

test('the fields that differ are told with before and after', () => {
  const before = { id: '1', name: '甲', phone: null, version: 1 };
  const after = { id: '1', name: '乙', phone: '0755', version: 2 };
  expect(changesOf(before, after)).toEqual([
    { name: 'name', before: '甲', after: '乙' },
    { name: 'phone', before: null, after: '0755' },
  ]);
});

test('of something new all that has a value is told, of something removed what it was', () => {
  expect(changesOf(null, { name: '甲', phone: null, customerId: 'k' })).toEqual([
    { name: 'name', before: null, after: '甲' },
  ]);
  expect(changesOf({ lines: [1] }, null)).toEqual([{ name: 'lines', before: [1], after: null }]);
});

test('what is equal in its parts is no change', () => {
  expect(changesOf({ roles: ['SALES'] }, { roles: ['SALES'] })).toEqual([]);
  expect(changesOf('text', 7)).toEqual([]);
});
