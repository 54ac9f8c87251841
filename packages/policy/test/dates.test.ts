import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMinutes,
  addMonths,
  addYears,
  civilDateAt,
  civilMomentAt,
  compareDates,
  contains,
  daysBetween,
  daysIn,
  isCivilDate,
  isInstant,
  PolicyError,
  weekdayOf,
} from '../src/index.js';

const FIRST = Date.UTC(1600, 0, 1);
const anyDay = fc.integer({ min: 0, max: 400_000 }).map((days) => new Date(FIRST + days * 86_400_000));
const dateOf = (day: Date): string => day.toISOString().slice(0, 10);

describe('a civil date', () => {
  it.each(['2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2026-04-30'])('%s exists', (date) => {
    expect(isCivilDate(date)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '2026-01-01T00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '',
    null,
    20_260_101,
    new Date(0),
  ])('%j does not exist', (date) => {
    expect(isCivilDate(date)).toBe(false);
  });

  it('is counted as the Gregorian calendar is, over a thousand years', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -90_000, max: 90_000 }), (day, days) => {
        const date = dateOf(day);
        const later = dateOf(new Date(day.getTime() + days * 86_400_000));
        expect(addDays(date, days)).toBe(later);
        expect(daysBetween(date, later)).toBe(days);
        expect(Math.sign(compareDates(date, later))).toBe(Math.sign(-days) + 0);
        expect(weekdayOf(date)).toBe(((day.getUTCDay() + 6) % 7) + 1);
      }),
      { numRuns: 1_000 },
    );
  });

  it('some months later is the corresponding day, or the last of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-01-31', 13)).toBe('2027-02-28');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonths('2026-03-31', -13)).toBe('2025-02-28');
    expect(addYears('2028-02-29', 1)).toBe('2029-02-28');
    expect(addYears('2028-02-29', 4)).toBe('2032-02-29');
    expect(addYears('2028-02-29', -28)).toBe('2000-02-29');
  });

  it('a period has both its ends', () => {
    const period = { from: '2026-01-01', to: '2026-01-03' };
    expect(daysIn(period)).toBe(3);
    expect(
      ['2025-12-31', '2026-01-01', '2026-01-03', '2026-01-04'].map((date) => contains(period, date)),
    ).toEqual([false, true, true, false]);
  });

  it('beyond the years 0001 to 9999, or by what is no whole number, is INVALID_REQUEST', () => {
    for (const wrong of [
      () => addDays('9999-12-31', 1),
      () => addDays('0001-01-01', -1),
      () => addMonths('9999-12-31', 1),
      () => addYears('2026-01-01', 1e15),
      () => addDays('2026-01-01', 0.5),
      () => addMonths('2026-01-01', Number.NaN),
      () => daysBetween('2026-01-01', '2026-02-30'),
    ]) {
      expect(wrong).toThrow(PolicyError);
    }
  });
});

describe('an instant', () => {
  it.each([
    '2026-02-16T18:30Z',
    '2026-02-16T18:30:00Z',
    '2026-02-16T18:30:00.1Z',
    '2026-02-16T18:30:00.123456789+08:00',
    '2026-02-16T00:00:00-23:59',
  ])('%s is one', (instant) => {
    expect(isInstant(instant)).toBe(true);
  });

  it.each([
    '2026-02-16',
    '2026-02-16T18:30:00',
    '2026-02-16T24:00:00Z',
    '2026-02-16T18:60Z',
    '2026-02-16T18:30:60Z',
    '2026-02-30T18:30Z',
    '2026-02-16 18:30Z',
    '2026-02-16T18:30z',
    '2026-02-16T18:30+0800',
    '2026-02-16T18Z',
    '2026-02-16T18:30:00.Z',
    0,
    null,
  ])('%s is none', (instant) => {
    expect(isInstant(instant)).toBe(false);
  });

  it('is written in UTC with milliseconds', () => {
    expect(addMinutes('2026-02-16T18:30:01.2349Z', 0)).toBe('2026-02-16T18:30:01.234Z');
    expect(addMinutes('2026-02-17T02:30:00+08:00', 90)).toBe('2026-02-16T20:00:00.000Z');
    expect(addMinutes('1969-12-31T23:59:59.999-00:30', 0)).toBe('1970-01-01T00:29:59.999Z');
  });

  it('some minutes later is what the platform says', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.nat({ max: 86_399_999 }),
        fc.integer({ min: -99_999, max: 99_999 }),
        (day, rest, minutes) => {
          const instant = new Date(day.getTime() + rest);
          expect(addMinutes(instant.toISOString(), minutes)).toBe(
            new Date(instant.getTime() + minutes * 60_000).toISOString(),
          );
        },
      ),
    );
  });

  it('falls on a civil date and minute in Shanghai', () => {
    expect(civilDateAt('2026-02-16T15:59:59.999Z')).toBe('2026-02-16');
    expect(civilDateAt('2026-02-16T16:00:00Z')).toBe('2026-02-17');
    expect(civilMomentAt('2026-02-16T16:01:59Z')).toEqual({ date: '2026-02-17', minuteOfDay: 1 });
    expect(() => civilDateAt('yesterday')).toThrow(PolicyError);
  });
});
