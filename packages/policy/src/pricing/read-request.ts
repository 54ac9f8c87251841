import { CAUSES, type Coverage, type Edition, isOneOf, LEVELS, type TrainingMode } from '../codes.js';
import { isCount } from '../money.js';
import type { CompiledTable, CompiledZone } from '../rate-table/compiled-table.js';
import type {
  CheckedAnnualPlan,
  CheckedDataRepair,
  CheckedEmergency,
  CheckedOnSiteSupport,
  CheckedRequest,
  CheckedTraining,
} from './checked-request.js';
import type { RequestField } from './request.js';

/** A request whose values may be anything. */
type Raw = Readonly<Partial<Record<RequestField, unknown>>>;

const isCause = isOneOf(CAUSES);
const isLevel = isOneOf(LEVELS);

// Written out, since almost every decision asks these three: a tenth of its time went into looking them up.
const isEdition = (value: unknown): value is Edition => value === 'STANDALONE' || value === 'NETWORK';
const isCoverage = (value: unknown): value is Coverage =>
  value === 'ANNUAL' || value === 'FREE_PERIOD' || value === 'NONE';
const isMode = (value: unknown): value is TrainingMode => value === 'ON_SITE' || value === 'AT_VENDOR';

/** A count of days, people or years must be 1 at least. */
const isPositive = (value: unknown): value is number => isCount(value) && value >= 1;

/** A zone's code is looked up in the table; what is no code is in no table. */
const zoneIn = (table: CompiledTable, code: unknown): CompiledZone | undefined =>
  table.zones.get(code as string);

function readOnSiteSupport(table: CompiledTable, raw: Raw): CheckedOnSiteSupport | RequestField {
  const { product, edition, coverage, used = 0, cause = 'UNKNOWN', travelFen = 0 } = raw;
  const zone = zoneIn(table, raw.zone);
  if (typeof product !== 'string') return 'product';
  if (!isEdition(edition)) return 'edition';
  if (zone === undefined) return 'zone';
  if (!isCoverage(coverage)) return 'coverage';
  if (!isCount(used)) return 'used';
  if (!isCause(cause)) return 'cause';
  if (!isCount(travelFen)) return 'travelFen';
  return { kind: 'ON_SITE_SUPPORT', product, edition, zone, coverage, used, cause, travelFen };
}

function readDataRepair(raw: Raw): CheckedDataRepair | RequestField {
  const { product, edition, coverage, used = 0, cause = 'UNKNOWN' } = raw;
  if (typeof product !== 'string') return 'product';
  if (!isEdition(edition)) return 'edition';
  if (!isCoverage(coverage)) return 'coverage';
  if (!isCount(used)) return 'used';
  if (!isCause(cause)) return 'cause';
  return { kind: 'DATA_REPAIR', product, coverage, used, cause, zone: null, travelFen: 0 };
}

function readTraining(table: CompiledTable, raw: Raw): CheckedTraining | RequestField {
  const {
    product,
    edition,
    mode,
    days,
    trainees,
    operators = 0,
    daysUsed = 0,
    salesContractPaid,
    travelFen = 0,
  } = raw;
  const zone = zoneIn(table, raw.zone);
  if (typeof product !== 'string') return 'product';
  if (!isEdition(edition)) return 'edition';
  if (zone === undefined) return 'zone';
  if (!isMode(mode)) return 'mode';
  if (!isPositive(days)) return 'days';
  if (!isPositive(trainees)) return 'trainees';
  if (!isCount(operators)) return 'operators';
  if (!isCount(daysUsed)) return 'daysUsed';
  if (typeof salesContractPaid !== 'boolean') return 'salesContractPaid';
  if (!isCount(travelFen)) return 'travelFen';
  return {
    kind: 'TRAINING',
    product,
    edition,
    zone,
    mode,
    days,
    trainees,
    operators,
    daysUsed,
    salesContractPaid,
    travelFen,
  };
}

function readEmergency(table: CompiledTable, raw: Raw): CheckedEmergency | RequestField {
  const { product, edition, coverage, level, cause = 'UNKNOWN', travelFen = 0 } = raw;
  const zone = zoneIn(table, raw.zone);
  if (typeof product !== 'string') return 'product';
  if (!isEdition(edition)) return 'edition';
  if (zone === undefined) return 'zone';
  if (!isCoverage(coverage)) return 'coverage';
  if (!isLevel(level)) return 'level';
  if (!isCause(cause)) return 'cause';
  if (!isCount(travelFen)) return 'travelFen';
  return { kind: 'EMERGENCY', product, edition, zone, coverage, level, cause, travelFen };
}

function readAnnualPlan(table: CompiledTable, raw: Raw): CheckedAnnualPlan | RequestField {
  const { product, edition, years } = raw;
  const plan = table.plans.get(raw.plan as string);
  if (typeof product !== 'string') return 'product';
  if (!isEdition(edition)) return 'edition';
  if (plan === undefined) return 'plan';
  if (!isPositive(years)) return 'years';
  return { kind: 'ANNUAL_PLAN', product, edition, plan, years };
}

/**
 * Checks a request, which may be anything, and reads each of its fields once: the request, or else the name of the first
 * field that is not acceptable. A field left out is undefined; null is no count. It never throws: an object whose fields
 * cannot be read is no request.
 */
export function readRequest(table: CompiledTable, request: unknown): CheckedRequest | RequestField {
  if (typeof request !== 'object' || request === null) return 'kind';
  const raw: Raw = request;
  try {
    switch (raw.kind) {
      case 'ON_SITE_SUPPORT':
        return readOnSiteSupport(table, raw);
      case 'DATA_REPAIR':
        return readDataRepair(raw);
      case 'TRAINING':
        return readTraining(table, raw);
      case 'EMERGENCY':
        return readEmergency(table, raw);
      case 'ANNUAL_PLAN':
        return readAnnualPlan(table, raw);
      default:
        return 'kind';
    }
  } catch {
    return 'kind';
  }
}
