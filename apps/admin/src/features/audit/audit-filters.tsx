import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Filter, Filters } from '@/components/filters/filters';
import { DateField } from '@/components/form/date-field';
import { useHistoryWord } from '@/components/history/use-history-word';
import { readDate } from '@/lib/format/read-date';
import { AuditPeopleDocument } from './audit-documents';
import type { AuditSearch } from './audit-search';

/** The kinds of record that are changed often enough to be looked for. */
const TYPES = [
  'Customer',
  'Site',
  'Licence',
  'Quote',
  'Contract',
  'ServiceOrder',
  'PlannedVisit',
  'TrainingSession',
  'Incident',
  'Contact',
  'Charge',
  'Invoice',
  'CreditNote',
  'Payment',
  'BillingRun',
  'MonthLock',
  'RateTable',
  'Release',
  'Settings',
  'User',
];

interface AuditFiltersProps {
  readonly value: AuditSearch;
  readonly onChange: (next: AuditSearch) => void;
}

/** Narrows the entries by kind of record, person and days. */
export function AuditFilters({ value, onChange }: AuditFiltersProps): ReactNode {
  const { t } = useTranslation('audit');
  const word = useHistoryWord();
  const [{ data }] = useQuery({ query: AuditPeopleDocument });
  const set = (part: keyof AuditSearch, to: string | null | undefined): void => {
    const { [part]: _, ...others } = value;
    onChange(to === null || to === undefined || to === '' ? others : { ...others, [part]: to });
  };
  const setDay = (part: 'from' | 'to', typed: string | null): void => {
    const read = readDate(typed ?? '');
    if (read.ok) set(part, read.value);
  };
  return (
    <Filters label={t('filters.label')}>
      <Filter label={t('filters.type')} htmlFor="audit-type">
        <Select
          id="audit-type"
          virtual={false}
          allowClear
          value={value.type}
          placeholder={t('filters.allTypes')}
          options={TYPES.map((type) => ({ value: type, label: word('subject', type) }))}
          onChange={(next: string | undefined) => set('type', next)}
        />
      </Filter>
      <Filter label={t('filters.who')} htmlFor="audit-who">
        <Select
          id="audit-who"
          virtual={false}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={value.who}
          placeholder={t('filters.everybody')}
          options={(data?.users.nodes ?? []).map(({ id, name, login }) => ({
            value: id,
            label: `${name} (${login})`,
          }))}
          onChange={(next: string | undefined) => set('who', next)}
        />
      </Filter>
      {(['from', 'to'] as const).map((part) => (
        <Filter key={part} label={t(`filters.${part}`)} htmlFor={`audit-${part}`}>
          <DateField
            id={`audit-${part}`}
            value={value[part] ?? null}
            onChange={(typed) => setDay(part, typed)}
          />
        </Filter>
      ))}
      {Object.keys(value).length > 0 && (
        <Button type="link" onClick={() => onChange({})}>
          {t('filters.all')}
        </Button>
      )}
    </Filters>
  );
}
