import { useSyncExternalStore } from 'react';

const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let second = 0;

const read = (): number => Math.floor(Date.now() / 1000);

function tick(): void {
  second = read();
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  second = read();
  timer ??= setInterval(tick, 1000);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The present second, in seconds since 1970: one clock for all countdowns of the page. */
export const useNow = (): number => useSyncExternalStore(watch, () => second || read());
