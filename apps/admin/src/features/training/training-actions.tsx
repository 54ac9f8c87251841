import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrainingRowFragment } from '@/gql/graphql';
import { useSession } from '@/lib/session/session';
import { CancelTraining } from './cancel-training';
import { HoldTraining } from './hold-training';

/** What can be done about a session that is booked. */
export function TrainingActions({ session }: { readonly session: TrainingRowFragment }): ReactNode {
  const { t } = useTranslation('training');
  const { may } = useSession();
  const [dialog, setDialog] = useState<'HOLD' | 'CANCEL' | null>(null);
  if (session.status !== 'BOOKED') return null;
  const close = (): void => setDialog(null);
  const { number } = session;
  return (
    <>
      {may('SERVICE') && (
        <Button
          size="small"
          type="primary"
          aria-label={`${t('hold.open')} ${number}`}
          onClick={() => setDialog('HOLD')}
        >
          {t('hold.open')}
        </Button>
      )}{' '}
      {may('SERVICE', 'SALES') && (
        <Button size="small" aria-label={`${t('cancel.open')} ${number}`} onClick={() => setDialog('CANCEL')}>
          {t('cancel.open')}
        </Button>
      )}
      {dialog === 'HOLD' && <HoldTraining session={session} onClose={close} />}
      {dialog === 'CANCEL' && <CancelTraining session={session} onClose={close} />}
    </>
  );
}
