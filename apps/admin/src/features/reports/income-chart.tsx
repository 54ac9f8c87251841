import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BarChart } from '@/components/chart/bar-chart';
import type { IncomePivotQuery } from '@/gql/graphql';
import { formatFen, formatYuan } from '@/lib/format/money';
import type { Place } from './income-search';
import { useKeyWords } from './use-key-words';

type Pivot = IncomePivotQuery['incomePivot'];

interface IncomeChartProps {
  readonly pivot: Pivot;
  readonly onOpen: (place: Place) => void;
}

/** More bars than can be told apart say nothing: the table has them all. */
const mostBars = 60;
/** Ticks lie whole yuan apart. */
const oneYuan = 100;

/** A colour is a kind's for good, whichever others are shown; so is a source's. */
const tones: Readonly<Record<string, readonly string[]>> = {
  KIND: [
    'ANNUAL_FEE',
    'ON_SITE_OVERAGE',
    'ON_SITE_PER_VISIT',
    'DATA_REPAIR_OVERAGE',
    'DATA_REPAIR_PER_VISIT',
    'TRAINING_INCLUDED_DAY',
    'TRAINING_EXTRA_DAY',
    'TRAVEL',
    'LICENCE',
    'SECONDARY_DEVELOPMENT',
    'CUSTOM_SERVICE',
    'EDITION_UPGRADE',
    'DISCOUNT',
    'CANCELLATION_CREDIT',
  ],
  SOURCE: ['CONTRACT', 'OVERAGE', 'PER_SERVICE'],
};

/** Each row of the report as a bar of its columns. */
export function IncomeChart({ pivot: { down, across, columns, rows }, onOpen }: IncomeChartProps): ReactNode {
  const { t } = useTranslation('reports');
  const wordsOf = useKeyWords();
  const shown = rows.slice(0, mostBars);
  const placeOf = (bar: number): Place =>
    Object.fromEntries(down.map((axis, at) => [axis, shown[bar]?.keys[at] ?? '']));
  return (
    <>
      <BarChart
        title={t('chart', { down: down.map((axis) => t(`axis.${axis}`)).join(t('join')) })}
        text={t('chartText')}
        bars={shown.map(({ keys }) => ({
          key: keys.join(' '),
          label: down.map((axis, at) => wordsOf(axis, keys[at] ?? '')).join(' · '),
        }))}
        parts={
          across === null
            ? [{ key: 'all', label: t('amount') }]
            : columns.map(({ key }) => ({ key, label: wordsOf(across, key) }))
        }
        {...(across !== null &&
          tones[across] && {
            tones: columns.map(({ key }) => Math.max(0, tones[across]?.indexOf(key) ?? 0)),
          })}
        at={(bar, part) => (across === null ? shown[bar]?.figures : shown[bar]?.cells[part])?.amountFen ?? 0}
        format={formatFen}
        tick={(value) => formatYuan(value).replace(/\.00$/, '')}
        least={oneYuan}
        onChoose={(bar, part) => {
          const column = columns[part];
          onOpen({ ...placeOf(bar), ...(across !== null && column && { [across]: column.key }) });
        }}
      />
      {rows.length > mostBars && <p>{t('firstBars', { count: mostBars })}</p>}
    </>
  );
}
