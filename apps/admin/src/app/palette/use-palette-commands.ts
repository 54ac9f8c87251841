import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Role } from '@/gql/graphql';
import { useAppearance } from '@/lib/appearance/appearance';
import { chooseLanguage } from '@/lib/i18n/i18n';
import { useSession } from '@/lib/session/session';
import { placesOf } from '../navigation';
import type { PaletteItem } from './palette-items';

/** What a person begins most often, with its address and whose work it is. */
const BEGINNINGS = [
  ['newQuote', '/quotes/new', ['SALES']],
  ['addCustomer', '/customers?add=true', ['SALES']],
  ['openIncident', '/incidents/new', ['SERVICE']],
  ['recordService', '/service-orders/new', ['SERVICE']],
  ['addUser', '/users?add=true', ['ADMIN']],
] as const satisfies readonly (readonly [string, string, readonly Role[]])[];

/** The pages and actions of the person's roles, as the palette offers them. */
export function usePaletteCommands(onShortcuts: () => void): readonly PaletteItem[] {
  const { t, i18n } = useTranslation(['shell', 'app']);
  const router = useRouter();
  const { viewer, may, signOut } = useSession();
  const { dark, choose } = useAppearance();
  const go = (address: string) => () => router.history.push(address);
  const isRouted = (address: string): boolean =>
    Object.hasOwn(router.routesByPath, address.replace(/\?.*$/, ''));
  const pages = placesOf(viewer.roles).map(({ key, to }): PaletteItem => ({
    key,
    group: 'pages',
    label: t(`app:nav.${key}`),
    run: go(to),
  }));
  const profile: PaletteItem = {
    key: 'profile',
    group: 'pages',
    label: t('app:shell.profile'),
    run: go('/profile'),
  };
  const beginnings = BEGINNINGS.filter(([, address, roles]) => may(...roles) && isRouted(address)).map(
    ([key, address]): PaletteItem => ({ key, group: 'actions', label: t(`action.${key}`), run: go(address) }),
  );
  const appearance = dark ? 'light' : 'dark';
  const others = [
    [appearance, () => choose(appearance)],
    ['language', () => void chooseLanguage(i18n.language === 'en' ? 'zh-CN' : 'en')],
    ['shortcuts', onShortcuts],
    ['signOut', () => void signOut()],
  ] as const;
  return [
    ...pages,
    profile,
    ...beginnings,
    ...others.map(([key, run]): PaletteItem => ({ key, group: 'actions', label: t(`action.${key}`), run })),
  ];
}
