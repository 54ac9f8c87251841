import type { AnyRoute, AnyRouter } from '@tanstack/react-router';
import type { Role } from '@/gql/graphql';
import { fetchAllWords } from '@/lib/i18n/i18n';
import { placesOf } from './navigation';

/** The first page comes first, with what it asks of the server. */
const AFTER_MS = 1_000;

/**
 * Fetches the scripts of the pages that somebody's work leads to, one after the other while nothing else is to be done,
 * so that a page opens at once when it is chosen. Gives the way to stop. What doesn't come now is fetched when it is wanted.
 */
export function fetchAhead(router: AnyRouter, roles: readonly Role[]): () => void {
  const over = new AbortController();
  const timer = setTimeout(() => void fetchPages(router, roles, over.signal), AFTER_MS);
  return () => {
    clearTimeout(timer);
    over.abort();
  };
}

async function fetchPages(router: AnyRouter, roles: readonly Role[], over: AbortSignal): Promise<void> {
  await fetchAllWords();
  const places = placesOf(roles).map(({ to }) => to);
  for (const [path, { options }] of Object.entries<AnyRoute>(router.routesByPath)) {
    if (!places.some((place) => place !== '/' && path.startsWith(place))) continue;
    await idle();
    if (over.aborted) return;
    const { preload } = Object(options.component) as { readonly preload?: () => Promise<unknown> };
    await preload?.().catch(() => undefined);
  }
}

const idle = (): Promise<unknown> =>
  new Promise((done) =>
    'requestIdleCallback' in window ? requestIdleCallback(done, { timeout: 2_000 }) : setTimeout(done, 50),
  );
