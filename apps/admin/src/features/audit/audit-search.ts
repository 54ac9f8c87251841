import { readDate } from '@/lib/format/read-date';

/** What the list of audit entries shows, as its address has it. */
export interface AuditSearch {
  /** GraphQL type of what was changed. */
  readonly type?: string;
  /** Key of what was changed. */
  readonly record?: string;
  /** Key of the user who did it. */
  readonly who?: string;
  readonly from?: string;
  readonly to?: string;
}

const textOf = (value: unknown, form: RegExp): string | undefined =>
  typeof value === 'string' && form.test(value) ? value : undefined;

function dateOf(value: unknown): string | undefined {
  const read = readDate(typeof value === 'string' ? value : '');
  return read.ok && read.value !== null ? read.value : undefined;
}

/** Reads what the list shows from its address; what it does not know it leaves out. */
export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  const read = {
    type: textOf(search['type'], /^[A-Za-z]{2,40}$/),
    record: textOf(search['record'], /^[\w-]{1,64}$/),
    who: textOf(search['who'], /^[\w-]{1,64}$/),
    from: dateOf(search['from']),
    to: dateOf(search['to']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
