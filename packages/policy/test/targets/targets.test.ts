import { describe, expect, it } from 'vitest';
import { readCell, targetRow, targets } from '../../src/index.js';
import { table2005, tableWith } from '../table-2005.js';

const fault = {
  level: 1,
  zone: 'SHENZHEN_URBAN',
  coverage: 'ANNUAL',
  requestedAt: '2026-02-16T18:30:00.000Z',
} as const;
const due = (asked: object, table = table2005) => targets(table, { ...fault, ...asked });

describe('the targets of a fault', () => {
  it.each([
    [1, '2026-02-17T18:30:00.000Z'],
    [2, '2026-02-18T18:30:00.000Z'],
    [3, '2026-02-20T18:30:00.000Z'],
  ])('of level %i are counted day and night from the request: solved by %s (10)', (level, resolveBy) => {
    const hour = '2026-02-16T19:30:00.000Z';
    expect(due({ level })).toEqual({ respondBy: hour, arriveBy: hour, resolveBy });
  });

  it('without coverage are none, but what is asked must still be right (10)', () => {
    expect(due({ coverage: 'NONE' })).toEqual({ respondBy: null, arriveBy: null, resolveBy: null });
    expect(() => due({ coverage: 'NONE', zone: 'MOON' })).toThrow(
      expect.objectContaining({ code: 'INVALID_REQUEST' }),
    );
  });

  it('in the free period are those of a paid year (10)', () => {
    expect(due({ coverage: 'FREE_PERIOD' })).toEqual(due({}));
  });

  it('an offset says the same instant, and the answer is in UTC (10)', () => {
    expect(due({ requestedAt: '2026-02-17T02:30:00+08:00' })).toEqual(due({}));
  });

  it('hours may be fractions of whole minutes (10)', () => {
    const table = tableWith({
      '/emergency/targets/0/responseHours': 0.5,
      '/emergency/targets/0/arrivalHours': 1.1,
    });
    expect(due({}, table)).toMatchObject({
      respondBy: '2026-02-16T19:00:00.000Z',
      arriveBy: '2026-02-16T19:36:00.000Z',
    });
  });

  it('a target that is not stated is none (10)', () => {
    const table = tableWith({ '/emergency/targets/0/resolutionHours': null });
    expect(due({}, table)).toMatchObject({ arriveBy: '2026-02-16T19:30:00.000Z', resolveBy: null });
  });

  it('of a zone and level without a row are refused by the rows (10)', () => {
    const table = tableWith({ '/emergency/targets': [null, 5, { zone: 'SHENZHEN_URBAN', level: 2 }] });
    expect(() => due({}, table)).toThrow(
      expect.objectContaining({ code: 'RATE_NOT_SET', clause: '10', cell: '/emergency/targets' }),
    );
  });

  it.each([-1, '1', 0.001, Number.NaN])('hours of %s in a draft are not set (10)', (hours) => {
    const cell = '/emergency/targets/0/arrivalHours';
    expect(() => due({}, tableWith({ [cell]: hours }))).toThrow(
      expect.objectContaining({ code: 'RATE_NOT_SET', clause: '10', cell }),
    );
  });

  it.each([
    ['level', 0],
    ['level', '1'],
    ['zone', 'MOON'],
    ['zone', undefined],
    ['coverage', 'SOME'],
    ['requestedAt', '2026-02-16T18:30:00'],
    ['requestedAt', '2026-02-30T18:30:00Z'],
  ])('with %s %s are INVALID_REQUEST', (field, value) => {
    expect(() => due({ [field]: value })).toThrow(
      expect.objectContaining({ code: 'INVALID_REQUEST', field }),
    );
  });

  it('do not share their answer between calls', () => {
    expect(due({ coverage: 'NONE' })).not.toBe(due({ coverage: 'NONE' }));
  });
});

describe('the row that states a fault’s targets', () => {
  it('is found by level and zone, and its hours are what the targets count (10)', () => {
    const row = targetRow(table2005, { level: 3, zone: 'SHENZHEN_BAOAN' });
    expect(readCell(table2005, row)).toMatchObject({ level: 3, zone: 'SHENZHEN_BAOAN' });
    expect([
      readCell(table2005, `${row}/arrivalHours`),
      readCell(table2005, `${row}/resolutionHours`),
    ]).toEqual([2, 96]);
  });

  it('where there is none, names the rows (10)', () => {
    expect(() => targetRow(table2005, { level: 1, zone: 'MOON' })).toThrow(
      expect.objectContaining({ code: 'RATE_NOT_SET', cell: '/emergency/targets' }),
    );
  });
});
