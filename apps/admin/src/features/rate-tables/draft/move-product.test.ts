import guide from 'policy/data/2005.json';
import { expect, test } from 'vitest';
import { addRow, chooseProducts } from './move-product';

test('a product that is chosen for one row leaves the row in which it stood', () => {
  const rows = chooseProducts(guide.training.rows, 0, ['WAREHOUSE', 'ENTERPRISE']);
  expect(rows.map(({ products }) => products)).toEqual([
    ['WAREHOUSE', 'ENTERPRISE'],
    ['SALES_FORCE'],
    ['PRODUCTION', 'MANUFACTURING'],
  ]);
});

test('a new row states nothing and has the columns of the others', () => {
  expect(addRow(guide.onSiteSupport.rows).at(-1)).toEqual({
    products: [],
    allowance: { STANDALONE: null, NETWORK: null },
    overageFen: { SHENZHEN: null, OUTSIDE: null },
  });
});
