import {
  clauseOf,
  compareTables,
  validateTable,
  type CellChange,
  type Problem,
  type RateTable,
} from 'policy';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { problemSentence } from '@/components/cell-path/problem-sentence';
import { grouped } from './grouped';
import { kindOf } from '../sheet/figure-kinds';
import type { CellProblem } from '../sheet/sheet-context';

/** All that is wrong, odd, missing and changed in a table, at once. */
export interface Review {
  readonly problems: readonly CellProblem[];
  readonly problemsAt: (cell: string) => readonly CellProblem[];
  readonly changes: readonly CellChange[];
  readonly changesByCell: ReadonlyMap<string, readonly CellChange[]>;
}

const own = new Set(['/year', '/revision', '/effectiveFrom']);
/** Whether a cell is a figure of the sheet: not a fact of the table itself, shown elsewhere, that every copy changes. */
export const isShown = ({ cell }: { readonly cell: string }): boolean => !own.has(cell);

/** The changes of a table against the one it was copied from; none where it was not copied. */
export const changesOf = (base: RateTable | null, document: RateTable): readonly CellChange[] =>
  base === null ? [] : compareTables(base, document).filter(isShown);

/** Looks the whole table over in the browser, by the policy that the server uses. */
export function useReview(
  document: RateTable,
  base: RateTable | null,
  unreadable: Readonly<Record<string, string>>,
  refused: readonly CellProblem[],
): Review {
  const { t } = useTranslation(['problems', 'words', 'rate-tables', 'rate-desk']);
  const validation = useMemo(() => validateTable(document), [document]);
  const changes = useMemo(() => changesOf(base, document), [base, document]);
  return useMemo(() => {
    const said =
      (severity: CellProblem['severity']) =>
      (problem: Problem): CellProblem => ({
        cell: problem.cell,
        clause: problem.clause,
        message: problemSentence(t, problem.code, problem.values),
        severity,
      });
    const unread = Object.entries(unreadable).map(([cell, text]): CellProblem => ({
      cell,
      clause: clauseOf(cell, document),
      message: text.trim().startsWith('=')
        ? t('rate-desk:bar.notUnderstood')
        : t(`rate-tables:unreadable.${kindOf(cell)}`),
      severity: 'error',
    }));
    // What the browser found itself need not be said twice.
    const found = new Set(validation.errors.map(({ cell }) => cell));
    const problems = [
      ...unread,
      ...refused.filter(({ cell }) => !found.has(cell)),
      ...validation.errors.map(said('error')),
      ...validation.warnings.filter(isShown).map(said('warning')),
      ...validation.missing.map(said('missing')),
    ];
    const byCell = grouped(problems);
    return {
      problems,
      problemsAt: (cell) => byCell.get(cell) ?? [],
      changes,
      changesByCell: grouped(changes.filter(({ after }) => after !== undefined)),
    };
  }, [document, validation, changes, unreadable, refused, t]);
}
