import { useCallback, useRef } from 'react';

/**
 * One key for one attempt: the same input gets the same key, so that pressing again after a lost answer does nothing
 * twice. Another input, or `renew` after a success, gets a new one.
 */
export function useIdempotencyKey(): { keyFor: (input: unknown) => string; renew: () => void } {
  const attempt = useRef<{ input: string; key: string } | null>(null);
  const keyFor = useCallback((input: unknown): string => {
    const text = JSON.stringify(input);
    if (attempt.current?.input !== text) attempt.current = { input: text, key: newKey() };
    return attempt.current.key;
  }, []);
  const renew = useCallback(() => {
    attempt.current = null;
  }, []);
  return { keyFor, renew };
}

// crypto.randomUUID is missing where the page is served over plain http from another machine.
function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
