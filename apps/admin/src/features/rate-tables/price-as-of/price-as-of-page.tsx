import { useNavigate, useSearch } from '@tanstack/react-router';
import { Form, Slider } from 'antd';
import { addDays } from 'policy';
import { useDeferredValue, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DateChoice } from '@/components/form/date-choice';
import { PageHeader } from '@/components/page/page-header';
import { todayInShanghai } from '@/lib/format/dates';
import { RateTablesDocument } from '../rate-table-documents';
import { AskedService } from './asked-service';
import { TableWay } from './days';
import { PriceAnswer } from './price-answer';
import styles from './price-as-of.module.css';
import type { PriceSearch } from './price-search';
import { useAskedService } from './use-asked-service';

/** Any price on any date: the day is slid along the tables' timeline, and the charge follows with its table and why. */
export function PriceAsOfPage(): ReactNode {
  const { t } = useTranslation(['prices', 'words']);
  const [on, setOn] = useDayOfAddress();
  const day = useDeferredValue(on);
  const { asked, change, document, input } = useAskedService(day);
  return (
    <>
      <PageHeader title={t('title')} summary={t('summary')} />
      <div className={styles['page']}>
        <Form layout="vertical" component="div">
          <Timeline on={on} onChange={setOn} />
          <AskedService asked={asked} document={document} onChange={change} />
        </Form>
        {input !== null && <PriceAnswer input={input} document={document} />}
      </div>
    </>
  );
}

/** The day, kept in the address once the hand rests: sliding goes through hundreds of days. */
function useDayOfAddress(): readonly [on: string, setOn: (on: string) => void] {
  const { on: asked }: PriceSearch = useSearch({ from: '/desk/prices' });
  const navigate = useNavigate();
  const [on, setOn] = useState(asked ?? todayInShanghai());
  useEffect(() => {
    if (on === (asked ?? todayInShanghai())) return undefined;
    const go = (): void =>
      void navigate({ to: '/prices', search: { on }, replace: true, resetScroll: false });
    const timer = setTimeout(go, 400);
    return () => clearTimeout(timer);
  }, [on, asked, navigate]);
  return [on, setOn];
}

interface TimelineProps {
  readonly on: string;
  readonly onChange: (on: string) => void;
}

/** The day by a date or along the tables, each marked where it begins. */
function Timeline({ on, onChange }: TimelineProps): ReactNode {
  const { t } = useTranslation(['prices', 'words']);
  const [{ data }] = useQuery({ query: RateTablesDocument, variables: { first: 50 } });
  const published = (data?.rateTables.nodes ?? []).filter(({ status }) => status === 'PUBLISHED');
  const nextYear = addDays(todayInShanghai(), 365);
  const way = new TableWay(
    published.map(({ effectiveFrom }) => effectiveFrom),
    on > nextYear ? on : nextYear,
  );
  return (
    <Form.Item label={t('on')} htmlFor="price-on">
      <div className={styles['timeline']}>
        <div className={styles['date']}>
          <DateChoice id="price-on" value={on} onChange={onChange} />
        </div>
        <Slider
          className={styles['slider'] ?? ''}
          ariaLabelForHandle={t('on')}
          ariaValueTextFormatterForHandle={(place) => way.dayAt(place)}
          min={0}
          max={way.end}
          value={way.placeOf(on)}
          tooltip={{ formatter: (place) => way.dayAt(place ?? 0) }}
          marks={Object.fromEntries(
            published.map(({ effectiveFrom, year, revision }) => [
              way.placeOf(effectiveFrom),
              revision === 1 ? String(year) : `${year}.${revision}`,
            ]),
          )}
          onChange={(place) => onChange(way.dayAt(place))}
        />
      </div>
    </Form.Item>
  );
}
