import { retryExchange } from '@urql/exchange-retry';
import { cacheExchange, Client, fetchExchange, mapExchange } from 'urql';
import { currentLanguage } from '@/lib/i18n/i18n';
import { faultKind } from './faults';
import { announceSessionLost } from './session-events';

// A mutation is never repeated by itself: its idempotency key is for the person's own second attempt.
const retryQueries = retryExchange({
  maxNumberAttempts: 3,
  retryIf: (error, operation) => operation.kind === 'query' && faultKind(error) === 'OFFLINE',
});

const watchSession = mapExchange({
  onError(error) {
    if (faultKind(error) === 'SIGNED_OUT') announceSessionLost();
  },
});

/** A client with an empty cache: one for each signed-in person. */
export const newApiClient = (): Client =>
  new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: { 'accept-language': currentLanguage() },
    }),
    exchanges: [watchSession, cacheExchange, retryQueries, fetchExchange],
  });
