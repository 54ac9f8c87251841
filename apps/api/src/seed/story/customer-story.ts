import type { AgreedWork } from '../../graphql/sales-enums.js';
import type { Cause, Edition, ServiceOrderKind } from '../../graphql/enums.js';
import type { HoldReason } from '../../graphql/service-desk-enums.js';
import type { CustomerProfile } from './names.js';

/**
 * All that happens with one customer, without a word of how it is done. Instants and days are chosen so that the desks can
 * do it. A story may go on after today: what lies in the future has not happened yet, so that a quote waits for its answer
 * and a visit for its day.
 */
export interface CustomerStory {
  profile: CustomerProfile;
  /** Login of the sales person, and of the engineer who looks after it. */
  seller: string;
  engineer: string;
  joinsAt: Date;
  sites: SiteStory[];
  licences: LicenceStory[];
  /** The sale by which the licences came; null where they were delivered before the demo’s time. */
  sale: SaleStory | null;
  plans: PlanStory[];
  visits: VisitStory[];
  trainings: TrainingStory[];
  incidents: IncidentStory[];
  contacts: ContactStory[];
  /** When the engineer becomes its 24-hour representative; null for nobody. */
  representedAt: Date | null;
}

export interface SiteStory {
  name: string;
  city: string;
  district: string;
  address: string;
}

export interface LicenceStory {
  product: string;
  edition: Edition;
  operators: number;
  serial: string;
  priceFen: number;
  /** Index of its site. */
  site: number;
  deliveredAt: Date;
  deliveredOn: string;
}

/** What becomes of a quote. */
export type Outcome =
  | { kind: 'ACCEPTED'; at: Date }
  | { kind: 'LOST'; at: Date; reason: string }
  /** Nobody does anything: it stays open until it expires. */
  | { kind: 'LEFT' };

/** A quote: sent, perhaps revised with a discount, and what became of it. */
export interface QuoteStory {
  quotedAt: Date;
  note: string | null;
  revision: { at: Date; percent: number; reason: string } | null;
  outcome: Outcome;
}

export interface SaleStory extends QuoteStory {
  /** Training days beside those that come with the purchase, for the first licence. */
  trainingDays: number | null;
  work: { work: AgreedWork; description: string; priceFen: number; reference: string } | null;
  /** When finance invoices it, where it is accepted: on the same day, before a billing run would. */
  invoicedAt: Date;
}

/** Annual plans for some licences, and their renewals. */
export interface PlanStory {
  /** Indexes of the licences; each gets each plan. */
  licences: number[];
  plans: string[];
  /** The first is quoted anew, each other one renews the one before. */
  terms: (QuoteStory & { years: number; startsOn: string })[];
  upgrade: { at: Date; licence: number } | null;
  cancellation: { at: Date; from: string; reason: string } | null;
}

export interface VisitStory {
  at: Date;
  licence: number;
  kind: ServiceOrderKind;
  cause: Cause;
  description: string;
  /** What the journey cost, by receipt. */
  travel: { amountFen: number; note: string }[];
  /** When it was planned; null where nobody planned it. */
  plannedAt: Date | null;
  /** Whether it is cancelled on its day. */
  isGivenUp: boolean;
  /** The cause that the diagnosis finds later. */
  correction: { at: Date; cause: Cause; reason: string } | null;
}

export interface TrainingStory {
  licence: number;
  mode: 'ON_SITE' | 'AT_VENDOR';
  bookedAt: Date;
  plannedOn: string;
  days: number;
  trainees: number;
  travelFen: number;
  /** When it is held, or else cancelled. */
  endsAt: Date;
  isCancelled: boolean;
}

export interface ContactStory {
  at: Date;
  licence: number;
  channel: string;
  description: string;
}

export interface IncidentStory {
  licence: number;
  level: 1 | 2 | 3;
  requestedAt: Date;
  channel: string;
  /** Whether the call is recorded as a contact that becomes the incident. */
  isContact: boolean;
  description: string;
  respondedAt: Date;
  /** Null where it is solved remotely. */
  arrivedAt: Date | null;
  resolvedAt: Date;
  closedAt: Date;
  cause: Cause;
  travelFen: number;
  hold: { at: Date; releasedAt: Date; reason: HoldReason } | null;
  levelChange: { at: Date; level: 1 | 2 | 3 } | null;
}
