import { expect, test } from 'vitest';
import { isoInstant, storedInstant } from './instants.js';

test.each(['2026-03-02T02:00:00.000Z', '2026-03-02T02:00:00.120Z'])(
  'an instant comes back as it was stored: %s',
  (iso) => {
    expect(isoInstant(storedInstant(new Date(iso)))).toBe(iso);
  },
);

test.each([
  ['2026-03-02 02:00:00', '2026-03-02T02:00:00.000Z'],
  ['2026-03-02 02:00:00.5', '2026-03-02T02:00:00.500Z'],
  ['2026-03-02 02:00:00.120000', '2026-03-02T02:00:00.120Z'],
])('%s, as a driver may shorten or lengthen it, has milliseconds again', (stored, iso) => {
  expect(isoInstant(stored)).toBe(iso);
});
