import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CoverageBar } from '@/components/figures/coverage-bar';
import { graphql } from '@/gql';
import type { LicenceBalancesFragment } from '@/gql/graphql';
import { formatDate } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import styles from './licence-balances.module.css';

graphql(`
  fragment LicenceBalances on Licence {
    coverage {
      service
      coverage
      startsOn
      endsOn
      allowance
      drawn
      remaining
      rateTable {
        id
      }
    }
  }
`);

/** What a licence enjoys today, service by service: coverage, until when, how much is drawn. */
export function LicenceBalances({
  coverage,
}: {
  readonly coverage: LicenceBalancesFragment['coverage'];
}): ReactNode {
  const { t } = useTranslation(['licence', 'words']);
  return (
    <span className={styles['balances']}>
      {coverage.map(({ service, coverage: kind, endsOn, allowance, drawn }) => (
        <span key={service} className={styles['balance']} data-covered={kind !== 'NONE'}>
          <span className={styles['service']}>{t(`words:service.${service}`)}</span>
          {allowance !== null && drawn !== null && <CoverageBar drawn={drawn} allowance={allowance} />}
          <span className={styles['kind']}>
            {t(`words:coverage.${kind}`)}
            {endsOn !== null && ` ${t('licence.until', { date: formatDate(endsOn, currentLanguage()) })}`}
          </span>
        </span>
      ))}
    </span>
  );
}
