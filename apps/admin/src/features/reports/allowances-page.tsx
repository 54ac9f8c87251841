import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Select, type TableProps } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { BarChart } from '@/components/chart/bar-chart';
import { DataTable, More } from '@/components/data/data-table';
import { Balance } from '@/components/entitlements/balance';
import { PeriodText } from '@/components/figures/period-text';
import { CustomerFilter } from '@/components/filters/customer-filter';
import { Filter, Filters } from '@/components/filters/filters';
import { DateChoice } from '@/components/form/date-choice';
import type { AllowanceReportQuery } from '@/gql/graphql';
import { todayInShanghai } from '@/lib/format/dates';
import { useLastKnown } from '@/lib/live/use-last-known';
import { AllowanceLedger } from './allowance-ledger';
import { AllowanceReportDocument } from './service-documents';
import { ReportPage } from './report-page';
import type { AllowancesSearch } from './report-search';
import { ReportState } from './report-state';
import styles from './reports.module.css';

const route = getRouteApi('/desk/reports/allowances');
type Report = AllowanceReportQuery['allowanceReport'];
/** Periods that are shown at once, and that the report gives at most. */
const STEP = 50;
const MOST = 1000;

type Period = Report['periods'][number];

const services = ['ON_SITE_SUPPORT', 'DATA_REPAIR'] as const;
const products =
  'ENTERPRISE WAREHOUSE TRADE SALES_FORCE FINANCE CASHIER ASSET HR PAYROLL PRODUCTION MANUFACTURING'.split(
    ' ',
  );

/** How much is used of the allowances that live on a day: what is left, what went past them, and each one's ledger. */
export function AllowancesPage(): ReactNode {
  const { t } = useTranslation(['reports', 'words']);
  const search: AllowancesSearch = route.useSearch();
  const navigate = useNavigate();
  const { licence, ...shown } = search;
  const on = search.on ?? todayInShanghai();
  const filter = {
    ...(search.service && { service: search.service }),
    ...(search.product && { product: search.product }),
    ...(search.customer && { customerId: search.customer }),
  };
  const asked = JSON.stringify({ on, filter });
  const [page, setPage] = useState({ asked, first: STEP });
  const first = page.asked === asked ? page.first : STEP;
  const [{ data, error, fetching, stale }, again] = useQuery({
    query: AllowanceReportDocument,
    variables: { on, filter, first },
    requestPolicy: 'cache-and-network',
  });
  // While more are read, those that are known stay.
  const report = useLastKnown(
    data?.allowanceReport.on === on && !stale ? data.allowanceReport : undefined,
    asked,
  );
  const show = (next: AllowancesSearch, replace = true): void =>
    void navigate({ to: '/reports/allowances', search: next, replace, resetScroll: false });
  return (
    <ReportPage report="allowances" file={{ name: 'allowances', asked: { on, filter } }}>
      <Filters label={t('filter.label')}>
        <Filter label={t('filter.on')} htmlFor="filter-on">
          <DateChoice id="filter-on" value={on} onChange={(next) => show({ ...shown, on: next })} />
        </Filter>
        <Filter label={t('allowance.service')} htmlFor="filter-service">
          <Select
            id="filter-service"
            allowClear
            placeholder={t('filter.all')}
            value={search.service ?? null}
            options={services.map((value) => ({ value, label: t(`words:service.${value}`) }))}
            onChange={(next) => show({ ...shown, service: next })}
          />
        </Filter>
        <Filter label={t('axis.PRODUCT')} htmlFor="filter-product">
          <Select
            id="filter-product"
            allowClear
            placeholder={t('filter.all')}
            value={search.product ?? null}
            options={products.map((value) => ({ value, label: t(`words:product.${value as 'FINANCE'}`) }))}
            onChange={(next) => show({ ...shown, product: next })}
          />
        </Filter>
        <CustomerFilter
          id="filter-customer"
          label={t('line.customer')}
          all={t('filter.all')}
          value={search.customer}
          onChange={(next) => show({ ...shown, customer: next })}
        />
      </Filters>
      <ReportState data={report} error={error} fetching={fetching} again={again}>
        {(known) => (
          <Use
            report={known}
            busy={fetching || stale}
            onMore={() => setPage({ asked, first: Math.min(MOST, first + STEP) })}
            onOpen={(id) => show({ ...shown, licence: id }, false)}
          />
        )}
      </ReportState>
      {licence !== undefined && <AllowanceLedger licenceId={licence} on={on} onClose={() => show(shown)} />}
    </ReportPage>
  );
}

