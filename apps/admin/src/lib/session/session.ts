import { createContext, useContext } from 'react';
import type { Role, ViewerQuery } from '@/gql/graphql';

/** Who is signed in. */
export type Viewer = NonNullable<ViewerQuery['viewer']>;

/** The session as pages see it. */
export interface Session {
  readonly viewer: Viewer;
  /** Whether the person has one of these roles, or is an administrator. Hides what the API would refuse: no protection. */
  readonly may: (...roles: readonly Role[]) => boolean;
  readonly signOut: () => Promise<void>;
}

/** Filled by the shell for every page behind the sign-in. */
export const SessionContext = createContext<Session | null>(null);

/** The session of the person at work. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession outside of the signed-in shell');
  return session;
}
