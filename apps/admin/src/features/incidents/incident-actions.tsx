import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MenuButton } from '@/components/menu/menu-button';
import { useSession } from '@/lib/session/session';
import { IncidentDialog, type IncidentDialogKind } from './dialogs/incident-dialog';
import type { IncidentState } from './incident-documents';
import styles from './incidents.module.css';
import { useMilestone } from './use-milestone';

/** What can be done about an incident: the next step in one click, the rest in a menu. */
export function IncidentActions({ incident }: { readonly incident: IncidentState }): ReactNode {
  const { t } = useTranslation('incidents');
  const { may } = useSession();
  const { reach, close, busy } = useMilestone();
  const [dialog, setDialog] = useState<IncidentDialogKind | null>(null);
  if (!may('SERVICE')) return null;
  const { number } = incident;
  const steps = stepsOf(incident);
  return (
    <span className={styles['actions']}>
      {steps.map((step, index) => (
        <Button
          key={step}
          size="small"
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
