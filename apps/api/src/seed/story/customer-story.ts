import type { AgreedWork } from '../../graphql/sales-enums.js';
import type { Cause, Edition, ServiceOrderKind } from '../../graphql/enums.js';
import type { CustomerProfile } from './names.js';

/** All that happens with one customer, without a word of how it is done. Instants and days are chosen so that the desks can do it. */
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
  /** When finance invoices it; null where it was not accepted. */
  invoicedAt: Date | null;
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
  /** Whether it is made, given up or still to come. */
  fate: 'MADE' | 'GIVEN_UP' | 'TO_COME';
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
  /** When it is held or cancelled; nothing where it is still to come. */
  heldAt: Date | null;
  cancelledAt: Date | null;
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
  respondedAt: Date | null;
  arrivedAt: Date | null;
  resolvedAt: Date | null;
  closedAt: Date | null;
  cause: Cause | null;
  travelFen: number;
  hold: {
    at: Date;
    releasedAt: Date | null;
    reason: 'CUSTOMER_UNAVAILABLE' | 'SITE_CLOSED' | 'WAITING_FOR_INFORMATION' | 'THIRD_PARTY';
  } | null;
  levelChange: { at: Date; level: 1 | 2 | 3 } | null;
}
