import type { Edition, Region, TrainingMode } from '../codes.js';

/** A figure of the table with its place: what a decision reads, cites, and names where it is missing. */
export interface Cell {
  /** A count or an amount in fen; null where the table does not state it. */
  readonly value: number | null;
  /** JSON Pointer into the document. */
  readonly pointer: string;
  readonly clause: string | null;
}

/** What clause 6 or 7 states for one product (and edition and region, where the clause tells them apart). */
export interface ServiceRates {
  readonly allowance: Cell;
  readonly overage: Cell;
  readonly perVisit: Cell;
}

/** What clause 5 states for one product in one region. */
export interface TrainingRates {
  readonly trainees: Cell;
  readonly days: Cell;
  readonly includedDay: Readonly<Record<TrainingMode, Cell>>;
  readonly extraDay: Cell;
}

/** A value for each edition. */
export type ByEdition<Value> = Readonly<Record<Edition, Value>>;
/** A value for each region. */
export type ByRegion<Value> = Readonly<Record<Region, Value>>;

/** All that a table states for one product, row and column already looked up. */
export interface ProductRates {
  readonly onSiteSupport: ByEdition<ByRegion<ServiceRates>>;
  readonly dataRepair: ServiceRates;
  readonly training: ByRegion<TrainingRates>;
}

/** A zone with its region and the place that states it. */
export interface CompiledZone {
  readonly code: string;
  readonly region: Region;
  /** JSON Pointer of the region. */
  readonly pointer: string;
  readonly clause: string | null;
}

/** An annual plan: the clause that states its fee (6, 7), and its fees by product. */
export interface CompiledPlan {
  readonly code: string;
  readonly clause: string;
  readonly fees: ReadonlyMap<string, ByEdition<Cell>>;
}

/** The causes that a service excludes: cause → the place that excludes it. */
export interface ExcludedCauses {
  readonly pointers: ReadonlyMap<string, string>;
  /** The clause that excludes them. */
  readonly clause: string | null;
}

/** Which table it is. */
export interface TableIdentity {
  readonly year: number | null;
  readonly revision: number | null;
  readonly effectiveFrom: string | null;
}

/** A table made ready for look-up: no rows are searched after this. */
export interface CompiledTable {
  /** What a trace begins with. */
  readonly identity: TableIdentity;
  readonly products: ReadonlyMap<string, ProductRates>;
  readonly zones: ReadonlyMap<string, CompiledZone>;
  readonly plans: ReadonlyMap<string, CompiledPlan>;
  readonly excluded: {
    readonly onSiteSupport: ExcludedCauses;
    readonly dataRepair: ExcludedCauses;
    readonly emergency: ExcludedCauses;
  };
}
