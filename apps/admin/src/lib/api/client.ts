import { retryExchange } from '@urql/exchange-retry';
import { cacheExchange, Client, fetchExchange, mapExchange } from 'urql';
import { currentLanguage } from '@/lib/i18n/i18n';
import { connectionLost } from './connection';
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

// Below the repetitions: the person is told at the first failure, not after the last.
const noticeLoss = mapExchange({
  onError(error) {
    if (faultKind(error) === 'OFFLINE') connectionLost();
  },
});

// An answer that has failed as a whole says null: to every page that is as though none had come.
const nothingOfNull = mapExchange({
  onResult: (result) => (result.data === null ? { ...result, data: undefined } : result),
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
    exchanges: [watchSession, cacheExchange, retryQueries, noticeLoss, nothingOfNull, fetchExchange],
  });
