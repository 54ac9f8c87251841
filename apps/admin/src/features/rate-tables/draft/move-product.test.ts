import guide from 'policy/data/2005.json';
import { expect, test } from 'vitest';
import { addRow, chooseProducts } from './move-product';

test('a product that is chosen for one row leaves the row in which it stood', () => {
  expect(chooseProducts('/training/rows', guide.training.rows, 0, ['WAREHOUSE', 'ENTERPRISE'])).toEqual([
    { cell: '/training/rows/0/products', value: ['WAREHOUSE', 'ENTERPRISE'] },
    { cell: '/training/rows/1/products', value: ['SALES_FORCE'] },
  ]);
});

test('a new row states nothing and has the columns of the others', () => {
  expect(addRow(guide.onSiteSupport.rows).at(-1)).toEqual({
    products: [],
    allowance: { STANDALONE: null, NETWORK: null },
    overageFen: { SHENZHEN: null, OUTSIDE: null },
  });
});
