import { describe, expect, it } from 'vitest';
import { CAUSES, type EmergencyRequest, LEVELS } from '../../src/index.js';
import { table2005, tableWith } from '../table-2005.js';
import { charges, granted, refusal } from './ask.js';

const emergency: EmergencyRequest = {
  kind: 'EMERGENCY',
  product: 'TRADE',
  edition: 'NETWORK',
  zone: 'OUTSIDE',
  coverage: 'ANNUAL',
  level: 1,
  travelFen: 500,
};

describe('an emergency', () => {
  it.each(CAUSES)('while covered, by %s, is free unless clause 10 excludes it (10)', (cause) => {
    const excluded = table2005.emergency.excludedCauses.includes(cause);
    const decision = granted(table2005, { ...emergency, cause });
    expect(charges(decision)).toEqual(excluded ? { ON_SITE_PER_VISIT: 40_000, TRAVEL: 500 } : {});
    expect(decision).toMatchObject({ drawn: 0, allowance: null });
  });

  it('which causes it excludes is data of its own, not that of on-site support (10)', () => {
    const table = tableWith({
      '/emergency/excludedCauses': [],
      '/onSiteSupport/excludedCauses': ['CUSTOMER_HARDWARE'],
    });
    expect(granted(table, { ...emergency, cause: 'CUSTOMER_HARDWARE' }).totalFen).toBe(0);
  });

  it.each(LEVELS)('without coverage at level %i it is priced per visit, with travel (10)', (level) => {
    expect(charges(granted(table2005, { ...emergency, level, coverage: 'NONE' }))).toEqual({
      ON_SITE_PER_VISIT: 40_000,
      TRAVEL: 500,
    });
  });

  it('within Shenzhen the per-visit fee comes without travel (6)', () => {
    const asked = { ...emergency, zone: 'SHENZHEN_URBAN', coverage: 'NONE' } as const;
    expect(charges(granted(table2005, asked))).toEqual({ ON_SITE_PER_VISIT: 30_000 });
  });

  it('in the free period it is free as well (10)', () => {
    expect(granted(table2005, { ...emergency, coverage: 'FREE_PERIOD' }).totalFen).toBe(0);
  });

  it('a per-visit fee that is not stated matters only where it is priced', () => {
    const cell = '/onSiteSupport/perVisitFen/OUTSIDE';
    const table = tableWith({ [cell]: null });
    expect(granted(table, emergency).totalFen).toBe(0);
    expect(refusal(table, { ...emergency, coverage: 'NONE' })).toEqual({
      code: 'RATE_NOT_SET',
      clause: '6',
      cell,
    });
  });
});
