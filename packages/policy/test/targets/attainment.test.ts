import { describe, expect, it } from 'vitest';
import { attainment, nextDue, type Reached, type Targets } from '../../src/index.js';

const TARGETS: Targets = {
  respondBy: '2026-02-16T19:30:00.000Z',
  arriveBy: '2026-02-16T20:30:00.000Z',
  resolveBy: '2026-02-17T18:30:00.000Z',
};
const NOT_YET: Reached = { respondedAt: null, arrivedAt: null, resolvedAt: null };
const at = (reached: Partial<Reached>, now = '2026-02-16T18:30:00.000Z', targets = TARGETS) =>
  attainment(targets, { ...NOT_YET, ...reached }, now).map(({ status }) => status);

describe('a target', () => {
  it.each([
    ['a second before its instant', '2026-02-16T19:29:59.000Z', 'MET'],
    ['at exactly its instant', '2026-02-16T19:30:00.000Z', 'MET'],
    ['at exactly its instant, said with an offset', '2026-02-17T03:30:00+08:00', 'MET'],
    ['a thousandth of a second after it', '2026-02-16T19:30:00.001Z', 'BREACHED'],
    ['a second after it', '2026-02-16T19:30:01.000Z', 'BREACHED'],
  ])('reached %s is as it should be (10)', (_, respondedAt, status) => {
    expect(at({ respondedAt })[0]).toBe(status);
  });

  it.each([
    ['is pending at exactly its instant', '2026-02-16T19:30:00.000Z', ['PENDING', 'PENDING', 'PENDING']],
    ['is breached a second after it', '2026-02-16T19:30:01.000Z', ['BREACHED', 'PENDING', 'PENDING']],
    ['is breached for ever after', '2026-02-17T18:30:00.001Z', ['BREACHED', 'BREACHED', 'BREACHED']],
  ])('that nobody has reached %s (10)', (_, now, statuses) => {
    expect(at({}, now)).toEqual(statuses);
  });

  it('that is null is none, whatever happens (10)', () => {
    const none = { respondBy: null, arriveBy: null, resolveBy: null };
    const reached = {
      respondedAt: '2027-01-01T00:00:00.000Z',
      arrivedAt: null,
      resolvedAt: '2028-01-01T00:00:00.000Z',
    };
    expect(at(reached, '2030-01-01T00:00:00.000Z', none)).toEqual(['NONE', 'NONE', 'NONE']);
  });

  it('once met stays met, however late it is asked about (10)', () => {
    const reached = {
      respondedAt: TARGETS.respondBy,
      arrivedAt: TARGETS.arriveBy,
      resolvedAt: TARGETS.resolveBy,
    };
    expect(at(reached, '2030-01-01T00:00:00.000Z')).toEqual(['MET', 'MET', 'MET']);
  });

  it('gives its instants with its milestone, the response first (10)', () => {
    const reached = { respondedAt: '2026-02-16T18:40:00.000Z', arrivedAt: null, resolvedAt: null };
    expect(attainment(TARGETS, reached, '2026-02-16T18:41:00.000Z')).toEqual([
      { milestone: 'RESPONSE', dueAt: TARGETS.respondBy, reachedAt: reached.respondedAt, status: 'MET' },
      { milestone: 'ARRIVAL', dueAt: TARGETS.arriveBy, reachedAt: null, status: 'PENDING' },
      { milestone: 'RESOLUTION', dueAt: TARGETS.resolveBy, reachedAt: null, status: 'PENDING' },
    ]);
  });
});

describe('the arrival of a fault that is solved remotely', () => {
  const respondedAt = '2026-02-16T18:40:00.000Z';
  it('is not needed where it is solved by the arrival’s instant, and breached after that (10)', () => {
    const late = '2026-03-01T00:00:00.000Z';
    expect(at({ respondedAt, resolvedAt: '2026-02-16T20:30:00.000Z' }, late)).toEqual([
      'MET',
      'NOT_NEEDED',
      'MET',
    ]);
    expect(at({ respondedAt, resolvedAt: '2026-02-16T20:30:00.001Z' }, late)).toEqual([
      'MET',
      'BREACHED',
      'MET',
    ]);
  });
});

describe('what is due next', () => {
  const next = (reached: Partial<Reached>, targets: Partial<Targets> = {}) =>
    nextDue({ ...TARGETS, ...targets }, { ...NOT_YET, ...reached });
  const [respondedAt, arrivedAt, resolvedAt] = [
    '2026-02-16T18:31:00.000Z',
    '2026-02-16T18:32:00.000Z',
    '2026-02-16T18:33:00.000Z',
  ];

  it('is the earliest target that is not reached (10)', () => {
    expect(next({})).toBe(TARGETS.respondBy);
    expect(next({ respondedAt })).toBe(TARGETS.arriveBy);
    expect(next({ respondedAt, arrivedAt })).toBe(TARGETS.resolveBy);
    expect(next({}, { resolveBy: '2026-02-16T18:45:00.000Z' })).toBe('2026-02-16T18:45:00.000Z');
  });

  it('is nothing once it is solved, with or without an arrival, and where there is no target (10)', () => {
    expect(next({ respondedAt, resolvedAt })).toBeNull();
    expect(next({ respondedAt, arrivedAt, resolvedAt })).toBeNull();
    expect(next({}, { respondBy: null, arriveBy: null, resolveBy: null })).toBeNull();
  });

  it('passes over an arrival that is not stated (10)', () => {
    expect(next({ respondedAt }, { arriveBy: null })).toBe(TARGETS.resolveBy);
  });
});

it('what is no instant is refused (10)', () => {
  expect(() => at({ respondedAt: 'yesterday' })).toThrow(
    expect.objectContaining({ code: 'INVALID_REQUEST' }),
  );
});
