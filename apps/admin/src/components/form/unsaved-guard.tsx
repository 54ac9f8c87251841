import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LeaveDialog } from './leave-dialog';

interface UnsavedGuardProps {
  readonly unsaved: boolean;
  /** Called where the person leaves all the same. */
  readonly onLeave?: () => void;
}

/** Asks before a page with unsaved changes is left, by a link or by closing the window. */
export function UnsavedGuard({ unsaved, onLeave }: UnsavedGuardProps): ReactNode {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => unsaved && current.pathname !== next.pathname,
    enableBeforeUnload: () => unsaved,
    withResolver: true,
  });
  return (
    <LeaveDialog
      open={status === 'blocked'}
      onStay={() => reset?.()}
      onLeave={() => {
        onLeave?.();
        proceed?.();
      }}
    />
  );
}
