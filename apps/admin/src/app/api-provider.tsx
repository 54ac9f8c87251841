import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { newApiClient } from '@/lib/api/client';
import { ViewerDocument } from '@/lib/session/session-documents';

const RenewContext = createContext<() => void>(() => {});

const firstClient = newApiClient();

/** Asks who is signed in before anything is drawn: the pages find the answer in the cache. */
export const askWhoIsThere = (): void => void firstClient.query(ViewerDocument, {}).toPromise();

/** Gives the pages their API client. */
export function ApiProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [client, setClient] = useState(firstClient);
  const renew = useCallback(() => setClient(newApiClient()), []);
  return (
    <RenewContext value={renew}>
      <Provider value={client}>{children}</Provider>
    </RenewContext>
  );
}

/** Forgets all that was read, when another person takes the seat or the session begins anew; open forms stay. */
export const useRenewApi = (): (() => void) => useContext(RenewContext);
