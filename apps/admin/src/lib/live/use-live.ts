import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { listenToChanges, liveState, type LiveState, watchLiveState } from './live-changes';

/** Windows that hear of the same change do not all ask at the same instant. */
const SPREAD_MS = 300;

/**
 * Calls back when a record of these types (GraphQL types, as in audit entries) was changed by anybody: the page asks its
 * query again, `again({ requestPolicy: 'network-only' })`. Where the stream is cut it is called every few seconds instead.
 * Gives how the window hears of changes, for the page to say so.
 */
export function useLive(types: readonly string[], changed: () => void): LiveState {
  const call = useEffectEvent(changed);
  const names = types.join(' ');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listenToChanges({
      types: names.split(' '),
      changed: () => {
        timer ??= setTimeout(() => {
          timer = undefined;
          call();
        }, Math.random() * SPREAD_MS);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [names]);
  return useSyncExternalStore(watchLiveState, liveState);
}
