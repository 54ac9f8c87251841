import { Input } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Filter, Filters } from '@/components/filters/filters';
import { useSettled } from '@/lib/forms/use-settled';

interface CustomerSearchProps {
  readonly value: string;
  /** Called once typing has paused. */
  readonly onChange: (search: string) => void;
}

/** Finds customers while one types. */
export function CustomerSearch({ value, onChange }: CustomerSearchProps): ReactNode {
  const { t } = useTranslation('customers');
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  const settled = useSettled(typed, 250).trim();
  // The address has changed by itself (back, a link, a cleared search): the field follows.
  if (shown !== value) {
    setShown(value);
    if (typed.trim() !== value) setTyped(value);
  }
  useEffect(() => {
    if (settled === typed.trim() && settled !== value) onChange(settled);
  }, [settled, typed, value, onChange]);
  return (
    <Filters label={t('list.search')}>
      <Filter label={t('list.search')} htmlFor="customer-search">
        <Input
          id="customer-search"
          type="search"
          value={typed}
          placeholder={t('list.searchHint')}
          allowClear
          autoComplete="off"
          onChange={({ target }) => setTyped(target.value)}
          style={{ width: 320, maxWidth: '100%' }}
        />
      </Filter>
    </Filters>
  );
}
