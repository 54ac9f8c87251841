import { useRouter, useRouterState } from '@tanstack/react-router';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSession } from '@/lib/session/session';
import { ManageViews } from './manage-views';
import { SaveView } from './save-view';
import { SavedViewsDocument, type SavedView } from './saved-view-documents';

const context = { additionalTypenames: ['SavedView'] };

/** The views saved of the page on which it stands: opens one, saves what is shown, and keeps one's own in order. */
export function SavedViews(): ReactNode {
  const { t } = useTranslation('saved-views');
  const router = useRouter();
  const { page, search } = useRouterState({
    select: ({ location }) => ({
      page: location.pathname.replaceAll(/^\/|\/$/g, ''),
      search: location.searchStr.replace(/^\?/, ''),
    }),
    structuralSharing: true,
  });
  const { viewer } = useSession();
  const [open, setOpen] = useState<'save' | 'manage' | null>(null);
  const [{ data }, again] = useQuery({ query: SavedViewsDocument, variables: { page }, context });
  const views = data?.savedViews ?? [];
  const own = views.filter(({ owner }) => owner.id === viewer.id);
  const others = views.filter(({ owner }) => owner.id !== viewer.id);
  const current = views.find((view) => view.search === search);
  const show = (view: SavedView): void =>
    router.history.push(`/${view.page}${view.search === '' ? '' : `?${view.search}`}`);
  const group = (label: string, some: readonly SavedView[], named: (view: SavedView) => string) =>
    some.length === 0
      ? []
      : [
          {
            key: label,
            type: 'group' as const,
            label,
            children: some.map((view) => ({ key: view.id, label: named(view), onClick: () => show(view) })),
          },
        ];
  const items: MenuProps['items'] = [
    ...group(t('own'), own, ({ name, isShared }) => (isShared ? t('sharedMark', { name }) : name)),
    ...group(t('others'), others, ({ name, owner }) => t('by', { name, owner: owner.name })),
    ...(views.length > 0 ? [{ type: 'divider' as const }] : []),
    { key: 'save', label: t('save'), onClick: () => setOpen('save') },
    ...(own.length > 0 ? [{ key: 'manage', label: t('manage'), onClick: () => setOpen('manage') }] : []),
  ];
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{ items, ...(current === undefined ? {} : { selectedKeys: [current.id] }) }}
      >
        <Button>{current === undefined ? t('title') : t('current', { name: current.name })}</Button>
      </Dropdown>
      {open === 'save' && <SaveView page={page} search={search} onClose={() => setOpen(null)} />}
      {open === 'manage' && (
        <ManageViews
          views={own}
          search={search}
          onDiscarded={() => again({ requestPolicy: 'network-only' })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
