import type { Cause, Coverage, Edition, Level, TrainingMode } from '../codes.js';
import type { CompiledPlan, CompiledZone } from '../rate-table/compiled-table.js';

/** A visit on site, every field checked and filled in. */
export interface CheckedOnSiteSupport {
  readonly kind: 'ON_SITE_SUPPORT';
  readonly product: string;
  readonly edition: Edition;
  readonly zone: CompiledZone;
  readonly coverage: Coverage;
  readonly used: number;
  readonly cause: Cause;
  readonly travelFen: number;
}

/** A repair, every field checked and filled in: it is done at the vendor's, without a zone or travel. */
export interface CheckedDataRepair {
  readonly kind: 'DATA_REPAIR';
  readonly product: string;
  readonly coverage: Coverage;
  readonly used: number;
  readonly cause: Cause;
  readonly zone: null;
  readonly travelFen: 0;
}

/** A training, every field checked and filled in. */
export interface CheckedTraining {
  readonly kind: 'TRAINING';
  readonly product: string;
  readonly edition: Edition;
  readonly zone: CompiledZone;
  readonly mode: TrainingMode;
  readonly days: number;
  readonly trainees: number;
  readonly operators: number;
  readonly daysUsed: number;
  readonly salesContractPaid: boolean;
  readonly travelFen: number;
}

/** An emergency, every field checked and filled in. */
export interface CheckedEmergency {
  readonly kind: 'EMERGENCY';
  readonly product: string;
  readonly edition: Edition;
  readonly zone: CompiledZone;
  readonly coverage: Coverage;
  readonly level: Level;
  readonly cause: Cause;
  readonly travelFen: number;
}

/** Years of a plan, every field checked and filled in. */
export interface CheckedAnnualPlan {
  readonly kind: 'ANNUAL_PLAN';
  readonly product: string;
  readonly edition: Edition;
  readonly plan: CompiledPlan;
  readonly years: number;
}

/** A request that can be decided: nothing of it needs to be checked again. */
export type CheckedRequest =
  | CheckedOnSiteSupport
  | CheckedDataRepair
  | CheckedTraining
  | CheckedEmergency
  | CheckedAnnualPlan;
