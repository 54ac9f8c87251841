import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { stepSentence } from '@/components/decision/step-sentence';
import { WhyButton } from '@/components/decision/why-button';
import { ClauseTag } from '@/components/figures/clause-tag';
import { Money } from '@/components/figures/money';
import { PeriodText } from '@/components/figures/period-text';
import type { UserError } from '@/lib/api/fragments';
import { formatFen } from '@/lib/format/money';
import type { PreviewedLine } from './builder-documents';
import { MissingPrice } from './missing-price';
import { lineInput, type QuoteValues } from './quote-values';
import { standsBesideField } from './use-line-refusals';
import type { QuotePreview } from './use-quote-preview';
import styles from '../quotes.module.css';

type KnownPrice = NonNullable<ReturnType<QuotePreview['of']>>;

interface LinePriceProps {
  readonly name: number;
  readonly document: unknown;
  readonly preview: QuotePreview;
}

/** The price of a line as the server gives it, its derivation, or why there is none; spoken when it changes. */
export function LinePrice({ name, document, preview }: LinePriceProps): ReactNode {
  const { t } = useTranslation('quotes');
  const form = Form.useFormInstance<Partial<QuoteValues>>();
  const asked = lineInput(Form.useWatch(({ lines }: Partial<QuoteValues>) => lines?.[name], form));
  const known = asked === null ? undefined : preview.of(asked, name);
  return (
    <div
      role="status"
      aria-label={t('price.label', { number: name + 1 })}
      aria-busy={preview.pending}
      className={styles['price']}
      data-pending={preview.pending}
    >
      {asked === null && <span className={styles['faint']}>{t('price.pending')}</span>}
      {asked !== null && known === undefined && (
        <span className={styles['faint']}>
          {t(preview.fault === null ? 'price.computing' : 'price.failed')}
        </span>
      )}
      {known !== undefined && <Known known={known} document={document} />}
    </div>
  );
}

/** A price never stands with an error: it would be of something that can't be quoted. */
function Known({
  known: { line, errors },
  document,
}: {
  readonly known: KnownPrice;
  readonly document: unknown;
}): ReactNode {
  const { t } = useTranslation('quotes');
  if (errors.length === 0) return line && <Priced line={line} document={document} />;
  const elsewhere = errors.filter((error) => !standsBesideField(error));
  if (elsewhere.length > 0) return <LineErrors errors={elsewhere} />;
  return <span className={styles['faint']}>{t('price.mend')}</span>;
}

function Priced({ line, document }: { readonly line: PreviewedLine; readonly document: unknown }): ReactNode {
  const { t } = useTranslation(['decision', 'words']);
  const { decision, amountFen, startsOn, endsOn } = line;
  if (decision === null) return null;
  if (!decision.ok) return <MissingPrice decision={decision} document={document} />;
  return (
    <>
      <p className={styles['amount']}>
        <strong>
          <Money fen={amountFen} />
        </strong>
        {amountFen !== null && (
          <WhyButton decision={decision} of={formatFen(amountFen)} document={document} />
        )}
        {startsOn !== null && endsOn !== null && <PeriodText from={startsOn} to={endsOn} />}
      </p>
      <ul className={styles['steps']}>
        {decision.trace
          .filter(({ code }) => code !== 'TABLE_READ' && code !== 'TOTAL')
          .map((step, index) => (
            <li key={index}>
              {stepSentence(t, step)} <ClauseTag clause={step.clause} />
            </li>
          ))}
      </ul>
    </>
  );
}

function LineErrors({ errors }: { readonly errors: readonly UserError[] }): ReactNode {
  return errors.map(({ code, message, clause }) => (
    <p key={code} className={styles['problem']}>
      {message} <ClauseTag clause={clause} />
    </p>
  ));
}
