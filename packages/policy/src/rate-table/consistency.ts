import { LEVELS } from '../codes.js';
import { readCell } from './document.js';
import { type Entry, entriesOf, entriesWithin, schedulesOf, valuesWithin } from './entries.js';
import { minuteOfTime } from './hours.js';
import type { Findings } from './problems.js';

type Rule = (document: unknown, findings: Findings) => void;

const textsOf = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set(entries.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])));

/** Reports each text that an earlier entry has already, and where. */
function eachOnce(entries: readonly Entry[], findings: Findings): void {
  const first = new Map<string, string>();
  for (const { value, cell } of entries) {
    if (typeof value !== 'string') continue;
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, cell);
    else findings.error('TWICE', cell, { found: value, first: earlier });
  }
}

/** A product, a zone, a plan, a district, a city or a civil day is stated once. */
const namesOnce: Rule = (document, findings) => {
  eachOnce(valuesWithin(document, '/products', 'code'), findings);
  eachOnce(valuesWithin(document, '/zones', 'code'), findings);
  eachOnce(entriesWithin(document, '/zones', 'districts'), findings);
  eachOnce(entriesWithin(document, '/zones', 'cities'), findings);
  eachOnce(valuesWithin(document, '/annualPlans', 'code'), findings);
  eachOnce(valuesWithin(document, '/hotline/exceptions', 'date'), findings);
};

/** Every product stands in exactly one row of each schedule. */
const productsOnceInEachSchedule: Rule = (document, findings) => {
  const products = textsOf(valuesWithin(document, '/products', 'code'));
  for (const rows of schedulesOf(document)) {
    const placed = entriesWithin(document, rows, 'products');
    eachOnce(placed, findings);
    for (const { value, cell } of placed) {
      if (typeof value === 'string' && !products.has(value))
        findings.error('PRODUCT_UNKNOWN', cell, { product: value });
    }
    const inRows = textsOf(placed);
    for (const product of products) {
      if (!inRows.has(product)) findings.error('PRODUCT_IN_NO_ROW', rows, { product });
    }
  }
};

const TARGETS = '/emergency/targets';

/** Every zone and level has exactly one row of targets. */
const targetsOnce: Rule = (document, findings) => {
  const zones = textsOf(valuesWithin(document, '/zones', 'code'));
  const first = new Map<string, string>();
  for (const { value, cell } of entriesOf(document, TARGETS)) {
    const [zone, level] = [readCell(value, '/zone'), readCell(value, '/level')];
    if (typeof zone !== 'string') continue;
    if (!zones.has(zone)) findings.error('ZONE_UNKNOWN', `${cell}/zone`, { zone });
    if (typeof level !== 'number') continue;
    const key = `${level} ${zone}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, cell);
    else findings.error('TWICE', cell, { zone, level, first: earlier });
  }
  for (const zone of zones) {
    for (const level of LEVELS) {
      if (!first.has(`${level} ${zone}`)) findings.error('TARGET_MISSING', TARGETS, { zone, level });
    }
  }
};

/** The hotline opens before it closes, in the week and on each exception. */
const opensBeforeItCloses: Rule = (document, findings) => {
  const days = [
    { value: readCell(document, '/hotline'), cell: '/hotline' },
    ...entriesOf(document, '/hotline/exceptions'),
  ];
  for (const { value, cell } of days) {
    const [from, to] = [minuteOfTime(readCell(value, '/from')), minuteOfTime(readCell(value, '/to'))];
    if (from !== null && to !== null && from >= to) findings.error('FROM_NOT_BEFORE_TO', `${cell}/from`);
  }
};

/** What must hold between the cells of a table, whatever else is wrong with it. */
export const CONSISTENCY: readonly Rule[] = [
  namesOnce,
  productsOnceInEachSchedule,
  targetsOnce,
  opensBeforeItCloses,
];