const parts = ['drawn', 'remaining', 'overage'] as const;
/** Drawn in the accent, what is left faint, what went past it in amber. */
const tones = [0, 7, 1];

interface UseProps {
  readonly report: Report;
  readonly busy: boolean;
  readonly onMore: () => void;
  readonly onOpen: (licenceId: string) => void;
}

function Use({ report, busy, onMore, onOpen }: UseProps): ReactNode {
  const { t } = useTranslation(['reports', 'words']);
  const columns = useColumns(onOpen);
  if (report.periodCount === 0) return <div className={styles['empty']}>{t('allowance.none')}</div>;
  return (
    <>
      <BarChart
        title={t('allowance.chart')}
        text={t('allowance.chartText')}
        bars={report.totals.map(({ service, source }) => ({
          key: `${service} ${source}`,
          label: `${t(`words:service.${service}`)} · ${t(`words:coverage.${source}`)}`,
        }))}
        parts={parts.map((key) => ({ key, label: t(`allowance.${key}`) }))}
        tones={tones}
        at={(bar, part) => report.totals[bar]?.[parts[part] ?? 'drawn'] ?? 0}
        format={String}
        tick={String}
        least={1}
      />
      <div className={styles['scroll']} role="region" aria-label={t('allowance.totals')} tabIndex={0}>
        <table className={styles['table']}>
          <caption className="visually-hidden">{t('allowance.totals')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('allowance.service')}</th>
              {(['periods', 'allowance', ...parts] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`allowance.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.totals.map((total) => (
              <tr key={`${total.service} ${total.source}`}>
                <th scope="row">
                  {t(`words:service.${total.service}`)} · {t(`words:coverage.${total.source}`)}
                </th>
                {(['periods', 'allowance', ...parts] as const).map((name) => (
                  <td key={name}>{total[name]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2 className={styles['below']}>{t('allowance.periodsTitle')}</h2>
      <DataTable<Period>
        label={t('allowance.periodsTitle')}
        columns={columns}
        rows={report.periods}
        rowKey={({ entitlementId }) => entitlementId}
        onRetry={() => undefined}
        empty={t('allowance.none')}
        footer={
          <>
            <More
              shown={report.periods.length}
              total={report.periodCount}
              hasMore={report.periods.length < Math.min(MOST, report.periodCount)}
              busy={busy}
              onMore={onMore}
            />
            {report.periods.length >= MOST && report.periodCount > MOST && (
              <p className={styles['first']}>
                {t('allowance.first', { count: MOST, total: report.periodCount })}
              </p>
            )}
          </>
        }
      />
    </>
  );
}

function useColumns(onOpen: (licenceId: string) => void): NonNullable<TableProps<Period>['columns']> {
  const { t } = useTranslation(['reports', 'words']);
  return [
    {
      title: t('line.customer'),
      render: (_, { licence: { customer } }) => (
        <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
          {customer.name}
        </Link>
      ),
    },
    {
      title: t('allowance.licence'),
      render: (_, { licence: { productName, edition, serial } }) => (
        <>
          {productName} <span className={styles['quiet']}>{t(`words:edition.${edition}`)}</span>
          <span className={styles['lines']}>{serial}</span>
        </>
      ),
    },
    { title: t('allowance.service'), render: (_, { service }) => t(`words:service.${service}`) },
    {
      title: t('allowance.period'),
      render: (_, { startsOn, endsOn }) => <PeriodText from={startsOn} to={endsOn} />,
    },
    {
      title: t('allowance.drawn'),
      render: (_, { drawn, allowance }) => <Balance drawn={drawn} allowance={allowance} endsOn={null} />,
    },
    {
      title: t('allowance.remaining'),
      align: 'right',
      dataIndex: 'remaining',
      render: (left: number | null) => left ?? t('none'),
    },
    { title: t('allowance.overage'), align: 'right', dataIndex: 'overage' },
    {
      title: t('allowance.ledger'),
      render: (_, { licence: { id, serial }, service }) => (
        <Button
          type="link"
          size="small"
          aria-label={t('allowance.openLedger', { serial, service: t(`words:service.${service}`) })}
          onClick={() => onOpen(id)}
        >
          {t('allowance.open')}
        </Button>
      ),
    },
  ];
}
