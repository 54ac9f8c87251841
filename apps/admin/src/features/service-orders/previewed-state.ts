import type { Outcome } from './outcome';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What was shown before a service was saved. */
    previewed?: Outcome;
  }
}
