import { useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CustomerFilter } from '@/components/filters/customer-filter';
import { Filter, Filters } from '@/components/filters/filters';
import { type IncidentsSearch, readIncidentsSearch } from './incidents-search';

/** What of the incidents is shown; all of it stands in the page's address. */
export function IncidentFilters({ search }: { readonly search: IncidentsSearch }): ReactNode {
  const { t } = useTranslation(['incidents', 'words']);
  const navigate = useNavigate();
  // Read anew: what became blank falls away.
  const show = (next: Record<string, unknown>): void =>
    void navigate({ to: '/incidents', search: readIncidentsSearch(next), replace: true });
  const { view, level, breached, customerId } = search;
  const isNarrowed = [level, breached, customerId].some((one) => one !== undefined);
  return (
    <Filters label={t('filter.label')}>
      <Filter label={t('filter.view')} htmlFor="incidents-view">
        <Segmented
          id="incidents-view"
          aria-label={t('filter.view')}
          value={view ?? 'open'}
          options={(['open', 'closed', 'all'] as const).map((value) => ({
            value,
            label: t(`view.${value}`),
          }))}
          onChange={(value) => show({ ...search, view: value })}
        />
      </Filter>
      <Filter label={t('filter.level')} htmlFor="incidents-level">
        <Select
          id="incidents-level"
          virtual={false}
          allowClear
          value={level ?? null}
          placeholder={t('filter.levelAll')}
          options={([1, 2, 3] as const).map((value) => ({ value, label: t(`words:level.${value}`) }))}
          onChange={(value: number | undefined) => show({ ...search, level: value })}
        />
      </Filter>
      <CustomerFilter
        id="incidents-customer"
        label={t('filter.customer')}
        all={t('filter.customerAll')}
        value={customerId}
        onChange={(value) => show({ ...search, customerId: value })}
      />
      <Checkbox
        checked={breached === true}
        onChange={({ target }) => show({ ...search, breached: target.checked })}
      >
        {t('filter.breached')}
      </Checkbox>
      {isNarrowed && (
        <Button type="link" onClick={() => show({ view })}>
          {t('filter.clear')}
        </Button>
      )}
    </Filters>
  );
}
