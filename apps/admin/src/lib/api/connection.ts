/** Whether the server can be reached: as far as we know, not now, or again since a moment. */
export type ConnectionState = 'THERE' | 'GONE' | 'BACK';

const watchers = new Set<() => void>();
let state: ConnectionState = 'THERE';
let timer: ReturnType<typeof setTimeout> | undefined;
let waits = 0;

const AGAIN_AFTER_MS = [1_000, 1_000, 2_000, 3_000, 5_000] as const;
const BACK_FOR_MS = 4_000;

/** The state now, and calls back when it is another. */
export const connectionState = (): ConnectionState => state;
export function watchConnection(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

function enter(next: ConnectionState): void {
  state = next;
  for (const watcher of watchers) watcher();
}

/** A request did not reach the server: from now on it is looked for, until it answers. */
export function connectionLost(): void {
  if (state === 'GONE') return;
  waits = 0;
  enter('GONE');
  wait();
}

/** Looks for the server at once. */
export async function lookForServer(): Promise<void> {
  clearTimeout(timer);
  const isThere = await fetch('/readyz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (state !== 'GONE') return;
  if (!isThere) return wait();
  enter('BACK');
  timer = setTimeout(() => state === 'BACK' && enter('THERE'), BACK_FOR_MS);
}

function wait(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void lookForServer(), AGAIN_AFTER_MS[Math.min(waits, AGAIN_AFTER_MS.length - 1)]);
  waits += 1;
}
