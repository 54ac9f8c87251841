import { expect, test } from 'vitest';
import { changedValues, type SettingsValues } from './settings-values';

const before = { paymentTermDays: 30, sellerName: '甲公司', sellerPhone: null } as SettingsValues;

test('only what differs is sent; a text that was emptied is none', () => {
  expect(changedValues(before, { paymentTermDays: 30, sellerName: '甲公司 ', sellerPhone: '' })).toEqual({});
  expect(changedValues(before, { paymentTermDays: 10, sellerName: ' ' })).toEqual({
    paymentTermDays: 10,
    sellerName: null,
  });
});
