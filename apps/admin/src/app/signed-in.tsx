import { Navigate, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, type ReactNode } from 'react';
import { useClient, useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { announceSessionLost } from '@/lib/api/session-events';
import { useLastKnown } from '@/lib/live/use-last-known';
import { SessionContext, type Session, type Viewer } from '@/lib/session/session';
import { SignOutDocument, ViewerDocument } from '@/lib/session/session-documents';
import { useRenewApi } from './api-provider';
import { CustomerAccountPage } from './customer-account-page';
import { FirstFrame, markSignedIn } from './first-paint/first-frame';
import { ConnectionBar } from './shell/connection-bar';
import { Shell } from './shell/shell';
import { SignInAgain } from './sign-in/sign-in-again';

function useSignOut(): () => Promise<void> {
  const client = useClient();
  const renew = useRenewApi();
  const navigate = useNavigate();
  return useCallback(async () => {
    await client.mutation(SignOutDocument, {}).toPromise();
    markSignedIn(false);
    await navigate({ to: '/sign-in', ignoreBlocker: true });
    renew();
  }, [client, renew, navigate]);
}

function Desk({ viewer }: { readonly viewer: Viewer }): ReactNode {
  const signOut = useSignOut();
  const session = useMemo<Session>(
    () => ({
      viewer,
      signOut,
      may: (...roles) => [...roles, 'ADMIN' as const].some((role) => viewer.roles.includes(role)),
    }),
    [viewer, signOut],
  );
  return (
    <SessionContext value={session}>
      {viewer.roles.includes('CUSTOMER') ? (
        <CustomerAccountPage />
      ) : (
        <Shell>
          <Outlet />
        </Shell>
      )}
      <SignInAgain />
    </SessionContext>
  );
}

/**
 * Every page behind the sign-in: who nobody knows is led to it, and back to the same address afterwards. Of somebody at
 * work the page stays with all that is typed, whether asking again fails or the session is over: then they sign in above it.
 */
export function SignedIn(): ReactNode {
  const [{ data, error }, again] = useQuery({ query: ViewerDocument });
  const address = useRouterState({ select: ({ location }) => location.href });
  // While the sign-in page is being fetched this one still stands, at the new address already.
  const leaving = address.startsWith('/sign-in');
  const viewer = useLastKnown(data?.viewer ?? undefined, 'viewer');
  const isOver = data?.viewer === null;
  const isLost = isOver && viewer !== undefined && !leaving;
  useEffect(() => {
    if (isLost) announceSessionLost();
  }, [isLost]);
  if (viewer !== undefined && !(isOver && leaving)) return <Desk key={viewer.id} viewer={viewer} />;
  if (error !== undefined) {
    return (
      <>
        <ConnectionBar />
        <main>
          <FaultState whole error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
        </main>
      </>
    );
  }
  if (leaving) return null;
  if (data === undefined) return <FirstFrame />;
  return <Navigate to="/sign-in" search={address === '/' ? {} : { returnTo: address }} replace />;
}
