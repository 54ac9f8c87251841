import { v7 } from 'uuid';

/** A new key: UUID version 7, so keys made later sort later. */
export function newId(): string {
  return v7();
}
