import DesktopOutlined from '@ant-design/icons/DesktopOutlined';
import MoonOutlined from '@ant-design/icons/MoonOutlined';
import SunOutlined from '@ant-design/icons/SunOutlined';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MenuButton } from '@/components/menu/menu-button';
import { useAppearance } from '@/lib/appearance/appearance';
import { appearances } from '@/lib/appearance/stored-appearance';

const icons = { light: <SunOutlined />, dark: <MoonOutlined />, system: <DesktopOutlined /> };

/** Light, dark, or as the system has it. */
export function AppearanceSwitch(): ReactNode {
  const { t } = useTranslation();
  const { appearance, choose } = useAppearance();
  const choices = appearances.map((key) => ({
    key,
    icon: icons[key],
    label: t(`appearance.${key}`),
    chosen: key === appearance,
    onChoose: () => choose(key),
  }));
  const label = `${t('appearance.label')}: ${t(`appearance.${appearance}`)}`;
  return <MenuButton label={label} button={icons[appearance]} choices={choices} />;
}
