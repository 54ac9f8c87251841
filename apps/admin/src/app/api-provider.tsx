import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { newApiClient } from '@/lib/api/client';

const RenewContext = createContext<() => void>(() => {});

/** Gives the pages their API client. */
export function ApiProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [client, setClient] = useState(newApiClient);
  const renew = useCallback(() => setClient(newApiClient()), []);
  return (
    <RenewContext value={renew}>
      <Provider value={client}>{children}</Provider>
    </RenewContext>
  );
}

/** Forgets all that was read, when another person takes the seat or the session begins anew; open forms stay. */
export const useRenewApi = (): (() => void) => useContext(RenewContext);
