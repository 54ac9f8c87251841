import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MenuButton } from '@/components/menu/menu-button';
import { useSettled } from '@/lib/forms/use-settled';
import { useSession } from '@/lib/session/session';
import { IncidentDialog, type IncidentDialogKind } from './dialogs/incident-dialog';
import type { IncidentState } from './incident-documents';
import styles from './incidents.module.css';
import { useMilestone } from './use-milestone';

/** Longer than between the clicks of a pair, shorter than a thought. */
const PAIR_OF_CLICKS_MS = 700;

interface IncidentActionsProps {
  readonly incident: IncidentState;
  /** In a row of the board. */
  readonly inRow?: boolean;
  /** That it has left the list and keeps its place there: nothing is to be done from it any more. */
  readonly gone?: boolean;
}

/** What can be done about an incident: the next step in one click, the rest in a menu. */
export function IncidentActions({ incident, inRow = false, gone = false }: IncidentActionsProps): ReactNode {
  const { t } = useTranslation('incidents');
  const { may } = useSession();
  const { reach, close, busy } = useMilestone();
  const [dialog, setDialog] = useState<IncidentDialogKind | null>(null);
  const steps = gone ? [] : stepsOf(incident);
  // The second click of a pair finds the next step where the first one was, and isn't meant for it.
  const offered = steps.join(' ');
  const settled = useSettled(offered, PAIR_OF_CLICKS_MS) === offered;
  if (gone && dialog === null) return <span className={styles['quiet']}>{t('order.gone')}</span>;
  if (!may('SERVICE')) return null;
  const { number } = incident;
  const size = inRow ? 'small' : 'middle';
  return (
    <span className={styles['actions']}>
      {steps.map((step, index) => (
        <Button
          key={step}
          size={size}
          disabled={!settled}
          type={index === 0 ? 'primary' : 'default'}
          loading={busy}
          aria-label={`${t(`step.${step}`)} ${number}`}
          onClick={() => void (step === 'CLOSE' ? close(incident) : reach(incident, step))}
        >
          {t(`step.${step}`)}
        </Button>
      ))}
      <MenuButton
        label={t('more', { number })}
        button="⋯"
        choices={dialogsOf(incident).map((kind) => ({
          key: kind,
          label: t(`dialog.${kind}.open`),
          onChoose: () => setDialog(kind),
        }))}
      />
      {dialog !== null && (
        <IncidentDialog kind={dialog} incident={incident} onClose={() => setDialog(null)} />
      )}
    </span>
  );
}

/** The steps that may come next, the likeliest first. */
function stepsOf({ status, respondedAt, arrivedAt, resolvedAt, hold }: IncidentState) {
  if (status === 'CLOSED') return [] as const;
  if (resolvedAt !== null) return hold === null ? (['CLOSE'] as const) : ([] as const);
  if (respondedAt === null) return ['RESPONSE'] as const;
  return arrivedAt === null ? (['ARRIVAL', 'RESOLUTION'] as const) : (['RESOLUTION'] as const);
}

function dialogsOf({ status, resolvedAt, hold }: IncidentState): readonly IncidentDialogKind[] {
  const open: readonly IncidentDialogKind[] = [hold === null ? 'HOLD' : 'RELEASE', 'LEVEL'];
  return [
    ...(status === 'OPEN' ? open : []),
    'CAUSE',
    'TIME',
    ...(resolvedAt === null ? [] : (['REOPEN'] as const)),
  ];
}
