import type { Cause, Edition, Level, Region, Service, TrainingMode } from '../codes.js';
import type { CivilDate } from '../dates.js';

/** A count or an amount in fen, a non-negative safe integer; null where the guide leaves it unstated. */
export type Stated = number | null;
type Products = readonly string[];
type ByEdition = Readonly<Record<Edition, Stated>>;
type ByRegion = Readonly<Record<Region, Stated>>;

/** An applicable product: its code and its name as the guide prints it. */
export interface Product {
  readonly code: string;
  readonly name: string;
}

/** A service area (10): its region, and the districts of Shenzhen or the other cities that lie in it. */
export interface Zone {
  readonly code: string;
  readonly region: Region;
  readonly districts: readonly string[];
  readonly cities?: readonly string[];
}

/** A row of clause 6: visits a contract year by edition, and the fee past them by region. */
export interface OnSiteSupportRow {
  readonly products: Products;
  readonly allowance: ByEdition;
  readonly overageFen: ByRegion;
}

/** A row of clause 7: repairs a contract year, and the fee past them. */
export interface DataRepairRow {
  readonly products: Products;
  readonly allowance: Stated;
  readonly overageFen: Stated;
}

/** A row of clause 5: how many people, for how many days. */
export interface TrainingRow {
  readonly products: Products;
  readonly trainees: Stated;
  readonly days: Stated;
}

/** A row of an annual plan: its fee a contract year, by edition (6, 7). */
export interface AnnualFeeRow {
  readonly products: Products;
  readonly feeFen: ByEdition;
}

/** An annual plan: the services that it covers, and what it costs (6, 7). */
export interface AnnualPlan {
  readonly code: string;
  readonly services: readonly Service[];
  readonly fees: readonly AnnualFeeRow[];
}

/** Elapsed hours from the request, whole minutes, for a fault of one level in one zone (10); null is no target. */
export interface TargetRow {
  readonly zone: string;
  readonly level: Level;
  readonly responseHours: Stated;
  readonly arrivalHours: Stated;
  readonly resolutionHours: Stated;
}

/** A civil day whose hours differ: closed, or open from one time to another. */
export type HotlineException =
  | { readonly date: CivilDate; readonly closed: true }
  | { readonly date: CivilDate; readonly from: string; readonly to: string };

/** The hotline's hours (4): weekdays 1 Monday to 7 Sunday, "HH:MM" from, included, to, excluded ("24:00" is an end). */
export interface Hotline {
  readonly weekdays: readonly number[];
  readonly from: string | null;
  readonly to: string | null;
  readonly exceptions: readonly HotlineException[];
}

/** A rate table as a document: every figure of the guide for one year and revision. Never changed once in use. */
export interface RateTable {
  readonly year: number;
  readonly revision: number;
  readonly effectiveFrom: CivilDate;
  /** A decimal string of percent such as "6"; null where no rate is stated. */
  readonly taxPercent: string | null;
  readonly products: readonly Product[];
  readonly zones: readonly Zone[];
  readonly freePeriodMonths: ByEdition;
  readonly onSiteSupport: {
    readonly rows: readonly OnSiteSupportRow[];
    readonly perVisitFen: ByRegion;
    readonly excludedCauses: readonly Cause[];
  };
  readonly dataRepair: {
    readonly rows: readonly DataRepairRow[];
    readonly perVisitFen: Stated;
    readonly excludedCauses: readonly Cause[];
  };
  readonly training: {
    readonly rows: readonly TrainingRow[];
    readonly includedDayFen: Readonly<Record<TrainingMode, ByRegion>>;
    readonly extraDayFen: ByRegion;
  };
  readonly emergency: {
    readonly targets: readonly TargetRow[];
    readonly excludedCauses: readonly Cause[];
  };
  readonly annualPlans: readonly AnnualPlan[];
  readonly hotline: Hotline;
  readonly remoteChannels: readonly string[];
}
