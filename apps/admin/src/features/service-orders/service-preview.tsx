import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'antd';
import { CellPath } from '@/components/cell-path/cell-path';
import { ClauseTag } from '@/components/figures/clause-tag';
import { Money } from '@/components/figures/money';
import { WhyThisNumber } from '@/components/decision/why-this-number';
import { useFaultText } from '@/components/data/use-fault-text';
import { formatDate } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import type { DecisionParts, UserError } from '@/lib/api/fragments';
import { outcomeWords } from './outcome';
import { standsBesideField } from './service-fields';
import type { ServicePreview, ServicePreviewAnswer } from './use-service-preview';
import styles from './service-preview.module.css';

interface PreviewPanelProps {
  readonly preview: ServicePreview;
  /** What the form still lacks, in a sentence. */
  readonly incomplete: string;
  /** The document of the table that decides, where it is at hand. */
  readonly document: unknown;
}

/** Says before saving what the service will come to and why, in large calm words. */
export function PreviewPanel({
  preview: { answer, current, error, retry },
  incomplete,
  document,
}: PreviewPanelProps): ReactNode {
  const { t } = useTranslation(['service-orders', 'app']);
  const faultText = useFaultText();
  const busy = answer !== undefined && !current && error === undefined;
  return (
    <section className={styles['panel']} aria-label={t('preview.title')} aria-busy={busy}>
      <h2 className={styles['title']}>
        {t('preview.title')}
        {busy && ` · ${t('preview.busy')}`}
      </h2>
      {error !== undefined && (
        <div role="alert" className={styles['problem']}>
          <p>
            {t('preview.failed')} {faultText(error)}
          </p>
          <Button onClick={retry}>{t('app:data.retry')}</Button>
        </div>
      )}
      {error === undefined && answer === undefined && <p className={styles['quiet']}>{incomplete}</p>}
      {error === undefined && answer !== undefined && (
        <Answer answer={answer} current={current} document={document} />
      )}
    </section>
  );
}

interface AnswerProps extends Pick<PreviewPanelProps, 'document'> {
  readonly answer: ServicePreviewAnswer;
  readonly current: boolean;
}

function Answer({ answer, current, document }: AnswerProps): ReactNode {
  const { t } = useTranslation(['service-orders', 'words']);
  const { decision, entitlement, userErrors } = answer;
  const refusals = refusalsOf(decision, userErrors);
  const elsewhere = refusals.filter((error) => !standsBesideField(error));
  // What is wrong stands beside its field: here is no outcome yet.
  if (refusals.length > 0 && elsewhere.length === 0)
    return (
      <p role="status" className={styles['quiet']}>
        {t('preview.mend')}
      </p>
    );
  const day = (date: string): string => formatDate(date, currentLanguage());
  return (
    <div className={styles['answer']} data-stale={!current}>
      <p role="status" className={styles['words']} data-outcome={toneOf(decision)}>
        {decision === null ? t('outcome.refused') : outcomeWords(t, decision)}
      </p>
      {entitlement !== null && (
        <p className={styles['quiet']}>
          {t(`words:coverage.${entitlement.source}`)} ·{' '}
          {t('outcome.period', { from: day(entitlement.startsOn), to: day(entitlement.endsOn) })}
        </p>
      )}
      {decision !== null && decision.lines.length > 0 && <Lines decision={decision} />}
      <Refusals errors={elsewhere} document={document} />
      {decision !== null && (
        <div className={styles['why']}>
          <h3 className={styles['subtitle']}>{t('preview.why')}</h3>
          <WhyThisNumber decision={decision} document={document} withSummary={false} />
        </div>
      )}
    </div>
  );
}

/** A decision that can't be priced says so once: as its own error, or as a refusal of the whole question. */
const refusalsOf = (decision: DecisionParts | null, userErrors: readonly UserError[]): readonly UserError[] =>
  userErrors.length === 0 && decision?.error ? [decision.error] : userErrors;

function toneOf(decision: DecisionParts | null): 'refused' | 'charged' | 'free' {
  if (decision === null || !decision.ok) return 'refused';
  return decision.totalFen !== null && decision.totalFen > 0 ? 'charged' : 'free';
}

function Lines({ decision }: { readonly decision: DecisionParts }): ReactNode {
  const { t } = useTranslation('words');
  return (
    <ul className={styles['lines']}>
      {decision.lines.map(({ code, amountFen, clause }) => (
        <li key={code}>
          <span>
            {t(`charge.${code}`)} <ClauseTag clause={clause} />
          </span>
          <Money fen={amountFen} />
        </li>
      ))}
    </ul>
  );
}

interface RefusalsProps {
  readonly errors: readonly UserError[];
  readonly document: unknown;
}

/** What stands in the way of saving: a missing rate names its clause and its cell in words. */
function Refusals({ errors, document }: RefusalsProps): ReactNode {
  const { t } = useTranslation('service-orders');
  return (
    <ul className={styles['refusals']}>
      {errors.map(({ code, message, clause, cell }) => (
        <li key={`${code} ${cell ?? message}`}>
          {cell !== null && (
            <b>
              {t('outcome.missing')}
              <CellPath cell={cell} document={document} /> <ClauseTag clause={clause} />
            </b>
          )}
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}
