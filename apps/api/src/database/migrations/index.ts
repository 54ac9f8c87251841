import { FirstWorkingDay1764000000000 } from './1764000000000-first-working-day.js';

/** Every migration, the oldest first. One that has landed is not edited: the next one mends it. */
export const migrations = [FirstWorkingDay1764000000000];
