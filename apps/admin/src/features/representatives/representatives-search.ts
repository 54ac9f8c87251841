import { readDate } from '@/lib/format/read-date';

/** Which day the list is of, as its address has it: today where it names none. */
export interface RepresentativesSearch {
  readonly on?: string;
}

/** Reads the day from the address; what is no day it leaves out. */
export function readRepresentativesSearch({ on }: Record<string, unknown>): RepresentativesSearch {
  const read = typeof on === 'string' ? readDate(on) : null;
  return read?.ok === true && read.value !== null ? { on: read.value } : {};
}
