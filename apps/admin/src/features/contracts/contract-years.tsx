import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Balance } from '@/components/entitlements/balance';
import type { EntitlementParts } from '@/components/entitlements/entitlement-fragment';
import { EntryList } from '@/components/entitlements/entry-list';
import { NowMark } from '@/components/figures/now-mark';
import { PeriodText } from '@/components/figures/period-text';
import { Section } from '@/components/page/section';
import styles from './contracts.module.css';

interface ContractYear {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly entitlements: readonly EntitlementParts[];
}

/** The entitlements by their period, the earliest first. */
function byYear(entitlements: readonly EntitlementParts[]): readonly ContractYear[] {
  const years = new Map<string, ContractYear>();
  for (const entitlement of entitlements) {
    const { startsOn, endsOn } = entitlement;
    const earlier = years.get(`${startsOn} ${endsOn}`)?.entitlements ?? [];
    years.set(`${startsOn} ${endsOn}`, { startsOn, endsOn, entitlements: [...earlier, entitlement] });
  }
  return [...years.values()].toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
}

/** What each contract year entitles to: every balance opens onto the entries that it is the sum of. */
export function ContractYears({
  entitlements,
}: {
  readonly entitlements: readonly EntitlementParts[];
}): ReactNode {
  const { t } = useTranslation('contracts');
  return (
    <Section title={t('page.entitlements')}>
      {entitlements.length === 0 && <p className={styles['empty']}>{t('page.entitlementsEmpty')}</p>}
      <div className={styles['years']}>
        {byYear(entitlements).map((year) => (
          <Year key={`${year.startsOn} ${year.endsOn}`} year={year} />
        ))}
      </div>
    </Section>
  );
}

function Year({ year: { startsOn, endsOn, entitlements } }: { readonly year: ContractYear }): ReactNode {
  const { t } = useTranslation('contracts');
  return (
    <article className={styles['year']}>
      <h3 className={styles['yearTitle']}>
        {t('page.year')} <PeriodText from={startsOn} to={endsOn} />
        <NowMark from={startsOn} to={endsOn} />
      </h3>
      {entitlements.map((entitlement) => (
        <YearBalance key={entitlement.id} entitlement={entitlement} />
      ))}
    </article>
  );
}

function YearBalance({ entitlement }: { readonly entitlement: EntitlementParts }): ReactNode {
  const { t } = useTranslation(['contracts', 'words']);
  const { service, licence, drawn, allowance, entries } = entitlement;
  return (
    <details className={styles['balance']}>
      <summary>
        <span className={styles['what']}>
          <strong>{t(`words:service.${service}`)}</strong>{' '}
          <span className={styles['faint']}>{licence.productName}</span>
        </span>
        <Balance drawn={drawn} allowance={allowance} endsOn={null} />
        <span className={styles['entries']}>{t('page.entriesCount', { count: entries.length })}</span>
      </summary>
      <EntryList entries={entries} />
    </details>
  );
}
