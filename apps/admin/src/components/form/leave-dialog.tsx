import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface LeaveDialogProps {
  readonly open: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks whether what was typed may be lost. Staying is the safe choice: it has the focus, and Escape stays. */
export function LeaveDialog({ open, onStay, onLeave }: LeaveDialogProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Modal
      open={open}
      title={t('form.leaveTitle')}
      onCancel={onStay}
      closable={false}
      mask={{ closable: false }}
      destroyOnHidden
      footer={
        <>
          <Button onClick={onLeave}>{t('form.leave')}</Button>
          <Button type="primary" autoFocus onClick={onStay}>
            {t('form.stay')}
          </Button>
        </>
      }
    >
      {t('form.leaveText')}
    </Modal>
  );
}
