import type { ContractStatus } from '../../graphql/enums.js';

/** Where a contract stands on a day: signed before its first day, ended after its last; a cancelled one stays cancelled. */
export function contractStatusOn(
  { status, startsOn, endsOn }: { status: ContractStatus; startsOn: string; endsOn: string },
  today: string,
): ContractStatus {
  if (status === 'CANCELLED') return status;
  if (today < startsOn) return 'SIGNED';
  return today > endsOn ? 'ENDED' : 'ACTIVE';
}
