import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { ImpactGlanceQuery } from '@/gql/graphql';
import { ImpactGlanceDocument, StartImpactDocument } from './impact-documents';

/** What a draft does, as far as it is worked out. */
export type ImpactGlance = ImpactGlanceQuery;

/** The impact of a draft, or of what it was a moment ago. */
export interface Impact {
  /** Undefined before the first look, null where it can't be worked out. */
  readonly glance: ImpactGlance | null | undefined;
  /** Whether it is that of the draft as it stands. */
  readonly isCurrent: boolean;
}

const PAUSE_MS = 1200;
const LOOK_MS = 600;
/** So often one that has stopped, or gave way to another's, is started anew before it is said. */
const TRIES = 3;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Replays a draft each time it is saved and left alone for a moment; until then what was worked out last stays. */
export function useImpact(rateTableId: string, version: number, wanted: boolean): Impact {
  const client = useClient();
  const [found, setFound] = useState<{ version: number; glance: ImpactGlance | null }>();
  useEffect(() => {
    if (!wanted) return undefined;
    const left = new AbortController();
    const { signal } = left;
    const setGlance = (glance: ImpactGlance | null): void => setFound({ version, glance });
    async function glanceAt(id: string, triesLeft: number): Promise<void> {
      const { data } = await client
        .query(ImpactGlanceDocument, { id }, { requestPolicy: 'network-only' })
        .toPromise();
      if (signal.aborted) return undefined;
      const run = data?.impactRun;
      // Another window's look at the same draft may have taken its place.
      if (data && run?.status !== 'RUNNING' && run?.status !== 'DONE' && triesLeft > 0)
        return replay(triesLeft - 1);
      setGlance(data ?? null);
      if (run?.status !== 'RUNNING') return undefined;
      await pause(LOOK_MS);
      return glanceAt(id, triesLeft);
    }
    async function replay(triesLeft: number): Promise<void> {
      await pause(PAUSE_MS);
      if (signal.aborted) return undefined;
      const input = { rateTableId, expectedVersion: version };
      const started = await client.mutation(StartImpactDocument, { input }).toPromise();
      const id = started.data?.startImpact.impactRun?.id;
      return id === undefined ? setGlance(null) : glanceAt(id, triesLeft);
    }
    void replay(TRIES);
    return () => left.abort();
  }, [client, rateTableId, version, wanted]);
  return { glance: found?.glance, isCurrent: wanted && found?.version === version };
}
