import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naiveDecide } from '../bench/naive.js';
import {
  decide,
  type Decision,
  type DecisionRequest,
  ERROR_CODES,
  explain,
  type RateTable,
  readCell,
  replay,
  targets,
  TRACE_CODES,
  validateTable,
  withCell,
} from '../src/index.js';
import { requestsOf } from './generated/requests.js';
import { anyTable } from './generated/tables.js';

const anyQuestion = anyTable.chain((table) => fc.tuple(fc.constant(table), requestsOf(table)));
const tableWithRequests = anyTable.chain((table) =>
  fc.tuple(fc.constant(table), fc.array(requestsOf(table), { minLength: 8, maxLength: 8 })),
);

/** Holds for every generated table and several requests of each: what takes time is a table. */
const always = (property: (table: RateTable, request: DecisionRequest) => void, tables = 150): void =>
  fc.assert(
    fc.property(tableWithRequests, ([table, requests]) => {
      for (const request of requests) property(table, request);
    }),
    { numRuns: tables },
  );

const answerOf = (decision: Decision): unknown => ({ ...decision, trace: undefined });

/** What a request costs in some table, where it is granted. */
const totalOf = (decision: Decision): number | null => (decision.ok ? decision.totalFen : null);

/** The cells that a decision has read. */
const cellsRead = (table: RateTable, request: unknown): string[] =>
  explain(table, request).flatMap(({ cell }) => (cell === null ? [] : [cell]));

const isFigure = (table: RateTable, cell: string): boolean => typeof readCell(table, cell) === 'number';

/** Every cell of a table that holds a figure. */
function figuresOf(value: unknown, cell = ''): string[] {
  if (typeof value === 'number') return [cell];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => figuresOf(inner, `${cell}/${key}`));
}

const reversed = <Value>(values: readonly Value[]): Value[] => values.toReversed();

/** The same table with every list of it in the opposite order. */
const turnedAround = (table: RateTable): RateTable => ({
  ...table,
  products: reversed(table.products),
  zones: reversed(table.zones),
  onSiteSupport: { ...table.onSiteSupport, rows: reversed(table.onSiteSupport.rows) },
  dataRepair: { ...table.dataRepair, rows: reversed(table.dataRepair.rows) },
  training: { ...table.training, rows: reversed(table.training.rows) },
  annualPlans: reversed(table.annualPlans.map((plan) => ({ ...plan, fees: reversed(plan.fees) }))),
});

