import { describe, expect, it } from 'vitest';
import { hotlineOpen } from '../../src/index.js';
import { table2005, tableWith } from '../table-2005.js';

/** A civil moment in Shanghai as an instant. */
const at = (date: string, time: string) => `${date}T${time}+08:00`;

describe('the hotline', () => {
  it.each([
    ['08:59:59.999', false],
    ['09:00', true],
    ['09:01', true],
    ['17:59:59.999', true],
    ['18:00', false],
    ['18:01', false],
  ])('on a Monday at %s is open: %s (4)', (time, open) => {
    expect(hotlineOpen(table2005, at('2026-11-23', time))).toBe(open);
  });

  it.each([
    ['2026-11-22', false],
    ['2026-11-23', true],
    ['2026-11-27', true],
    ['2026-11-28', false],
  ])('on %s at noon is open: %s (4)', (date, open) => {
    expect(hotlineOpen(table2005, at(date, '12:00'))).toBe(open);
  });

  it('goes by the civil day in Shanghai, whatever the offset (4)', () => {
    expect(hotlineOpen(table2005, '2026-11-22T20:00:00-05:00')).toBe(true);
    expect(hotlineOpen(table2005, '2026-11-27T10:00:00Z')).toBe(false);
    expect(hotlineOpen(table2005, '2026-11-27T09:59:00Z')).toBe(true);
  });

  const holidays = tableWith({
    '/hotline/exceptions': [
      { date: '2026-10-01', closed: true },
      { date: '2026-10-10', from: '10:00', to: '24:00' },
      { date: '2026-10-12', from: '00:00', to: '00:01' },
    ],
  });

  it.each([
    ['2026-10-01', '12:00', false],
    ['2026-10-02', '12:00', true],
    ['2026-10-10', '09:59', false],
    ['2026-10-10', '10:00', true],
    ['2026-10-10', '23:59', true],
    ['2026-10-11', '00:00', false],
    ['2026-10-12', '00:00', true],
    ['2026-10-12', '00:01', false],
    ['2026-10-12', '12:00', false],
  ])('an exception replaces its day: %s %s open: %s (4)', (date, time, open) => {
    expect(hotlineOpen(holidays, at(date, time))).toBe(open);
  });

  it.each(['/hotline/from', '/hotline/to'])('%s not stated is refused on a weekday alone (4)', (cell) => {
    const table = tableWith({ [cell]: null });
    const refused = expect.objectContaining({ code: 'RATE_NOT_SET', clause: '4', cell }) as unknown;
    expect(() => hotlineOpen(table, at('2026-11-23', '12:00'))).toThrow(refused);
    expect(hotlineOpen(table, at('2026-11-22', '12:00'))).toBe(false);
  });

  it('at what is no instant is INVALID_REQUEST', () => {
    expect(() => hotlineOpen(table2005, '2026-11-23')).toThrow(
      expect.objectContaining({ code: 'INVALID_REQUEST', field: 'at' }),
    );
  });
});
