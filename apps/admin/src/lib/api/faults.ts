import type { CombinedError } from 'urql';

/** What went wrong with a request, in the words that a page can act on. */
export type FaultKind = 'OFFLINE' | 'SIGNED_OUT' | 'FORBIDDEN' | 'BUSY' | 'FAULT';

const byCode: Readonly<Record<string, FaultKind>> = {
  UNAUTHENTICATED: 'SIGNED_OUT',
  FORBIDDEN: 'FORBIDDEN',
};

/** The kind of a fault, from the code that the API gives or the answer's status. */
export function faultKind(error: CombinedError): FaultKind {
  const known = error.graphQLErrors.map(({ extensions }) => byCode[String(extensions['code'])]).find(Boolean);
  if (known !== undefined) return known;
  const response: unknown = error.response;
  const status = response instanceof Response ? response.status : undefined;
  if (status === 401) return 'SIGNED_OUT';
  if (status === 403) return 'FORBIDDEN';
  if (status === 429 || status === 503) return 'BUSY';
  return error.networkError !== undefined && status === undefined ? 'OFFLINE' : 'FAULT';
}

/** The id under which the API's log has the fault, where it gave one. */
export function faultId(error: CombinedError): string | null {
  const id = error.graphQLErrors.map(({ extensions }) => extensions['requestId']).find(Boolean);
  return typeof id === 'string' ? id : null;
}
