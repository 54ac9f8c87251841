import { Form, Slider } from 'antd';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DateChoice } from '@/components/form/date-choice';
import { PageHeader } from '@/components/page/page-header';
import { todayInShanghai } from '@/lib/format/dates';
import { RateTablesDocument } from '../rate-table-documents';
import { AskedService } from './asked-service';
import { dayAt, dayNumber } from './days';
import { PriceAnswer } from './price-answer';
import styles from './price-as-of.module.css';
import { useAskedService } from './use-asked-service';

/** Any price on any date: the day is slid along the tables' timeline, and the charge follows with its table and why. */
export function PriceAsOfPage(): ReactNode {
  const { t } = useTranslation(['prices', 'words']);
  const [on, setOn] = useState(todayInShanghai);
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

interface TimelineProps {
  readonly on: string;
  readonly onChange: (on: string) => void;
}

/** The day by a date or along the tables, each marked where it begins. */
function Timeline({ on, onChange }: TimelineProps): ReactNode {
  const { t } = useTranslation(['prices', 'words']);
  const [{ data }] = useQuery({ query: RateTablesDocument, variables: { first: 50 } });
  const begins = (data?.rateTables.nodes ?? [])
    .filter(({ status }) => status === 'PUBLISHED')
    .map(({ effectiveFrom, year, revision }) => ({ day: dayNumber(effectiveFrom), year, revision }));
  const today = dayNumber(todayInShanghai());
  const all = [...begins.map(({ day }) => day), today, dayNumber(on)];
  const [from, to] = [Math.min(...all), Math.max(...all, today + 365)];
  return (
    <Form.Item label={t('on')} htmlFor="price-on">
      <div className={styles['timeline']}>
        <div className={styles['date']}>
          <DateChoice id="price-on" value={on} onChange={onChange} />
        </div>
        <Slider
          className={styles['slider'] ?? ''}
          ariaLabelForHandle={t('on')}
          ariaValueTextFormatterForHandle={dayAt}
          min={from}
          max={to}
          value={dayNumber(on)}
          tooltip={{ formatter: (value) => dayAt(value ?? today) }}
          marks={Object.fromEntries(
            begins.map(({ day, year, revision }) => [
              day,
              revision === 1 ? String(year) : `${year}.${revision}`,
            ]),
          )}
          onChange={(value) => onChange(dayAt(value))}
        />
      </div>
    </Form.Item>
  );
}
