import { Link } from '@tanstack/react-router';
import { Modal } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '@/components/data/use-fault-text';
import { useAction } from '@/lib/api/use-action';
import { UnlockMonthDocument } from './month-lock-documents';

interface WayOutProps {
  readonly month: string;
  readonly onClose: () => void;
}

/** A locked month stays locked: says so in the server's words, and where to correct instead. */
export function WayOut({ month, onClose }: WayOutProps): ReactNode {
  const { t } = useTranslation(['month-locks', 'app']);
  const [run] = useAction(UnlockMonthDocument);
  const [said, setSaid] = useState<string | null>(null);
  const faultText = useFaultText();
  useEffect(() => {
    void run({ input: { month } }).then((outcome) => {
      if (outcome.status === 'FAILED') return setSaid(faultText(outcome.error));
      return setSaid(
        outcome.status === 'REFUSED' ? outcome.userErrors.map(({ message }) => message).join(' ') : null,
      );
    });
    // Asked once, when it opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return (
    <Modal
      open
      title={t('wayOut.title', { month })}
      footer={null}
      closable={{ 'aria-label': t('app:form.close') }}
      onCancel={onClose}
    >
      <p role="status">{said}</p>
      <ul>
        <li>
          <Link to="/invoices" search={{ status: 'ISSUED' }}>
            {t('wayOut.credit')}
          </Link>
        </li>
        <li>
          <Link to="/payments">{t('wayOut.reverse')}</Link>
        </li>
        <li>
          <Link to="/charges">{t('wayOut.bill')}</Link>
        </li>
      </ul>
    </Modal>
  );
}
