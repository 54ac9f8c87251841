import type { ContractKind, ContractStatus } from '../../graphql/enums.js';

/** Where a contract stands on a day: signed before its first day, ended after its last. A cancelled one stays cancelled, and a sale, which has no term, signed. */
export function contractStatusOn(
  {
    kind,
    status,
    startsOn,
    endsOn,
  }: { kind: ContractKind; status: ContractStatus; startsOn: string; endsOn: string },
  today: string,
): ContractStatus {
  if (status === 'CANCELLED' || kind === 'SALE') return status;
  if (today < startsOn) return 'SIGNED';
  return today > endsOn ? 'ENDED' : 'ACTIVE';
}
