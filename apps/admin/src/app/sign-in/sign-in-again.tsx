import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { onSessionLost } from '@/lib/api/session-events';
import { useRenewApi } from '../api-provider';

const SignInDialog = lazy(() => import('./sign-in-dialog'));

/** When the session ends mid-work: a dialog above the page, so that nothing typed is lost. */
export function SignInAgain(): ReactNode {
  const [lost, setLost] = useState(false);
  const renew = useRenewApi();
  useEffect(() => onSessionLost(() => setLost(true)), []);

  function goOn(): void {
    setLost(false);
    renew();
  }

  return <Suspense>{lost && <SignInDialog onSignedIn={goOn} />}</Suspense>;
}
