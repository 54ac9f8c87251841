/** What the engines say when the same work may succeed a moment later (deadlock, lock wait, changed row, not ready). */
const BUSY_NUMBERS = new Set([1213, 1205, 1020, 1047]);
const ATTEMPTS = 8;

/** A row has changed since it was read: the same work may succeed a moment later. */
export class Changed extends Error {
  readonly errno = 1020;

  constructor() {
    super('A row has changed since it was read');
  }
}

/** Runs the work again, a little later each time, as long as the engine says that it was merely busy. Attempts count from 1. */
export async function retryBusy<T>(work: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      if (attempt >= ATTEMPTS || !isBusy(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * attempt * 4 * (1 + Math.random())));
    }
  }
}

/** Whether the error says that the same work may succeed a moment later. */
export function isBusy(error: unknown): boolean {
  const { code, errno } = driverError(error);
  return code?.startsWith('SQLITE_BUSY') === true || (errno !== undefined && BUSY_NUMBERS.has(errno));
}

/** Whether the error says that a unique key is taken. */
export function isDuplicate(error: unknown): boolean {
  const { code, errno } = driverError(error);
  return errno === 1062 || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

function driverError(error: unknown): { code?: string; errno?: number } {
  if (typeof error !== 'object' || error === null) return {};
  const inner = (error as { driverError?: unknown }).driverError;
  return typeof inner === 'object' && inner !== null ? inner : error;
}
