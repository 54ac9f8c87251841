import DataLoader from 'dataloader';

/**
 * Reads by one statement what is asked for at a time: what the event loop has taken in by now, and where such a statement is
 * under way, all that is asked for until it has answered. Each is read anew.
 */
export function gathered<K, V>(
  read: (keys: readonly K[]) => Promise<readonly V[]>,
  { maxBatchSize = 64 } = {},
): DataLoader<K, V> {
  let underWay = 0;
  const due: (() => void)[] = [];
  return new DataLoader<K, V>(
    async (keys) => {
      underWay += 1;
      try {
        return await read(keys);
      } finally {
        underWay -= 1;
        for (const go of due.splice(0)) setImmediate(go);
      }
    },
    {
      cache: false,
      maxBatchSize,
      batchScheduleFn: (go) => void (underWay === 0 ? setImmediate(go) : due.push(go)),
    },
  );
}
