import { useState } from 'react';

/** What was known of a record last: it stays while asking again fails, with the dialogs above it. */
export function useLastKnown<Value>(value: Value | undefined, of: string): Value | undefined {
  const [last, setLast] = useState({ value, of });
  if (value !== undefined && (last.value !== value || last.of !== of)) setLast({ value, of });
  return value ?? (last.of === of ? last.value : undefined);
}
