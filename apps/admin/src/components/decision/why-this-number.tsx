import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CellPath } from '@/components/cell-path/cell-path';
import { ClauseTag } from '@/components/figures/clause-tag';
import { CommentList } from '@/components/cell-path/comment-list';
import { Money } from '@/components/figures/money';
import { useCellComments, type CellComment } from '@/lib/api/use-cell-comments';
import { formatYuan } from '@/lib/format/money';
import { DecisionSummary } from './decision-summary';
import type { DecisionView } from './decision-view';
import { readValue, stepSentence, type Step } from './step-sentence';
import styles from './decision.module.css';

interface WhyThisNumberProps {
  readonly decision: DecisionView;
  /** The rate table's document, where it is at hand: cells are then named by their products. */
  readonly document?: unknown;
  /** Whether it begins with the outcome in one line; not where the page says that already. */
  readonly withSummary?: boolean;
}

/** Where a number comes from: the steps with clause, cell and value read, the allowance, the arithmetic, the table. */
export function WhyThisNumber({ decision, document, withSummary = true }: WhyThisNumberProps): ReactNode {
  const { t } = useTranslation('decision');
  const { t: words } = useTranslation('words');
  const { rateTable, lines } = decision;
  const { comments } = useCellComments(rateTable.id);
  return (
    <section className={styles['why']} aria-label={t('title')}>
      {withSummary && (
        <p className={styles['summary']}>
          <DecisionSummary decision={decision} />
        </p>
      )}
      <ol className={styles['steps']}>
        {decision.trace
          .filter(({ code }) => code !== 'TABLE_READ')
          .map((step, index) => (
            <StepItem
              key={index}
              step={step}
              document={document}
              comments={comments.filter(({ cell }) => cell === step.cell)}
            />
          ))}
      </ol>
      <Allowance decision={decision} />
      {lines.length > 0 && <Arithmetic decision={decision} />}
      <p className={styles['table']}>
        {t('table')}{' '}
        <Link to="/rate-tables/$rateTableId" params={{ rateTableId: rateTable.id }}>
          {words('rateTable', { year: rateTable.year, revision: rateTable.revision })}
        </Link>
      </p>
    </section>
  );
}

interface StepItemProps {
  readonly step: Step;
  readonly document?: unknown;
  /** Why the cell that was read states what it states. */
  readonly comments: readonly CellComment[];
}

function StepItem({ step, document, comments }: StepItemProps): ReactNode {
  const { t } = useTranslation(['decision', 'words']);
  return (
    <li>
      <span className={styles['sentence']}>
        {stepSentence(t, step)} <ClauseTag clause={step.clause} />
      </span>
      {step.cell !== null && (
        <span className={styles['read']}>
          <CellPath cell={step.cell} document={document} />
          <span aria-hidden="true">=</span>
          <b>{readValue(t, step)}</b>
        </span>
      )}
      <CommentList comments={comments} />
    </li>
  );
}

function Allowance({
  decision: { allowance, usedBefore, drawn },
}: {
  readonly decision: DecisionView;
}): ReactNode {
  const { t } = useTranslation('decision');
  if (allowance === null || usedBefore === null) return null;
  const used = usedBefore + (drawn ?? 0);
  return (
    <p className={styles['allowance']}>
      <span>{t('allowanceBefore', { used: usedBefore, allowance })}</span>
      <span aria-hidden="true">→</span>
      <span>{t('allowanceAfter', { used, left: Math.max(0, allowance - used) })}</span>
    </p>
  );
}

function Arithmetic({ decision: { lines, totalFen } }: { readonly decision: DecisionView }): ReactNode {
  const { t } = useTranslation(['decision', 'words']);
  return (
    <table className={styles['arithmetic']}>
      <caption className="visually-hidden">{t('decision:arithmetic')}</caption>
      <tbody>
        {lines.map(({ code, quantity, unitFen, amountFen, clause }) => (
          <tr key={code}>
            <th scope="row">
              {t(`words:charge.${code}` as 'words:charge.TRAVEL', { defaultValue: code })}{' '}
              <ClauseTag clause={clause} />
            </th>
            <td>
              {formatYuan(unitFen)} × {quantity} = {formatYuan(amountFen)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('decision:total')}</th>
          <td>
            <Money fen={totalFen} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
