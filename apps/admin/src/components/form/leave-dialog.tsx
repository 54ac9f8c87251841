import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface LeaveDialogProps {
  readonly open: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks whether what was typed may be lost; staying is the first choice. */
export function LeaveDialog({ open, onStay, onLeave }: LeaveDialogProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Modal
      open={open}
      title={t('form.leaveTitle')}
      okText={t('form.stay')}
      cancelText={t('form.leave')}
      onOk={onStay}
      onCancel={onLeave}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
    >
      {t('form.leaveText')}
    </Modal>
  );
}
