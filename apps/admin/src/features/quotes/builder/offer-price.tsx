import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { stepSentence } from '@/components/decision/step-sentence';
import { WhyButton } from '@/components/decision/why-button';
import { ClauseTag } from '@/components/figures/clause-tag';
import { Money } from '@/components/figures/money';
import { PeriodText } from '@/components/figures/period-text';
import type { UserError } from '@/lib/api/fragments';
import { formatFen } from '@/lib/format/money';
import { BreakEven } from './break-even';
import type { PricedOffer } from './builder-documents';
import { MissingPrice } from './missing-price';
import type { OfferGroup } from './quote-values';
import { standsBesideField, useOfferInput } from './use-offer-refusals';
import type { KnownOffer, QuotePreview } from './use-quote-preview';
import styles from '../quotes.module.css';

interface OfferPriceProps {
  readonly group: OfferGroup;
  /** Its place in the list, from 0. */
  readonly name: number;
  /** What it is called, for the reader of the screen. */
  readonly label: string;
  readonly document: unknown;
  readonly preview: QuotePreview;
}

/** The price of one thing as the server gives it, its derivation, or why there is none; spoken when it changes. */
export function OfferPrice({ group, name, label, document, preview }: OfferPriceProps): ReactNode {
  const { t } = useTranslation('quotes');
  const asked = useOfferInput(group, name);
  const known = asked === null ? undefined : preview.of(group, asked, name);
  return (
    <div
      role="status"
      aria-label={label}
      aria-busy={preview.pending}
      className={styles['price']}
      data-pending={preview.pending}
    >
      {asked === null && (
        <span className={styles['faint']}>
          {t(group === 'lines' ? 'price.pending' : 'price.pendingItem')}
        </span>
      )}
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
  known: { offer, errors },
  document,
}: {
  readonly known: KnownOffer;
  readonly document: unknown;
}): ReactNode {
  const { t } = useTranslation('quotes');
  if (errors.length === 0) return offer && <Priced offer={offer} document={document} />;
  const elsewhere = errors.filter((error) => !standsBesideField(error));
  if (elsewhere.length > 0) return <OfferErrors errors={elsewhere} />;
  return <span className={styles['faint']}>{t('price.mend')}</span>;
}

function Priced({ offer, document }: { readonly offer: PricedOffer; readonly document: unknown }): ReactNode {
  const { t } = useTranslation(['decision', 'words']);
  const { decision, amountFen } = offer;
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
        {'startsOn' in offer && offer.startsOn !== null && offer.endsOn !== null && (
          <PeriodText from={offer.startsOn} to={offer.endsOn} />
        )}
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
      {'breakEven' in offer && offer.breakEven && <BreakEven weighed={offer.breakEven} />}
    </>
  );
}

function OfferErrors({ errors }: { readonly errors: readonly UserError[] }): ReactNode {
  return errors.map(({ code, message, clause }) => (
    <p key={code} className={styles['problem']}>
      {message} <ClauseTag clause={clause} />
    </p>
  ));
}
