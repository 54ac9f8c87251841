import { Button, Input, Select } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Filter, Filters } from '@/components/filters/filters';
import type { Role } from '@/gql/graphql';
import { useSettled } from '@/lib/forms/use-settled';
import { deskRoles, type PeopleSearch } from './people-search';

interface PeopleFiltersProps {
  readonly value: PeopleSearch;
  readonly onChange: (next: PeopleSearch) => void;
}

/** Narrows the users by name, role and whether they may sign in. */
export function PeopleFilters({ value, onChange }: PeopleFiltersProps): ReactNode {
  const { t } = useTranslation(['people', 'app']);
  const { search = '', role, active } = value;
  const [typed, setTyped] = useState(search);
  const [shown, setShown] = useState(search);
  const settled = useSettled(typed, 250).trim();
  // The address has changed by itself: the field follows.
  if (shown !== search) {
    setShown(search);
    if (typed.trim() !== search) setTyped(search);
  }
  useEffect(() => {
    if (settled !== typed.trim() || settled === search) return;
    const { search: _, ...others } = value;
    onChange(settled === '' ? others : { ...others, search: settled });
  }, [settled, typed, search, value, onChange]);
  return (
    <Filters label={t('filters.label')}>
      <Filter label={t('filters.search')} htmlFor="people-search">
        <Input
          id="people-search"
          type="search"
          allowClear
          autoComplete="off"
          placeholder={t('filters.searchHint')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </Filter>
      <Filter label={t('filters.role')} htmlFor="people-role">
        <Select
          id="people-role"
          virtual={false}
          allowClear
          value={role}
          placeholder={t('filters.allRoles')}
          options={[...deskRoles, 'CUSTOMER' as const].map((one) => ({
            value: one,
            label: t(`app:role.${one}`),
          }))}
          onChange={(next: Role | undefined) => {
            const { role: _, ...others } = value;
            onChange(next === undefined ? others : { ...others, role: next });
          }}
        />
      </Filter>
      <Filter label={t('filters.state')} htmlFor="people-state">
        <Select
          id="people-state"
          virtual={false}
          allowClear
          value={active}
          placeholder={t('filters.all')}
          options={[
            { value: true, label: t('state.active') },
            { value: false, label: t('state.inactive') },
          ]}
          onChange={(next: boolean | undefined) => {
            const { active: _, ...others } = value;
            onChange(next === undefined ? others : { ...others, active: next });
          }}
        />
      </Filter>
      {Object.keys(value).length > 0 && (
        <Button type="link" onClick={() => onChange({})}>
          {t('filters.clear')}
        </Button>
      )}
    </Filters>
  );
}
