/** How the window hears of changes: not yet, at once, or by asking every few seconds. */
export type LiveState = 'OPENING' | 'LIVE' | 'POLLING';

/** What a page wants to hear. */
export interface LiveListener {
  readonly types: readonly string[];
  /** Something of these types may have changed. */
  readonly changed: () => void;
}

/** While the stream is cut everything is asked for again this often, in milliseconds. */
export const POLLED_EVERY_MS = 4_000;
const AGAIN_AFTER_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const;
/** From one page to the next the stream stays open; a window that nobody sees has none. */
const LINGERS_MS = 5_000;

const listeners = new Set<LiveListener>();
const watchers = new Set<() => void>();
let state: LiveState = 'OPENING';
let close: (() => void) | null = null;
let isOpening = false;
let failures = 0;
let opening: ReturnType<typeof setTimeout> | undefined;
let polling: ReturnType<typeof setInterval> | undefined;
let lingering: ReturnType<typeof setTimeout> | undefined;

/** Listens to changes of some types; gives the way to stop. All pages of a window share one stream. */
export function listenToChanges(listener: LiveListener): () => void {
  if (listeners.size === 0) document.addEventListener('visibilitychange', seen);
  listeners.add(listener);
  seen();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener('visibilitychange', seen);
    closeLater();
  };
}

/** The state now, and calls back when it is another. */
export const liveState = (): LiveState => state;
export function watchLiveState(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

function enter(next: LiveState): void {
  // An attempt that fails leaves the asking as it goes: begun anew each time, it would hardly ever come to it.
  if (next === state) return;
  state = next;
  clearInterval(polling);
  if (next === 'POLLING') polling = setInterval(() => tell(null), POLLED_EVERY_MS);
  for (const watcher of watchers) watcher();
}

function tell(types: readonly string[] | null): void {
  for (const listener of listeners)
    if (types === null || listener.types.some((type) => types.includes(type))) listener.changed();
}

/** A window that is seen has a stream, one that is hidden gives its place away. */
function seen(): void {
  clearTimeout(lingering);
  if (document.visibilityState === 'hidden') return closeLater();
  clearTimeout(opening);
  if (close === null && !isOpening) void open();
}

function closeLater(): void {
  clearTimeout(lingering);
  lingering = setTimeout(() => {
    clearTimeout(opening);
    close?.();
    close = null;
    enter('OPENING');
  }, LINGERS_MS);
}

async function open(): Promise<void> {
  isOpening = true;
  try {
    const { openChangeStream } = await import('./change-stream');
    const over = { isSo: false };
    const stop = openChangeStream(told, () => {
      if (over.isSo) return;
      over.isSo = true;
      close = null;
      ended();
    });
    close = () => {
      over.isSo = true;
      stop();
    };
    if (over.isSo) close = null;
  } catch {
    // The page’s own script could not be fetched: the server is gone.
    ended();
  } finally {
    isOpening = false;
  }
}

function told(types: readonly string[]): void {
  failures = 0;
  enter('LIVE');
  // The first time: what was changed while there was no stream.
  tell(types.length === 0 ? null : types);
}

/** The server ends each stream now and then, which nobody needs to see: only what cannot be opened again is cut. */
function ended(): void {
  if (listeners.size === 0 || document.visibilityState === 'hidden') return;
  if (failures > 0 || state !== 'LIVE') enter('POLLING');
  const wait = failures === 0 ? 0 : (AGAIN_AFTER_MS[failures - 1] ?? 15_000);
  failures += 1;
  opening = setTimeout(() => void open(), wait * (0.75 + Math.random() / 2));
}
