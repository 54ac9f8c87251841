import dayjs from 'dayjs';

/** What the calendar shows of days: whole weeks from Monday on. */
export interface CalendarDays {
  readonly days: readonly string[];
  readonly from: string;
  readonly to: string;
  /** A day of the page before and of the one after. */
  readonly before: string;
  readonly after: string;
}

/** The days of a week, or of a month with the days of other months that fill its weeks. */
export function calendarDays(day: string, view: 'week' | 'month'): CalendarDays {
  const start = view === 'week' ? dayjs(day) : dayjs(day).startOf('month');
  const end = view === 'week' ? start : dayjs(day).endOf('month');
  const first = start.subtract((start.day() + 6) % 7, 'day');
  const last = end.add((7 - end.day()) % 7, 'day');
  const count = last.startOf('day').diff(first.startOf('day'), 'day') + 1;
  const days = Array.from({ length: count }, (_, at) => first.add(at, 'day').format('YYYY-MM-DD'));
  return {
    days,
    from: first.format('YYYY-MM-DD'),
    to: last.format('YYYY-MM-DD'),
    before: start.subtract(1, view).format('YYYY-MM-DD'),
    after: start.add(1, view).format('YYYY-MM-DD'),
  };
}
