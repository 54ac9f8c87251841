let lastAt = Number.NEGATIVE_INFINITY;

/** What a person changes is read again within this time: what another has done is told apart by it. */
const READ_AGAIN_WITHIN_MS = 5_000;

/** This window has sent a change, or had its answer. */
export function noteOwnAction(): void {
  lastAt = performance.now();
}

/** Whether a change that is seen now may be this window's own. */
export const mayBeOwnAction = (): boolean => performance.now() - lastAt < READ_AGAIN_WITHIN_MS;
