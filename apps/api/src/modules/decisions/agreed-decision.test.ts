import { expect, test } from 'vitest';
import type { PublishedTable } from '../rate-tables/published-tables.js';
import { agreedDecision, type AgreedRequest } from './agreed-decision.js';

const table = { id: 't' } as PublishedTable;
const year = { from: '2026-03-02', to: '2027-03-01' };

const cases: [request: AgreedRequest, amountFen: number][] = [
  [{ kind: 'AGREED_PRICE', amountFen: 300_000, agreementReference: 'KF-1' }, 300_000],
  [{ kind: 'AGREED_PRICE', amountFen: 0 }, 0],
  [{ kind: 'DISCOUNT', shareFen: 333 }, -333],
  [{ kind: 'CANCELLATION', feeFen: 360_000, year, from: '2026-06-02' }, -269_260],
  [{ kind: 'CANCELLATION', feeFen: 360_000, year, from: '2026-03-02' }, -360_000],
  [{ kind: 'EDITION_UPGRADE', oldFeeFen: 200_000, newFeeFen: 360_000, year, from: '2026-03-02' }, 160_000],
  [{ kind: 'EDITION_UPGRADE', oldFeeFen: 360_000, newFeeFen: 200_000, year, from: '2027-03-01' }, -438],
];

test.each(cases)('%j comes to %i, and asked again as it was stored to the same', (request, amountFen) => {
  const line = { code: 'DISCOUNT', clause: '6' } as const;
  const { decision } = agreedDecision(table, request, line);
  expect(decision.totalFen + 0).toBe(amountFen);
  expect(decision.lines).toEqual(
    amountFen === 0 ? [] : [{ ...line, quantity: 1, unitFen: amountFen, amountFen }],
  );
  expect(decision.trace[0]).toMatchObject({ code: request.kind, values: { totalFen: decision.totalFen } });
  const stored = JSON.parse(JSON.stringify(request)) as AgreedRequest;
  expect(agreedDecision(table, stored, line).decision).toEqual(decision);
});
