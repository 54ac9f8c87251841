import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contractYear, decide, freePeriod, type RateTable, targets } from '../src/index.js';
import { table2005 } from './table-2005.js';

const read = (path: string): never =>
  JSON.parse(readFileSync(new URL(`./cases/${path}`, import.meta.url), 'utf8')) as never;

interface DecisionCase {
  readonly name: string;
  readonly request: unknown;
  readonly expect: { readonly ok: boolean; readonly error?: unknown };
}

interface PeriodCase {
  readonly fn: string;
  readonly expect: unknown;
}

/** What a case states of a decision: all but its trace, and of a refusal all but its cell. */
function stated(table: RateTable, request: unknown, trace: boolean): unknown {
  const decision = decide(table, request, { trace });
  if (decision.ok) {
    const { trace: _, ...answer } = decision;
    return answer;
  }
  const { cell: _, ...error } = decision.error;
  return { ok: false, error };
}

describe('the worked cases of the guide', () => {
  const table: RateTable = read('tables/2005.json');

  it('are over the table that the package ships', () => {
    expect(table).toEqual(table2005);
  });

  it.each(read('decisions-2005.json') as DecisionCase[])('$name', ({ request, expect: answer }) => {
    expect(stated(table, request, true)).toEqual(answer);
    expect(stated(table, request, false)).toEqual(answer);
  });

  it.each(read('periods.json') as PeriodCase[])(
    '$fn of $deliveredOn$startsOn $edition$n is from $expect.from to $expect.to',
    ({ fn, expect: period, ...asked }) => {
      expect(fn === 'freePeriod' ? freePeriod(table, asked as never) : contractYear(asked as never)).toEqual(
        period,
      );
    },
  );

  it.each(read('targets-2005.json') as { request: never; expect: unknown }[])(
    'targets of level $request.level in $request.zone ($request.coverage) from $request.requestedAt',
    ({ request, expect: instants }) => {
      expect(targets(table, request)).toEqual(instants);
    },
  );
});
