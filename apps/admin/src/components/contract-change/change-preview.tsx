import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { WhyButton } from '@/components/decision/why-button';
import { ClauseTag } from '@/components/figures/clause-tag';
import { Money } from '@/components/figures/money';
import { PeriodText } from '@/components/figures/period-text';
import { formatDate } from '@/lib/format/dates';
import { formatFen, formatFenDifference } from '@/lib/format/money';
import { currentLanguage } from '@/lib/i18n/i18n';
import type { ContractChange } from './contract-change-fragment';
import styles from './change-preview.module.css';

interface ChangePreviewProps {
  /** Undefined until the day is chosen and the answer is here. */
  readonly change: ContractChange | undefined;
  readonly error: CombinedError | undefined;
  readonly busy: boolean;
  readonly onRetry: () => void;
}

/** What a cancellation or an upgrade would come to, before it is done: fees, allowances, and why. Spoken when it changes. */
export function ChangePreview({ change, error, busy, onRetry }: ChangePreviewProps): ReactNode {
  const { t } = useTranslation('contracts');
  if (error !== undefined) return <FaultState error={error} onRetry={onRetry} />;
  return (
    <section className={styles['preview']} aria-label={t('change.title')} aria-busy={busy} data-busy={busy}>
      <h3 className={styles['title']}>{t('change.title')}</h3>
      <div role="status">
        {change === undefined ? (
          <p className={styles['faint']}>{t('change.pending')}</p>
        ) : (
          <Change change={change} />
        )}
      </div>
    </section>
  );
}

function Change({ change }: { readonly change: ContractChange }): ReactNode {
  const { t } = useTranslation('contracts');
  const { userErrors, years, entitlements, amountFen, takenBackFen, standingRenewal } = change;
  if (userErrors.length > 0)
    return userErrors.map(({ code, message, clause }) => (
      <p key={code} className={styles['problem']}>
        {message} <ClauseTag clause={clause} />
      </p>
    ));
  return (
    <>
      {standingRenewal !== null && (
        <p className={styles['notice']}>
          {t('change.renewalStands', {
            number: standingRenewal.number,
            date: formatDate(standingRenewal.startsOn, currentLanguage()),
          })}{' '}
          <Link to="/contracts/$contractId" params={{ contractId: standingRenewal.id }} target="_blank">
            {standingRenewal.number}
          </Link>
        </p>
      )}
      {years.length === 0 && <p className={styles['faint']}>{t('change.noYears')}</p>}
      <ul className={styles['list']} aria-label={t('change.fees')}>
        {years.map((year) => (
          <Year key={`${year.contract.id} ${year.licence.id} ${year.startsOn}`} year={year} />
        ))}
      </ul>
      <ul className={styles['list']} aria-label={t('change.allowances')}>
        {entitlements.map((each) => (
          <Allowance key={each.entitlement.id} change={each} />
        ))}
      </ul>
      <p className={styles['sum']}>
        <span>{t('change.amount')}</span> <strong>{formatFenDifference(amountFen ?? 0)}</strong>
      </p>
      {takenBackFen !== null && takenBackFen > 0 && (
        <p className={styles['sum']}>
          <span>{t('change.takenBack')}</span> <Money fen={takenBackFen} />
        </p>
      )}
    </>
  );
}

function Year({ year }: { readonly year: ContractChange['years'][number] }): ReactNode {
  const { t } = useTranslation('contracts');
  const { licence, contract, startsOn, endsOn, oldFeeFen, newFeeFen, amountFen, decision } = year;
  return (
    <li>
      <span>
        {licence.productName} · {contract.number}
        <br />
        <span className={styles['faint']}>
          <PeriodText from={startsOn} to={endsOn} />{' '}
          {newFeeFen === null
            ? t('change.fee', { fee: formatFen(oldFeeFen) })
            : t('change.feeFromTo', { old: formatFen(oldFeeFen), fee: formatFen(newFeeFen) })}
        </span>
      </span>
      <span className={styles['figure']}>
        {formatFenDifference(amountFen)}
        {decision !== null && <WhyButton decision={decision} of={formatFenDifference(amountFen)} />}
      </span>
    </li>
  );
}

function Allowance({ change }: { readonly change: ContractChange['entitlements'][number] }): ReactNode {
  const { t } = useTranslation(['contracts', 'words']);
  const { entitlement, endsOn, allowance } = change;
  const language = currentLanguage();
  const times = (count: number | null): string =>
    count === null ? t('words:notStated') : t('change.times', { count });
  const said = [
    allowance !== entitlement.allowance &&
      t('change.allowanceFromTo', { old: times(entitlement.allowance), allowance: times(allowance) }),
    endsOn !== entitlement.endsOn &&
      (endsOn < entitlement.startsOn
        ? t('change.never')
        : t('change.endsFromTo', {
            old: formatDate(entitlement.endsOn, language),
            date: formatDate(endsOn, language),
          })),
  ].filter((text) => text !== false);
  return (
    <li>
      <span>
        {t(`words:service.${entitlement.service}`)} · {entitlement.licence.productName}
        <br />
        <span className={styles['faint']}>
          <PeriodText from={entitlement.startsOn} to={entitlement.endsOn} />{' '}
          {t('change.drawn', { count: entitlement.drawn })}
        </span>
      </span>
      <span className={styles['figure']}>{said.length === 0 ? t('change.same') : said.join(' · ')}</span>
    </li>
  );
}
