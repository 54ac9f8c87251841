import type { ReactNode } from 'react';
import type { IncidentState } from '../incident-documents';
import { CauseDialog } from './cause-dialog';
import { GoOnDialog } from './go-on-dialog';
import { HoldDialog } from './hold-dialog';
import { LevelDialog } from './level-dialog';
import { TimeDialog } from './time-dialog';

/** What is done about an incident with a word or two. */
export type IncidentDialogKind = 'HOLD' | 'RELEASE' | 'LEVEL' | 'CAUSE' | 'TIME' | 'REOPEN';

/** What every dialog is given. */
export interface IncidentDialogProps {
  readonly incident: IncidentState;
  readonly onClose: () => void;
}

/** The dialog of one kind. */
export function IncidentDialog({
  kind,
  ...props
}: IncidentDialogProps & { readonly kind: IncidentDialogKind }): ReactNode {
  if (kind === 'HOLD') return <HoldDialog {...props} />;
  if (kind === 'LEVEL') return <LevelDialog {...props} />;
  if (kind === 'CAUSE') return <CauseDialog {...props} />;
  if (kind === 'TIME') return <TimeDialog {...props} />;
  return <GoOnDialog kind={kind} {...props} />;
}
