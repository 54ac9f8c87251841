import { expect, it } from 'vitest';
import { compiledTable } from '../../src/rate-table/compile.js';
import { freshTable } from '../table-2005.js';

it('a table is compiled once, by identity, also when others are used in between', () => {
  const [one, other] = [freshTable(), freshTable()];
  const compiled = compiledTable(one);
  expect(compiledTable(other)).not.toBe(compiled);
  expect(compiledTable(one)).toBe(compiled);
  expect(compiledTable(one)).toBe(compiled);
});

it('what is no object compiles to a table that knows nothing', () => {
  for (const document of [undefined, null, 1, 'table']) expect(compiledTable(document).products.size).toBe(0);
});
