import type { DecisionRequest, Place } from 'policy';

/** Something that is priced by both tables: a service that was given, or a plan to be renewed. */
export interface ImpactSubject {
  /** Key of the service order, the training session or the contract line. */
  id: string;
  source: 'SERVICE_ORDER' | 'TRAINING' | 'RENEWAL';
  /** Day of the service; of a renewal its first day. */
  on: string;
  customerId: string;
  licenceId: string;
  request: DecisionRequest;
  /** The entitlement that covered it; null without one. */
  period: string | null;
  place: Place | null;
  /** Days of a training that are paid with the sale, so that neither table charges them. */
  prepaidDays: number;
}

/** Which services and renewals an impact looks at; both days of a span included. */
export interface ImpactScope {
  servedFrom: string;
  servedTo: string;
  /** Null where no renewal is looked at. */
  renewFrom: string | null;
  renewTo: string | null;
  /** Of one customer alone; of all where left out. */
  customerId?: string;
}
