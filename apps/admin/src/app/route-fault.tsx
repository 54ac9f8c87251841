import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageMessage } from '@/components/page/page-message';

/** A page that could not be shown at all, such as after a new release took its script away. */
export function RouteFault(): ReactNode {
  const { t } = useTranslation();
  return (
    <main>
      <PageMessage whole title={t('fault.pageTitle')} text={t('fault.pageText')}>
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('fault.reload')}
        </Button>
      </PageMessage>
    </main>
  );
}
