import { readDate } from '@/lib/format/read-date';

/** Which day the list is of, as its address has it: today where it names none. */
export interface RepresentativesSearch {
  readonly on?: string | undefined;
}

/** Reads the day from the address; what is no day is none: left out, the router would hand it on as it stands there. */
export function readRepresentativesSearch({ on }: Record<string, unknown>): RepresentativesSearch {
  const read = typeof on === 'string' ? readDate(on) : null;
  return { on: (read?.ok === true ? read.value : null) ?? undefined };
}
