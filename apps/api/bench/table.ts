import type { Figure, Outcome, Scale, Scenario } from './scenario.js';

/** What was found of one scenario at one scale. */
export interface Found {
  scenario: Scenario;
  scale: Scale;
  outcome: Outcome;
}

/** Whether a figure is within its bounds; null where it has none. */
export function isReached({ value, goal }: Figure): boolean | null {
  if (!goal) return null;
  return value >= (goal.atLeast ?? -Infinity) && value <= (goal.atMost ?? Infinity);
}

/** What an operation costs at a scale as a multiple of its cost at the smallest scale measured; linear is at most the data's growth. */
export function growthOf(found: readonly Found[], { scenario, scale, outcome }: Found): Figure | null {
  const first = found.find((each) => each.scenario === scenario);
  if (!first?.outcome.cost || !outcome.cost || first.scale === scale) return null;
  // Constant work may be as much dearer as caches are colder.
  const atMost = scenario.sameWork ? 2 : (scale / first.scale) * 1.2;
  const name = `cost of ${scale}× in that of ${first.scale}×`;
  return { name, value: outcome.cost / first.outcome.cost, unit: '×', goal: { atMost } };
}

/** The table of goals and what was reached. */
export function tableOf(found: readonly Found[]): string {
  const rows = found.flatMap((each) => {
    const growth = growthOf(found, each);
    const figures = growth ? [...each.outcome.figures, growth] : each.outcome.figures;
    return figures.map((figure, index) => [
      index === 0 ? each.scenario.title : '',
      index === 0 ? `${each.scale}×` : '',
      figure.name,
      shown(figure.value) + figure.unit,
      goalText(figure),
      mark(figure),
    ]);
  });
  return columns([['operation', 'data', '', 'found', 'goal', ''], ...rows]);
}

const mark = (figure: Figure): string => ({ true: '✓', false: '✗', null: '' })[`${isReached(figure)}`];

function goalText({ goal, unit }: Figure): string {
  if (goal?.atLeast !== undefined && goal.atLeast === goal.atMost) return `= ${goal.atLeast}${unit}`;
  if (goal?.atLeast !== undefined) return `≥ ${goal.atLeast}${unit}`;
  return goal?.atMost === undefined ? '' : `≤ ${goal.atMost}${unit}`;
}

function shown(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}

function columns(rows: readonly string[][]): string {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, at) => Math.max(widest[at] ?? 0, cell.length)),
    [],
  );
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}