describe('for any table and any request', () => {
  it('a generated table is valid', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        expect(validateTable(table).errors).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('no amount is negative, none is 0, and the total is the sum of the lines', () => {
    always((table, request) => {
      const decision = decide(table, request);
      if (!decision.ok) return;
      for (const line of decision.lines) {
        expect(line.amountFen).toBe(line.quantity * line.unitFen);
        expect(line.amountFen).toBeGreaterThan(0);
      }
      expect(decision.totalFen).toBe(decision.lines.reduce((sum, { amountFen }) => sum + amountFen, 0));
      expect(Number.isSafeInteger(decision.totalFen)).toBe(true);
    });
  });

  it('one is drawn at most, and only where something is left of the allowance (6, 7)', () => {
    always((table, request) => {
      const decision = decide(table, request);
      if (!decision.ok || decision.drawn === 0) return;
      const { used = 0, coverage } = request as { used?: number; coverage: string };
      expect(decision.drawn).toBe(1);
      expect(used).toBeLessThan(decision.allowance ?? 0);
      expect(coverage).not.toBe('NONE');
      expect(decision.lines).toEqual([]);
    });
  });

  it('an excluded cause never draws (2)', () => {
    always((table, request) => {
      const { kind, cause = 'UNKNOWN' } = request as { kind: string; cause?: never };
      const { excludedCauses } = kind === 'DATA_REPAIR' ? table.dataRepair : table.onSiteSupport;
      const decision = decide(table, request);
      if (decision.ok && excludedCauses.includes(cause)) expect(decision.drawn).toBe(0);
    });
  });

  it('a higher fee never lowers a price', () => {
    always((table, request) => {
      const before = totalOf(decide(table, request));
      for (const cell of cellsRead(table, request).filter(
        (read) => /Fen\b/.test(read) && isFigure(table, read),
      )) {
        const dearer = withCell(table, cell, (readCell(table, cell) as number) + 1_000);
        const after = totalOf(decide(dearer, request));
        if (before !== null && after !== null) expect(after).toBeGreaterThanOrEqual(before);
      }
    });
  });

  it('the order of rows, products, zones and plans is irrelevant', () => {
    always((table, request) => {
      const [here, there] = [decide(table, request), decide(turnedAround(table), request)];
      if (here.ok) expect(answerOf(there)).toEqual(answerOf(here));
      else
        expect(there).toMatchObject({
          ok: false,
          error: { code: here.error.code, clause: here.error.clause },
        });
    });
  });

  it('a figure that the steps do not cite may as well be null', () => {
    always((table, request) => {
      const decision = decide(table, request);
      if (!decision.ok) return;
      const read = new Set([...cellsRead(table, request), '/year', '/revision']);
      const unread = figuresOf(table).filter((cell) => !read.has(cell) && !/targets|weekdays/.test(cell));
      const emptied = unread.reduce<RateTable>((emptier, cell) => withCell(emptier, cell, null), table);
      expect(answerOf(decide(emptied, request))).toEqual(answerOf(decision));
    }, 40);
  });

  it('RATE_NOT_SET names a cell that is null, or the rows that lack the product', () => {
    always((table, request) => {
      const decision = decide(table, request);
      if (decision.ok || decision.error.code !== 'RATE_NOT_SET') return;
      expect(readCell(table, decision.error.cell ?? '')).toBeNull();
    });
  });

  it('replaying a stored decision gives the same', () => {
    always((table, request) => {
      const stored = JSON.parse(JSON.stringify({ request, decision: decide(table, request) })) as never;
      expect(replay(table, stored).same).toBe(true);
    });
  });

  it('the trace changes nothing, and each step cites what the table holds', () => {
    always((table, request) => {
      expect(answerOf(decide(table, request, { trace: false }))).toEqual(answerOf(decide(table, request)));
      for (const { code, cell, value } of explain(table, request)) {
        expect(TRACE_CODES).toContain(code);
        if (cell !== null && code !== 'RATE_NOT_SET') expect(readCell(table, cell)).toBe(value);
      }
    });
  });

  it('neither the request nor the table is changed', () => {
    always((table, request) => {
      const before = JSON.stringify([table, request]);
      decide(table, request);
      expect(JSON.stringify([table, request])).toBe(before);
    }, 40);
  });

  it('the naive scan of the document answers the same', () => {
    always((table, request) => {
      expect(naiveDecide(table, request)).toEqual(decide(table, request, { trace: false }));
    });
  });

  it('targets come at most once each and never before the request (10)', () => {
    always((table) => {
      for (const { code: zone } of table.zones) {
        const due = targets(table, {
          zone,
          level: 1,
          coverage: 'ANNUAL',
          requestedAt: '2031-05-01T00:00:00Z',
        });
        for (const instant of Object.values(due))
          if (instant !== null) expect(instant >= '2031-05-01').toBe(true);
      }
    }, 20);
  });
});

describe('for anything at all as a request', () => {
  const names =
    'product edition zone coverage used cause travelFen mode days trainees operators daysUsed level plan years';
  const fields = Object.fromEntries(names.split(' ').map((name) => [name, fc.jsonValue()]));
  const requestLike = fc.record(fields, { requiredKeys: [] });
  const kinds = fc.constantFrom(
    'ON_SITE_SUPPORT',
    'DATA_REPAIR',
    'TRAINING',
    'EMERGENCY',
    'ANNUAL_PLAN',
    'OTHER',
  );

  it('arbitrary JSON never throws but answers INVALID_REQUEST', () => {
    fc.assert(
      fc.property(anyTable, fc.jsonValue(), (table, request) => {
        expect(decide(table, request)).toEqual({
          ok: false,
          error: { code: 'INVALID_REQUEST', clause: null },
        });
      }),
      { numRuns: 200 },
    );
  });

  it('a kind with arbitrary fields never throws and is refused by a known code', () => {
    fc.assert(
      fc.property(anyTable, kinds, requestLike, (table, kind, values) => {
        const decision = decide(table, { kind, ...values });
        if (!decision.ok) expect(ERROR_CODES).toContain(decision.error.code);
      }),
      { numRuns: 400 },
    );
  });

  it('one field of a good request replaced by arbitrary JSON never throws', () => {
    fc.assert(
      fc.property(anyQuestion, fc.nat(), fc.anything(), ([table, request], at, value) => {
        const given = Object.keys(request);
        const broken = { ...request, [given[at % given.length] ?? '']: value };
        expect(answerOf(decide(table, broken))).toEqual(answerOf(naiveDecide(table, broken)));
      }),
      { numRuns: 600 },
    );
  });

  it('a table that is no table never throws', () => {
    fc.assert(
      fc.property(fc.anything(), anyQuestion, (table, [, request]) => {
        expect(decide(table as RateTable, request).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('a table with one cell replaced by arbitrary JSON never throws', () => {
    fc.assert(
      fc.property(anyQuestion, fc.nat(), fc.jsonValue(), ([table, request], at, value) => {
        const cells = figuresOf(table);
        const broken = withCell(table, cells[at % cells.length] ?? '', value);
        expect(typeof decide(broken, request).ok).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });
});
