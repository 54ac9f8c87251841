import { useEffect, useState } from 'react';

/** The value once it has stood still for this long: what is typed is asked about when the person pauses. */
export function useSettled<Value extends string | null>(value: Value, stillForMs: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), stillForMs);
    return () => clearTimeout(timer);
  }, [value, stillForMs]);
  return settled;
}
