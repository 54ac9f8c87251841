import { useBlocker } from '@tanstack/react-router';
import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Asks before a page with unsaved changes is left, by a link or by closing the window. */
export function UnsavedGuard({ unsaved }: { readonly unsaved: boolean }): ReactNode {
  const { t } = useTranslation();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => unsaved && current.pathname !== next.pathname,
    enableBeforeUnload: () => unsaved,
    withResolver: true,
  });
  return (
    <Modal
      open={status === 'blocked'}
      title={t('form.leaveTitle')}
      okText={t('form.stay')}
      cancelText={t('form.leave')}
      onOk={() => reset?.()}
      onCancel={() => proceed?.()}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
    >
      {t('form.leaveText')}
    </Modal>
  );
}
