import type { Period } from 'policy';
import type { NewCharge } from '../charges/add-charges.js';
import type { AgreedDecision } from '../decisions/agreed-decision.js';
import type { Decided } from '../decisions/decision.service.js';
import type { EntitlementChange } from '../entitlements/change-entitlements.js';

/** What a cancellation or an upgrade does to one contract year. */
export interface YearChange {
  contractId: string;
  licenceId: string;
  period: Period;
  /** Fee of the whole year before and after; null where nothing follows. */
  oldFeeFen: number;
  newFeeFen: number | null;
  /** What is charged more, negative for a credit; 0 where nothing of it was billed. */
  amountFen: number;
  /** Charges that stand on no invoice and are taken back. */
  takenBack: { id: string; amountFen: number }[];
  /** What is charged or credited instead, with its decision. */
  charges: { charge: Omit<NewCharge, 'decisionId'>; decided: Decided | AgreedDecision }[];
}

/** What a change of a contract or of a licence’s edition comes to, by the same code for the preview and the deed. */
export interface ContractChange {
  years: YearChange[];
  entitlements: EntitlementChange[];
}
