import { isCivilDate } from '../dates.js';
import { isCount } from '../money.js';
import { readCell } from './document.js';
import { entriesOf, schedulesOf } from './entries.js';
import type { Findings, ProblemCode } from './problems.js';

type Rule = (document: unknown, findings: Findings) => void;

/** Warns at the cell that is below the one it is expected to reach. */
function expectReached(
  document: unknown,
  at: {
    readonly within: string;
    readonly lower: string;
    readonly higher: string;
    readonly code: ProblemCode;
  },
  findings: Findings,
): void {
  const cell = `${at.within}/${at.higher}`;
  const [lower, higher] = [readCell(document, `${at.within}/${at.lower}`), readCell(document, cell)];
  if (isCount(lower) && isCount(higher) && higher < lower)
    findings.warn(at.code, cell, { [at.lower]: lower, [at.higher]: higher });
}

const rowCells = (document: unknown, column: string): readonly string[] =>
  schedulesOf(document).flatMap((rows) => entriesOf(document, rows).map(({ cell }) => `${cell}/${column}`));

/** A network licence has at least what a standalone one has, and costs at least as much. */
const networkReachesStandalone: Rule = (document, findings) => {
  const places = ['/freePeriodMonths', ...rowCells(document, 'allowance'), ...rowCells(document, 'feeFen')];
  for (const within of places) {
    expectReached(
      document,
      { within, lower: 'STANDALONE', higher: 'NETWORK', code: 'NETWORK_BELOW_STANDALONE' },
      findings,
    );
  }
};

/** Outside Shenzhen a service costs at least what it costs within. */
const outsideReachesShenzhen: Rule = (document, findings) => {
  const places = [
    ...rowCells(document, 'overageFen'),
    '/onSiteSupport/perVisitFen',
    '/training/includedDayFen/ON_SITE',
    '/training/includedDayFen/AT_VENDOR',
    '/training/extraDayFen',
  ];
  for (const within of places) {
    expectReached(
      document,
      { within, lower: 'SHENZHEN', higher: 'OUTSIDE', code: 'OUTSIDE_BELOW_SHENZHEN' },
      findings,
    );
  }
};

/** A table of a year takes effect in that year. */
const effectiveInItsYear: Rule = (document, findings) => {
  const [year, effectiveFrom] = [readCell(document, '/year'), readCell(document, '/effectiveFrom')];
  if (isCount(year) && isCivilDate(effectiveFrom) && Number(effectiveFrom.slice(0, 4)) !== year) {
    findings.warn('EFFECTIVE_OUTSIDE_YEAR', '/effectiveFrom', { year, effectiveFrom });
  }
};

/** A fault is answered before someone arrives, and someone arrives before it is mended. */
const targetsInOrder: Rule = (document, findings) => {
  const columns = ['responseHours', 'arrivalHours', 'resolutionHours'] as const;
  for (const { value, cell } of entriesOf(document, '/emergency/targets')) {
    let latest = { column: '', hours: 0 };
    for (const column of columns) {
      const hours = readCell(value, `/${column}`);
      if (typeof hours !== 'number') continue;
      if (hours < latest.hours) {
        findings.warn('TARGETS_OUT_OF_ORDER', `${cell}/${column}`, {
          [latest.column]: latest.hours,
          [column]: hours,
        });
      }
      latest = { column, hours };
    }
  }
};

/** What is allowed in a table, but unlikely to be meant. */
export const ODDITIES: readonly Rule[] = [
  networkReachesStandalone,
  outsideReachesShenzhen,
  effectiveInItsYear,
  targetsInOrder,
];
