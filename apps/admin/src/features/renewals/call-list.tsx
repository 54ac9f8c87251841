import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { RecordList } from '@/components/data/record-list';
import { Section } from '@/components/page/section';
import { formatDate } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import { CallReasonsDocument, type CallReasons } from './renewal-documents';
import styles from './renewals.module.css';

const context = { additionalTypenames: ['Entitlement', 'Contract', 'Licence', 'ServiceOrder'] };

/** Whom to call although no contract of theirs ends: cover that was lost, and allowances that are used up. */
export function CallList(): ReactNode {
  const [{ data, error }, again] = useQuery({ query: CallReasonsDocument, context });
  if (data !== undefined) return <Lists reasons={data.callReasons} />;
  if (error === undefined) return <PageLoading />;
  return <FaultState error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
}

function Lists({ reasons }: { readonly reasons: CallReasons }): ReactNode {
  const { t } = useTranslation(['renewals', 'words']);
  const language = currentLanguage();
  return (
    <div className={styles['calls']}>
      <Section title={t('gaps.title')} count={reasons.gapCount}>
        <RecordList
          label={t('gaps.title')}
          empty={t('gaps.empty')}
          items={reasons.gaps.map(({ coveredUntil, days, licence }) => ({
            key: licence.id,
            name: <CustomerOf licence={licence} />,
            mark: licence.productName,
            figure: t('gaps.days', { count: days }),
            detail: (
              <>
                <span>{t('gaps.until', { date: formatDate(coveredUntil, language) })}</span>
                <span>{licence.serial}</span>
                <QuoteLink licence={licence} />
              </>
            ),
          }))}
        />
      </Section>
      <Section title={t('used.title')} count={reasons.exhaustedCount}>
        <RecordList
          label={t('used.title')}
          empty={t('used.empty')}
          items={reasons.exhausted.map(({ service, allowance, drawn, endsOn, licence }) => ({
            key: `${licence.id} ${service}`,
            name: <CustomerOf licence={licence} />,
            mark: licence.productName,
            figure: t('words:drawn', { drawn, allowance }),
            detail: (
              <>
                <span>{t(`words:service.${service}`)}</span>
                <span>{t('words:until', { date: formatDate(endsOn, language) })}</span>
                <span>{licence.serial}</span>
                <QuoteLink licence={licence} />
              </>
            ),
          }))}
        />
      </Section>
    </div>
  );
}

type Called = CallReasons['gaps'][number]['licence'];

const CustomerOf = ({ licence: { customer } }: { readonly licence: Called }): ReactNode => (
  <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
    {customer.name}
  </Link>
);

function QuoteLink({ licence }: { readonly licence: Called }): ReactNode {
  const { t } = useTranslation('renewals');
  const { id, customer } = licence;
  return (
    <Link
      to="/quotes/new"
      search={{ customerId: customer.id, licenceId: id }}
      aria-label={t('quoteFor', { customer: customer.name, product: licence.productName })}
    >
      {t('quote')}
    </Link>
  );
}
