import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PeriodText } from '@/components/figures/period-text';
import { formatFen } from '@/lib/format/money';
import type { WeighedPlan } from './builder-documents';
import styles from '../quotes.module.css';

/** The plan weighed against single visits by the licence's own last year: the verdict, and the arithmetic when it is opened. */
export function BreakEven({ weighed }: { readonly weighed: WeighedPlan }): ReactNode {
  const { t } = useTranslation(['quotes', 'words']);
  const { services, feeFen, singlyFen, withPlanFen, savedFen, service, from, since, until } = weighed;
  const had = services
    .map((each) => t('breakEven.had', { service: t(`words:service.${each.service}`), count: each.count }))
    .join(t('words:comma'));
  const verdict =
    savedFen > 0
      ? t('breakEven.saves', { amount: formatFen(savedFen) })
      : savedFen === 0
        ? t('breakEven.even')
        : t('breakEven.costs', { amount: formatFen(savedFen).replace('−', '') });
  return (
    <details className={styles['breakEven']}>
      <summary>
        <strong>{verdict}</strong> <span className={styles['faint']}>{had}</span>
      </summary>
      <p className={styles['faint']}>
        {t('breakEven.period')} <PeriodText from={since} to={until} />
      </p>
      <ul className={styles['steps']}>
        {services.map((each) => (
          <li key={each.service}>
            {t('breakEven.singly', {
              service: t(`words:service.${each.service}`),
              count: each.count,
              unit: formatFen(each.perVisitFen),
              amount: formatFen(each.singlyFen),
            })}
          </li>
        ))}
        <li>{t('breakEven.singlySum', { amount: formatFen(singlyFen) })}</li>
        <li>{t('breakEven.fee', { amount: formatFen(feeFen) })}</li>
        {services
          .filter(({ overage }) => overage > 0)
          .map((each) => (
            <li key={each.service}>
              {t('breakEven.beyond', {
                service: t(`words:service.${each.service}`),
                allowance: each.allowance,
                overage: each.overage,
                unit: formatFen(each.overageFen ?? 0),
                amount: formatFen(each.beyondFen),
              })}
            </li>
          ))}
        <li>{t('breakEven.planSum', { amount: formatFen(withPlanFen) })}</li>
        <li>
          {from === null
            ? t('breakEven.never')
            : t('breakEven.from', { service: t(`words:service.${service}`), count: from })}
        </li>
      </ul>
      <p className={styles['faint']}>{t('breakEven.without')}</p>
    </details>
  );
}
