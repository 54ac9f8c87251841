import type { Cause, Coverage, Edition, Level, TrainingMode } from '../codes.js';

/** What every request names. */
interface Asked {
  /** A product's code; one that the table lacks is PRODUCT_NOT_COVERED. */
  readonly product: string;
  readonly edition: Edition;
}

/** A visit on site (6). */
export interface OnSiteSupportRequest extends Asked {
  readonly kind: 'ON_SITE_SUPPORT';
  /** The code of the zone where the service is given. */
  readonly zone: string;
  readonly coverage: Coverage;
  /** Drawn so far in the entitlement period; 0 where left out. */
  readonly used?: number | undefined;
  /** UNKNOWN where left out. */
  readonly cause?: Cause | undefined;
  /** Actual cost in fen; 0 where left out; ignored where travel is not charged. */
  readonly travelFen?: number | undefined;
}

/** A repair of data (7). */
export interface DataRepairRequest extends Asked {
  readonly kind: 'DATA_REPAIR';
  readonly coverage: Coverage;
  /** Drawn so far in the entitlement period; 0 where left out. */
  readonly used?: number | undefined;
  /** UNKNOWN where left out. */
  readonly cause?: Cause | undefined;
}

/** A training that comes with the purchase of a licence (5). */
export interface TrainingRequest extends Asked {
  readonly kind: 'TRAINING';
  /** The code of the zone of the customer's own site, in either mode. */
  readonly zone: string;
  readonly mode: TrainingMode;
  /** Days now asked for, 1 or more. */
  readonly days: number;
  /** People to be trained, 1 or more. */
  readonly trainees: number;
  /** People who work with a network licence; 0 where left out. */
  readonly operators?: number | undefined;
  /** Days of the licence's training already given; 0 where left out. */
  readonly daysUsed?: number | undefined;
  readonly salesContractPaid: boolean;
  /** Actual cost in fen; 0 where left out; ignored where travel is not charged. */
  readonly travelFen?: number | undefined;
}

/** A visit for a fault in the software or a major failure (10). */
export interface EmergencyRequest extends Asked {
  readonly kind: 'EMERGENCY';
  /** The code of the zone where the service is given. */
  readonly zone: string;
  readonly coverage: Coverage;
  readonly level: Level;
  /** UNKNOWN where left out. */
  readonly cause?: Cause | undefined;
  /** Actual cost in fen; 0 where left out; ignored where travel is not charged. */
  readonly travelFen?: number | undefined;
}

/** Whole years of an annual plan (6, 7). */
export interface AnnualPlanRequest extends Asked {
  readonly kind: 'ANNUAL_PLAN';
  /** A plan's code in the table. */
  readonly plan: string;
  /** Contract years, 1 or more. */
  readonly years: number;
}

/** All that can be asked of `decide`. Fields that are not of the kind are ignored. */
export type DecisionRequest =
  | OnSiteSupportRequest
  | DataRepairRequest
  | TrainingRequest
  | EmergencyRequest
  | AnnualPlanRequest;

/** The name of one field of any request. */
export type RequestField = { [Kind in DecisionRequest as Kind['kind']]: keyof Kind }[DecisionRequest['kind']];
