import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NowMark } from '@/components/figures/now-mark';
import { PeriodText } from '@/components/figures/period-text';
import { Balance } from './balance';
import type { EntitlementParts } from './entitlement-fragment';
import { EntryList } from './entry-list';
import styles from './entitlements.module.css';

/** One entitlement with its balance, where it comes from, and the entries whose sum the balance is. */
export function EntitlementLedger({ entitlement }: { readonly entitlement: EntitlementParts }): ReactNode {
  const { t } = useTranslation('words');
  const { source, startsOn, endsOn, drawn, allowance, contract, rateTable, entries } = entitlement;
  return (
    <article className={styles['ledger']}>
      <h3 className={styles['period']}>
        {t(`coverage.${source}`)} <PeriodText from={startsOn} to={endsOn} />
        <NowMark from={startsOn} to={endsOn} />
      </h3>
      <Balance drawn={drawn} allowance={allowance} endsOn={null} />
      <p className={styles['origin']}>
        {contract !== null && (
          <Link to="/contracts/$contractId" params={{ contractId: contract.id }}>
            {contract.number}
          </Link>
        )}
        <Link to="/rate-tables/$rateTableId" params={{ rateTableId: rateTable.id }}>
          {t('rateTable', { year: rateTable.year, revision: rateTable.revision })}
        </Link>
      </p>
      <EntryList entries={entries} />
    </article>
  );
}
