type Listener = () => void;
const listeners = new Set<Listener>();

/** Tells the shell that the API no longer knows this session. */
export const announceSessionLost = (): void => listeners.forEach((listener) => listener());

/** Calls back when the session is lost; gives the way to stop. */
export function onSessionLost(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
