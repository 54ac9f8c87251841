import { describe, expect, it } from 'vitest';
import { CAUSES, type DataRepairRequest } from '../../src/index.js';
import { table2005, tableWith } from '../table-2005.js';
import { charges, granted, refusal } from './ask.js';

const repair: DataRepairRequest = {
  kind: 'DATA_REPAIR',
  product: 'TRADE',
  edition: 'STANDALONE',
  coverage: 'ANNUAL',
};

describe('a repair of data', () => {
  for (const [index, { products, allowance, overageFen }] of table2005.dataRepair.rows.entries()) {
    const asked = { ...repair, product: products[0] ?? '' };

    it.each([-1, 0, 1])(
      `row ${index}: with the allowance and %i drawn it is free only below it (7)`,
      (past) => {
        const decision = granted(table2005, { ...asked, used: (allowance ?? 0) + past });
        expect(decision).toMatchObject({ drawn: past < 0 ? 1 : 0, allowance });
        expect(charges(decision)).toEqual(past < 0 ? {} : { DATA_REPAIR_OVERAGE: overageFen });
      },
    );
  }

  it.each(CAUSES)('after %s it is drawn from the allowance all the same (7)', (cause) => {
    expect(granted(table2005, { ...repair, cause }).drawn).toBe(1);
  });

  it('a cause that the table excludes is priced per visit (7)', () => {
    const table = tableWith({ '/dataRepair/excludedCauses': ['VIRUS'] });
    const decision = granted(table, { ...repair, cause: 'VIRUS' });
    expect(charges(decision)).toEqual({ DATA_REPAIR_PER_VISIT: 20_000 });
    expect(decision).toMatchObject({ drawn: 0, allowance: 12 });
  });

  it('neither a zone nor travel is asked for or charged (7)', () => {
    const asked = { ...repair, coverage: 'NONE', zone: 'NOWHERE', travelFen: -5 } as const;
    expect(granted(table2005, asked).lines).toEqual([
      { code: 'DATA_REPAIR_PER_VISIT', quantity: 1, unitFen: 20_000, amountFen: 20_000, clause: '7' },
    ]);
  });

  it.each([
    ['/dataRepair/rows/0/allowance', {}],
    ['/dataRepair/rows/0/overageFen', { used: 12 }],
    ['/dataRepair/perVisitFen', { coverage: 'NONE' }],
  ] as const)('%s not stated is refused once it is needed (7)', (cell, asked) => {
    expect(refusal(tableWith({ [cell]: null }), { ...repair, ...asked })).toEqual({
      code: 'RATE_NOT_SET',
      clause: '7',
      cell,
    });
  });
});
