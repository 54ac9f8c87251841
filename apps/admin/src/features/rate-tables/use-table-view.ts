import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { TableSearch, TableView } from './table-search';

const route = getRouteApi('/desk/rate-tables/$rateTableId');

interface UseTableView {
  readonly view: TableView;
  readonly isChangedOnly: boolean;
  readonly show: (view: TableView) => void;
  readonly showChangedOnly: (on: boolean) => void;
}

/** How the table is looked at, kept in the address. */
export function useTableView(): UseTableView {
  const search: TableSearch = route.useSearch();
  const view: TableView = search.view ?? 'sheet';
  const navigate = useNavigate();
  const go = useCallback(
    (next: TableSearch) => void navigate({ to: '.', search: next, replace: true, resetScroll: false }),
    [navigate],
  );
  const show = useCallback((next: TableView) => go(next === 'sheet' ? {} : { view: next }), [go]);
  const showChangedOnly = useCallback((on: boolean) => go(on ? { changed: true } : {}), [go]);
  return { view, isChangedOnly: search.changed === true && view === 'sheet', show, showChangedOnly };
}
