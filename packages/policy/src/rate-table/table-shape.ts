import { CAUSES, LEVELS, REGIONS, SERVICES } from '../codes.js';
import { isRecord } from './document.js';
import {
  countUpTo,
  date,
  distinct,
  hours,
  list,
  object,
  oneOf,
  percent,
  type Shape,
  stated,
  text,
  time,
  wholeBetween,
  yes,
} from './shape.js';

/** Free months: ten years. */
const months = stated(countUpTo(120));
/** Visits, repairs, people, days. */
const figure = stated(countUpTo(10_000));
/** Fees: a thousand million yuan, so that sums of many stay safe integers. */
const fen = stated(countUpTo(100_000_000_000));
const byEdition = (shape: Shape): Shape => object({ STANDALONE: shape, NETWORK: shape });
const byRegion = object({ SHENZHEN: fen, OUTSIDE: fen });
const products = list(text, { atLeast: 1 });
const causes = distinct(oneOf(CAUSES));

const rows = (columns: Readonly<Record<string, Shape>>): Shape =>
  list(object({ products, ...columns }), { atLeast: 1 });

const closedDay = object({ date, closed: yes });
const openDay = object({ date, from: time, to: time });
const exception: Shape = (value, cell, findings) =>
  (isRecord(value) && Object.hasOwn(value, 'closed') ? closedDay : openDay)(value, cell, findings);

/** The form of a rate table, key by key. What holds between cells is checked apart. */
export const tableShape: Shape = object({
  year: wholeBetween(1990, 2100),
  revision: wholeBetween(1, Number.MAX_SAFE_INTEGER),
  effectiveFrom: date,
  taxPercent: stated(percent),
  products: list(object({ code: text, name: text }), { atLeast: 1 }),
  zones: list(object({ code: text, region: oneOf(REGIONS), districts: list(text) }, { cities: list(text) }), {
    atLeast: 1,
  }),
  freePeriodMonths: byEdition(months),
  onSiteSupport: object({
    rows: rows({ allowance: byEdition(figure), overageFen: byRegion }),
    perVisitFen: byRegion,
    excludedCauses: causes,
  }),
  dataRepair: object({
    rows: rows({ allowance: figure, overageFen: fen }),
    perVisitFen: fen,
    excludedCauses: causes,
  }),
  training: object({
    rows: rows({ trainees: figure, days: figure }),
    includedDayFen: object({ ON_SITE: byRegion, AT_VENDOR: byRegion }),
    extraDayFen: byRegion,
  }),
  emergency: object({
    targets: list(
      object({
        zone: text,
        level: oneOf(LEVELS),
        responseHours: stated(hours),
        arrivalHours: stated(hours),
        resolutionHours: stated(hours),
      }),
      { atLeast: 1 },
    ),
    excludedCauses: causes,
  }),
  annualPlans: list(
    object({
      code: text,
      services: distinct(oneOf(SERVICES), { atLeast: 1 }),
      fees: rows({ feeFen: byEdition(fen) }),
    }),
    { atLeast: 1 },
  ),
  hotline: object({
    weekdays: distinct(wholeBetween(1, 7)),
    from: stated(time),
    to: stated(time),
    exceptions: list(exception),
  }),
  remoteChannels: distinct(text),
});
