/** The day on which filled tables end, and at which the schema is asked. */
export const NOW = new Date('2026-03-02T02:00:00.000Z');
export const TODAY = '2026-03-02';
