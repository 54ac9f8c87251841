import guide from 'policy/data/2005.json';
import { withCell, type RateTable } from 'policy';
import { expect, test } from 'vitest';
import { productPlaces, schedulesOf } from './product-places';

const table = guide as RateTable;

test('in the guide’s own table every product stands once in every schedule (5, 6, 7)', () => {
  for (const rows of schedulesOf(table))
    expect(productPlaces(table, rows)).toEqual({ rows, missing: [], repeated: [] });
});

test('a product in no row and one in two are told', () => {
  const moved = withCell(table, '/training/rows/0/products', ['FINANCE', 'ENTERPRISE']);
  const { missing, repeated } = productPlaces(moved, '/training/rows');
  expect(missing).toContain('WAREHOUSE');
  expect(missing).not.toContain('FINANCE');
  expect(repeated).toEqual(['ENTERPRISE']);
});
