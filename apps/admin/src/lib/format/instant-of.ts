/** A time of day in Shanghai as the browser's field has it, 2026-03-02T10:30, as an instant. */
export const instantOf = (typed: string): string => new Date(`${typed}+08:00`).toISOString();
