import { expect, test } from 'vitest';
import { allowanceOf } from '../../src/index.js';
import { table2005, tableWith } from '../table-2005.js';

test('a period includes the visits of the row and edition (6) and the repairs of the row, in either edition (7)', () => {
  const of = (service: 'ON_SITE_SUPPORT' | 'DATA_REPAIR', product: string) =>
    (['STANDALONE', 'NETWORK'] as const).map((edition) =>
      allowanceOf(table2005, { service, product, edition }),
    );
  expect(of('ON_SITE_SUPPORT', 'FINANCE')).toEqual([6, 10]);
  expect(of('ON_SITE_SUPPORT', 'ENTERPRISE')).toEqual([10, 14]);
  expect(of('DATA_REPAIR', 'FINANCE')).toEqual([12, 12]);
  expect(of('DATA_REPAIR', 'ENTERPRISE')).toEqual([18, 18]);
});

test('an allowance that the table does not state is null, and what is no product, service or edition is refused', () => {
  const asked = { service: 'DATA_REPAIR', product: 'FINANCE', edition: 'NETWORK' } as const;
  const silent = tableWith({ '/dataRepair/rows/0/allowance': null });
  expect(allowanceOf(silent, asked)).toBeNull();
  expect(() => allowanceOf(table2005, { ...asked, product: 'ERP' })).toThrow('PRODUCT_NOT_COVERED');
  expect(() => allowanceOf(table2005, { ...asked, service: 'TRAINING' as never })).toThrow(
    'INVALID_REQUEST: service',
  );
  expect(() => allowanceOf(table2005, { ...asked, edition: 'CLOUD' as never })).toThrow(
    'INVALID_REQUEST: edition',
  );
});
