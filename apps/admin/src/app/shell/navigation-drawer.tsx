import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from './brand';
import { Navigation } from './navigation-list';

/** The navigation of a narrow screen. */
export default function NavigationDrawer({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <Drawer
      open
      onClose={onClose}
      placement="left"
      size={264}
      title={<Brand />}
      closable={{ 'aria-label': t('shell.closeNavigation'), placement: 'end' }}
      styles={{ body: { padding: 12 } }}
    >
      <Navigation onChoose={onClose} />
    </Drawer>
  );
}
